/** One argument of a call that is not looked at: a string, an object, or code without a comma, a quote or a line end. */
const ARGUMENT =
  '\\s{0,8}[A-Za-z@$]{0,2}(?:(?:"[^"\\n]{0,160}"|\'[^\'\\n]{0,160}\')(?:\\.\\w{1,20}\\(\\))?|\\{[^{}\\n]{0,160}\\}|[^,"\'`{}\\n]{0,100})\\s{0,4},'
/** Go's context, which stands before the arguments that count. https://pkg.go.dev/context */
const CONTEXT = '\\s{0,4}(?:ctx|context\\.\\w{1,20}\\(\\)|\\w{1,10}\\.Context\\(\\))\\s{0,4},'
/** What may stand before the literal: a named argument, a conversion such as `[]byte(` or `Buffer.from(`, a prefix. */
const BEFORE =
  '\\s{0,8}(?:(?!salt|sep|namespace|alg)[A-Za-z_]{1,24}\\s?[:=]\\s?)?(?:(?:new\\s)?[\\w.:[\\]]{1,40}(?:\\(\\)\\.\\w{1,20})?\\(\\s{0,4}){0,2}[bBrRuU@$]{0,2}'

/** A table of calls by the position of the argument that is a secret, counted from 0. */
export type Positions = Readonly<Record<number, readonly string[]>>

/**
 * The keywords of a rule for these calls.
 * @param positions names as they stand before the parenthesis, such as `new PDO` or `jwt.sign`; with a blank behind them
 *   where languages leave the parentheses out, as in `basic_auth 'user', 'password'`
 */
export function callKeywords(positions: Positions): string[] {
  return [...new Set(Object.values(positions).flat().map(keywordOf))]
}

/** What stands directly before the parenthesis, or before the first argument where none is written. */
function keywordOf(call: string): string {
  const [word] = /\w+[=!? ]?$/.exec(call) as RegExpExecArray
  return word.endsWith(' ') ? word.toLowerCase() : `${word.toLowerCase()}(`
}

/** A call up to its first argument, which it has: in `auth()->user(), request('notes')` nothing is given to `auth`. */
function callSource(call: string): string {
  const name = call
    .trimEnd()
    .replaceAll(/[.$?!:\\[\]()]/g, '\\$&')
    .replaceAll(' ', '\\s')
  return call.endsWith(' ') ? `${name}\\s{1,4}(?=["'\\w@:{[])` : `${name}\\((?!\\s{0,4}\\))`
}

/** The names of these calls with the parenthesis behind them, as a pattern. */
export function callNames(positions: Positions): string[] {
  return [...new Set(Object.values(positions).flat())].filter((call) => !call.endsWith(' ')).map(callSource)
}

/**
 * A pattern for a literal in the position that these calls have for a secret; it captures `secret`.
 * @param value what the secret may consist of, as a pattern
 */
export function callPattern(positions: Positions, value: string): RegExp {
  const ways = Object.entries(positions).map(([at, calls]) => {
    const context = Number(at) > 0 ? `(?:${CONTEXT})?(?!${CONTEXT})` : ''
    return `(?:${calls.map(callSource).join('|')})${context}${ARGUMENT.repeat(Number(at))}`
  })
  return new RegExp(`(?:^|[^A-Za-z0-9_])(?:${ways.join('|')})${BEFORE}\\\\?["'\`](?<secret>${value})\\\\?["'\`]`, 'g')
}
