/** How a command of a shell script ended: 0 with success, 1 with failure, `?` where nobody can tell. */
export type Status = 0 | 1 | '?'

/** What is known of a word's value: its text, or only whether it is the number 0. */
export interface Value {
  readonly text: string | null
  readonly isZero: boolean | null
}

export const UNKNOWN: Value = { text: null, isZero: null }
/** What a command that failed leaves in `$?`: some number that is not 0. */
export const NOT_ZERO: Value = { text: null, isZero: false }

export function literal(text: string): Value {
  return { text, isZero: /^-?\d+$/.test(text) ? Number(text) === 0 : null }
}

interface Known {
  readonly status: Status
  readonly variables: ReadonlyMap<string, Value>
}

/** The value of a word such as `$?`, `"$code"`, `true` or `$((errors + 1))`. */
export function readWord(word: string, known: Known): Value {
  if (/^'[^']*'$/.test(word)) return literal(word.slice(1, -1))
  const text = word.replace(/^"(.*)"$/s, '$1')
  if (/^\$(?:\?|\{\?\})$/.test(text)) return readStatus(known.status)
  const name = /^\$(?:(\w+)|\{(\w+)(?::?-[^}]*)?\})$/.exec(text)
  if (name) return known.variables.get((name[1] ?? name[2]) as string) ?? UNKNOWN
  const sum = /^\$\(\((.*)\)\)$/s.exec(text)?.[1]
  if (sum !== undefined) return readSum(sum, known)
  return /[$`"'\\*?~]/.test(text) ? UNKNOWN : literal(text)
}

function readStatus(status: Status): Value {
  if (status === '?') return UNKNOWN
  return status === 0 ? literal('0') : NOT_ZERO
}

/** How `exit` ends with this word behind it. */
export function statusOf(word: string, known: Known): Status {
  const { isZero } = readWord(word, known)
  return isZero === null ? '?' : isZero ? 0 : 1
}

/** `a + b`, `a | b` and `a || b` are 0 where all of them are: exit codes and counts are not negative. */
function readSum(sum: string, known: Known): Value {
  const values = sum.split(/\|\|?|\+/).map((term) => readOperand(term.trim(), known))
  if (values.some(({ isZero }) => isZero === false)) return NOT_ZERO
  return values.every(({ isZero }) => isZero) ? literal('0') : UNKNOWN
}

/** In arithmetic a name needs no `$`. */
export function readOperand(operand: string, known: Known): Value {
  return readWord(/^[A-Za-z_]\w*$/.test(operand) ? `$${operand}` : operand, known)
}

/** Null where it cannot be told: two failures may be the same number. */
export function areEqual(a: Value, b: Value): boolean | null {
  if (a.text !== null && b.text !== null) return a.text === b.text || (a.isZero === true && b.isZero === true)
  if (a.isZero === null || b.isZero === null) return null
  if (a.isZero !== b.isZero) return false
  return a.isZero ? true : null
}
