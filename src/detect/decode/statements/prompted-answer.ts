import { type Reader, type Reading, readingOf } from '../reading.ts'

/** From the word that a program waits for to the end of its line: `expect "assword:"`, `child.expect('[Pp]assword: ')`. */
const REST_OF_PROMPT = String.raw`["'\w)\]*+.?: \t\\-]{0,40}["']\)?[ \t;{]{0,8}`
const END_OF_PROMPT = new RegExp(`^${REST_OF_PROMPT}\r?$`)
const PROMPTS =
  /(?:expect|wait_?for|read_until|expect_exact)[ \t(]{1,4}(?:-[a-z]{1,8}[ \t]{1,4}){0,3}[rb]?["'][^"'\n]{0,40}$/i
const SENDS = String.raw`[ \t]{0,40}(?:[\w.]{1,40}\.)?(?:exp_)?(?:send|sendline|write|println?|send_line)(?:[ \t]{1,4}(?:-{1,2}[ \t]{0,4})?|\()[rb]?(?:"(?<double>[^"\s\\$]{4,120})|'(?<single>[^'\s\\$]{4,120}))(?:\\[rn]){0,4}["']`
const ANSWER = new RegExp(SENDS, 'y')
const BLANK_LINES = /(?:[ \t]*\r?\n){1,3}/y

/** Reads what a script sends behind the prompt for a password as the password: `expect "assword:"`, `send "…\r"`. */
export const promptedAnswer: Reader = {
  keywords: ['assword', 'passphrase'],
  shell: {
    spans: [
      {
        opens: new RegExp(`(?:assword|passphrase)${REST_OF_PROMPT}$`, 'i'),
        continues: new RegExp(`^${SENDS.replaceAll(/\?<\w+>/g, '?:')}`),
      },
    ],
  },
  read: (text, ends) => ends.flatMap((end) => readAnswer(text, end) ?? []),
}

function readAnswer(text: string, at: number): Reading | null {
  const before = text.slice(Math.max(0, at - 120), at)
  const behind = text.slice(at, at + 80)
  const lineEnd = behind.indexOf('\n')
  if (lineEnd < 0 || !PROMPTS.test(before.slice(before.lastIndexOf('\n') + 1))) return null
  if (!END_OF_PROMPT.test(behind.slice(0, lineEnd))) return null
  BLANK_LINES.lastIndex = at + lineEnd
  ANSWER.lastIndex = BLANK_LINES.test(text) ? BLANK_LINES.lastIndex : text.length
  const hit = ANSWER.exec(text)
  const value = hit?.groups?.double ?? hit?.groups?.single
  if (!hit || !value) return null
  const start = hit.index + hit[0].lastIndexOf(value)
  return readingOf(text, 'read as the answer to a prompt', [
    'password = "',
    { start, end: start + value.length },
    '"\n',
  ])
}
