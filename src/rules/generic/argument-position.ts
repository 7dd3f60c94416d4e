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

/** Behind the name of a call: it has an argument, for in `auth()->user(), request('notes')` nothing is given to `auth`. */
const OPENED = '\\((?!\\s{0,4}\\))'
/** The same where no parenthesis is written. */
const BARE = '\\s{1,4}(?=["\'\\w@:{[])'

const NEW = 'new\\s'

/**
 * Any of these names, as a pattern. It is compiled whenever a line names one of them, in a third of the time where the names
 * are plain words with what is common to them written once.
 */
function anyName(names: readonly string[]): string {
  const escaped = names.map((name) => name.replaceAll(/[.$?!:\\[\]()]/g, '\\$&').replaceAll(' ', '\\s'))
  const made = escaped.filter((name) => name.startsWith(NEW)).map((name) => name.slice(NEW.length))
  const others = escaped.filter((name) => !name.startsWith(NEW))
  return `(?:${[...others, ...(made.length ? [`${NEW}(?:${made.join('|')})`] : [])].join('|')})`
}

/** Any of these calls up to its first argument, as a pattern. */
export function anyCall(calls: readonly string[]): string {
  const opened = calls.filter((call) => !call.endsWith(' '))
  const bare = calls.filter((call) => call.endsWith(' ')).map((call) => call.trimEnd())
  const ways = [...(opened.length ? [anyName(opened) + OPENED] : []), ...(bare.length ? [anyName(bare) + BARE] : [])]
  return `(?:${ways.join('|')})`
}

/**
 * A pattern for a literal in the position that these calls have for a secret; it captures `secret`.
 * @param value what the secret may consist of, as a pattern
 */
export function callPattern(positions: Positions, value: string): RegExp {
  return new RegExp(
    `(?:^|[^A-Za-z0-9_])${callsFrom(0, positions)}${BEFORE}\\\\?["'\`](?<secret>${value})\\\\?["'\`]`,
    'g',
  )
}

/** The calls with the secret at `at` or behind it, up to that argument: nested, so that no argument is compiled twice. */
function callsFrom(at: number, positions: Positions): string {
  const context = at > 0 ? `(?:${CONTEXT})?(?!${CONTEXT})` : ''
  const own = positions[at] ? [anyCall(positions[at]) + context] : []
  const isLast = Object.keys(positions).every((position) => Number(position) <= at)
  const further = isLast ? [] : [callsFrom(at + 1, positions) + ARGUMENT]
  return `(?:${[...own, ...further].join('|')})`
}
