import type { Spot } from './spot.ts'
import type { TextEdit } from './text-edits.ts'

/** How a secret is replaced by reading a variable. It holds the secret and stays in memory. */
export interface Replacement {
  /** What the program sees there, after its language's escapes. */
  readonly value: string
  /** The name of the variable that has to be set for `name`; without it, `name` itself. */
  readonly variable?: (name: string) => string
  /** The changes to the text, once the variable has its final name. */
  readonly edits: (variable: string) => readonly TextEdit[]
  /** What remains to be done outside of the files. */
  readonly note?: (variable: string) => string
}

/** Why a place is left alone, and how to mend it by hand. */
export interface Refusal {
  readonly refused: string
}

/** Knows one language or format. */
export type Replace = (spot: Spot) => Replacement | Refusal

export function refuse(refused: string): Refusal {
  return { refused }
}

export type { Spot } from './spot.ts'
