import type { TextEdit } from '../text-edits.ts'

/** How a file reads a variable in its project's own way. */
export interface EnvReader {
  /** The expression that stands in the place of the literal; a string in it has these quotes. */
  readonly read: (variable: string, quote: string) => string
  /** The import that the file lacks. */
  readonly also: readonly TextEdit[]
  readonly declaration?: Declaration
  /** The variable that has to be set for `name`; without it, `name` itself. */
  readonly variable?: (name: string) => string
}

/** What a module has to say of a variable before it hands it on. */
export interface Declaration {
  readonly path: string
  /** The module's text with the variable; null where it is not written in a way that is understood. */
  readonly add: (text: string, variable: string) => string | null
  /** What `add` writes, for people. */
  readonly shown: (variable: string) => string
}
