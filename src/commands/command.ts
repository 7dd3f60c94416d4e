import type { ExitCode } from '../errors.ts'
import type { Options } from './options.ts'

/** All of the outside that a command may touch besides Git and files; `cli.ts` makes it from `process`. */
export interface CommandContext {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Prints to standard output, for what was asked for. */
  readonly print: (text: string) => void
  /** Prints to standard error, for everything else. */
  readonly warn: (text: string) => void
  /** Whether what is printed may be coloured (`NO_COLOR`, `FORCE_COLOR`, `--no-color` and the terminal decide). */
  readonly color: boolean
  /** The version of hushkey. */
  readonly version: string
  /** The version of Node that runs it. */
  readonly node: string
  /** The width of the terminal in columns, 80 where there is none. */
  readonly columns: number
  /** Whether the terminal that is printed to opens links (OSC 8); asked only when there is something to link. */
  readonly links: () => Promise<boolean>
  /** Replaces the last line of a terminal, to tell how far a long task is; `''` takes it away. Null where nobody waits. */
  readonly progress: ((line: string) => void) | null
  /** Asks a yes-or-no question, or null where nobody can answer: in a hook, in CI, in a pipe (N46). */
  readonly ask: ((question: string) => Promise<boolean>) | null
  /** Asks for a line of text; null where nobody can answer. */
  readonly askText?: ((question: string) => Promise<string>) | null
  /** Asks for one of several answers, by word or first letter; null is for none of them, and where nobody can answer. */
  readonly choose?: ((question: string, answers: readonly string[]) => Promise<string | null>) | null
  /** Reads standard input to its end; nothing at a terminal. @throws UserError when it cannot be read */
  readonly input: () => Promise<string>
  /** Aborted on SIGINT and SIGTERM. */
  readonly signal: AbortSignal
}

/** What was typed behind the command's name. */
export interface Arguments {
  readonly options: Options
  readonly positionals: readonly string[]
}

/** A command: does its work, prints, and says the exit code. Throws `UserError` for what the user can fix. */
export type Command = (cli: CommandContext, given: Arguments) => Promise<ExitCode>
