import type { Word } from 'unbash'

/** What a script gave its variables, as far as that is known before it runs; arrays have several, `@` has the arguments. */
export type Values = ReadonlyMap<string, readonly string[]>

/** Stands for a text that the script itself makes and only a run can tell. */
export const UNKNOWN = '\u0001'
/** For one that comes from outside of the script: a variable of the environment, a file, the answer of a program. */
export const UNSET = '\u0002'

/** A word as it is where what comes from outside is empty. */
export function withoutUnset(word: string): string {
  return word.replaceAll(UNSET, '')
}

/** The words that the shell makes of one, by what is known where it stands. */
export type ExpandWord = (word: Word) => string[]
