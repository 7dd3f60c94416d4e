import { SECRET_WORDS } from '../../words/secret-words.ts'
import { type Reader, type Reading, readingOf } from '../reading.ts'

/** The rest of a function's name, its parameters and type, and what opens its body. */
const HEAD = String.raw`\w{0,40}\([^()\n"']{0,40}\)[^\n"'\x60;=]{0,40}`
const OPENER = new RegExp(String.raw`${HEAD}(?:\r?\n[ \t]{0,40}[{:]?[ \t]{0,8})?\r?\n`, 'y')
const RETURN = String.raw`[ \t]{0,80}return[ \t]{1,4}[rbu]?(?:"(?<double>[^"\s\\]{6,512})"|'(?<single>[^'\s\\]{6,512})')[ \t]{0,8};?[ \t]{0,8}`
const VALUE = new RegExp(String.raw`${RETURN}(?:\r?\n|$)`, 'y')

/** Reads the literal that a function with a secret's name gives back on the line below as its value: `def api_key():`. */
export const returnedLiteral: Reader = {
  keywords: SECRET_WORDS,
  shell: {
    spans: [
      {
        opens: new RegExp(`(?:${SECRET_WORDS.join('|')})${HEAD}$`, 'i'),
        continues: new RegExp(`^${RETURN.replaceAll(/\?<\w+>/g, '?:')}$`),
        passes: /^[ \t]*[{:]?[ \t]*$/,
      },
    ],
  },
  read: (text, ends) => ends.flatMap((end) => readReturn(text, end) ?? []),
}

function readReturn(text: string, at: number): Reading | null {
  OPENER.lastIndex = at
  const opener = OPENER.exec(text)
  if (!opener) return null
  VALUE.lastIndex = OPENER.lastIndex
  const hit = VALUE.exec(text)
  const value = hit?.groups?.double ?? hit?.groups?.single
  if (!hit || !value) return null
  const from = at - (/[\w.$-]*$/.exec(text.slice(Math.max(0, at - 80), at))?.[0].length ?? 0)
  const name = { start: from, end: at + (/^\w*/.exec(opener[0])?.[0].length ?? 0) }
  const start = hit.index + hit[0].indexOf(value)
  return readingOf(text, 'read with the name of its function', [
    name,
    ' = "',
    { start, end: start + value.length },
    '"\n',
  ])
}
