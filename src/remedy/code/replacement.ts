import type { Declaration } from './env-modules/env-reader.ts'
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
  /** What stands there afterwards, for people; left out where it is what the edit of the secret's place puts there. */
  readonly shown?: (variable: string) => string
  /** What a module of the project has to say of the variable before the code can read it there. */
  readonly declaration?: Declaration
  /** What remains to be done outside of the files. */
  readonly note?: (variable: string) => string
  /** The env file that the place names, instead of the one that the program loads. */
  readonly envFile?: string
  /** Where the value has to be put instead of the env file: a store that only people write to. */
  readonly store?: Store
}

/** A place for secrets outside of the repository. */
export interface Store {
  /** What puts a variable there, in words; with a command also what that asks for. */
  readonly text: (variable: string) => string
  /** What puts it there when it is typed. */
  readonly command?: (variable: string) => string
}

/** Why a place is left alone, and how to fix it by hand. */
export interface Refusal {
  readonly refused: string
  /** Whether the value does not go to an env file either: what is said is all there is to do. */
  readonly isElsewhere?: boolean
  /** Where it has to go. */
  readonly store?: Store
}

/** Knows one language or format. */
export type Replace = (spot: Spot) => Replacement | Refusal

export function refuse(refused: string, store?: Store): Refusal {
  return store ? { refused, store } : { refused }
}

/** A refusal for a file whose values no env file can give. */
export function refuseElsewhere(refused: string, store?: Store): Refusal {
  return { ...refuse(refused, store), isElsewhere: true }
}

/** What people are shown of a replacement. */
export function shownOf(replacement: Replacement, variable: string, { start, end }: Spot): string {
  if (replacement.shown) return replacement.shown(variable)
  return replacement.edits(variable).find((edit) => edit.start <= start && end <= edit.end)?.text ?? ''
}

export type { Spot } from './spot.ts'
