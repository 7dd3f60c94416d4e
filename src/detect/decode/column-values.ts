import { isSecretName } from '../words/secret-name.ts'
import { type Reading, readingOf } from './reading.ts'

/** A cell of a row, or the name at the head of its column. */
export interface Cell {
  readonly start: number
  readonly end: number
}

/** `token` and `key` alone head columns of words and of ids. */
const TOO_PLAIN = /^(?:tokens?|keys?)$/

/** Whether the head of a column says that secrets stand below. */
export function isSecretColumn(name: string): boolean {
  return isSecretName(name) && !TOO_PLAIN.test(name.toLowerCase())
}

/** Reads a value of a column as if it were assigned to its name; null where it can be no secret. */
export function readColumnValue(text: string, name: Cell, value: Cell): Reading | null {
  if (!/^[^\s"]{4,512}$/.test(text.slice(value.start, value.end))) return null
  const named = text.slice(name.start, name.end).trim().replaceAll(/\W+/g, '_')
  return readingOf(text, 'read with the header of its column', [named, ' = "', value, '"\n'])
}
