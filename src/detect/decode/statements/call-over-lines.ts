import { anyCall } from '../../../rules/generic/argument-position.ts'
import { positionCalls, positionKeywords } from '../../../rules/generic/secret-positions.ts'
import { type Part, type Reader, type Reading, readingOf } from '../reading.ts'

const MOST_LINES = 16
const [MOST, LONGEST_CALL] = [1200, 120] as const
/** A line that may hold the secret, */
const CONTINUES = /["'`][^\s"'`]{4,}["'`]/
/** and one that may stand in such a call: no statement. */
const PASSES = /^(?:[ \t\])}{(["'`-][^;]*|[ \t]*[)}\]]+;?[ \t]*)?$/
/** What may stand behind the parenthesis on its line: `;` and `)` only inside strings, as in `'mysql:host=db;dbname=app',`. */
const STRINGS_AND_CODE = `[^;)"']*(?:(?:"[^"]*"|'[^']*')[^;)"']*)*`
const OPEN_LINE = new RegExp(`^${STRINGS_AND_CODE}$`)
const OPEN_CALL = new RegExp(`\\(${STRINGS_AND_CODE}$`)
let calls: readonly string[] | undefined // to collect them takes a while, and they are seldom wanted

/**
 * Reads a call whose arguments stand on several lines as one line, so that the position of each counts: `jwt.sign(`, the claims in
 * braces, and the key below. What braces hold is left out, but for users and their passwords.
 */
export const callOverLines: Reader = {
  get keywords() {
    return positionKeywords()
  },
  get shell() {
    const opens = new RegExp(`${anyCall(positionCalls())}${STRINGS_AND_CODE}$`)
    return { spans: [{ opens, opensWith: OPEN_CALL, continues: CONTINUES, passes: PASSES }] }
  },
  read: (text, ends) => ends.flatMap((end) => readCall(text, end) ?? []),
}

function readCall(text: string, open: number): Reading | null {
  const behind = text.slice(open, open + MOST)
  const lineEnd = behind.indexOf('\n')
  if (lineEnd < 0 || !OPEN_LINE.test(behind.slice(0, lineEnd))) return null
  const before = text.slice(Math.max(0, open - LONGEST_CALL), open)
  const name = calledIn(before.slice(before.lastIndexOf('\n') + 1, -1))
  const parts = name && argumentsAt(text, open, /basic_?auth$/i.test(name))
  return parts
    ? readingOf(text, 'read as one line', [{ start: open - name.length - 1, end: open }, ...parts, '\n'])
    : null
}

/** The call whose name ends a line: a pattern of all names takes longer to compile than most files to read. */
function calledIn(line: string): string | undefined {
  calls ??= positionCalls()
  const text = line.replaceAll(/\s/g, ' ')
  return calls.find((name) => text.endsWith(name) && !/[A-Za-z0-9_]/.test(text[text.length - name.length - 1] ?? ''))
}

/**
 * The arguments up to the parenthesis that closes them, line ends left out; null where there are too many.
 * @param isWhole whether what braces hold is wanted
 */
function argumentsAt(text: string, open: number, isWhole: boolean): Part[] | null {
  const parts: Part[] = []
  let [from, depth, braces, lines, isKept] = [open, 1, 0, 0, true]
  const take = (to: number) => {
    const start = isKept ? from : to - 1
    if ((braces === 0 || isWhole) && to > start) parts.push({ start, end: to })
    from = to
  }
  for (let at = open; at < Math.min(text.length, open + MOST); at++) {
    const character = text[at] as string
    if (/["'`]/.test(character)) {
      at = stringEnd(text, at)
      if (at < 0) return null
    } else if (character === '{') {
      take(at + 1)
      braces++
    } else if (character === '}') {
      if (--braces === 0 && !isWhole) from = at
      take(at + 1)
    } else if (character === ',' && !isKept) take(at + 1)
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) {
      take(at + 1)
      return lines > 0 ? parts : null
    } else if (character === '\n') {
      const line = lineAt(text, at + 1)
      if (++lines > MOST_LINES || !(PASSES.test(line) || CONTINUES.test(line))) return null
      if (isKept) take(text[at - 1] === '\r' ? at - 1 : at)
      isKept = CONTINUES.test(line)
      from = at + 1 + (/^[ \t]*/.exec(text.slice(at + 1, at + 121))?.[0].length ?? 0)
    }
  }
  return null
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + MOST)).replace(/\r$/, '')
}

/** Where the string that opens at `at` closes on its line; -1 where it does not. */
function stringEnd(text: string, at: number): number {
  const quote = text[at]
  for (let end = at + 1; end < text.length && text[end] !== '\n'; end++)
    if (text[end] === '\\') end++
    else if (text[end] === quote) return end
  return -1
}
