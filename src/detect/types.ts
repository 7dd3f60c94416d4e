import type { Confidence, Rule } from '../rules/rule.ts'
import type { Assignment } from './match/assignment.ts'
import type { Spans } from './spans.ts'

/** A raw hit of a rule's pattern. It holds the secret and never leaves `detect/`. */
export interface Match {
  readonly rule: Rule
  readonly secret: string
  /** Offsets of the secret in the text that was searched. */
  readonly start: number
  readonly end: number
  /** Whether the pattern holds more than the secret, such as the provider's name before it; */
  readonly isNamed?: boolean
  /** and how many characters it holds before the secret. */
  readonly lead?: number
  /** How the secret stands under a name, where a rule for assigned values found it. */
  readonly assignment?: Assignment
}

/** A text as the commit will hold it. */
export interface Source {
  /** Relative to the Git root, `/` separated: its name and ending are evidence. */
  readonly path: string
  readonly text: string
  /** Whether it was read from bytes that are no text, such as a database or a compiled program. */
  readonly binary?: boolean
  /** Lines that end up to this offset were judged before, in a text that showed what follows them, too. */
  readonly known?: number
  /** Only what touches these lines is wanted: of the rest of the text some or nothing may be found. All of it when left out. */
  readonly wanted?: Spans
}

/** A match with its verdict. It holds the secret and never leaves `detect/`. */
export interface Judged {
  readonly match: Match
  readonly verdict: Confidence | 'dismissed'
  /** What spoke for and against, in words that never quote the secret. */
  readonly evidence: readonly string[]
  /** The name of the secret, where it is known from elsewhere than the text around it. */
  readonly name?: string
  /** The local env file that holds the secret too. */
  readonly origin?: string
  /** Another file of the repository that held the secret before. */
  readonly heldBy?: string
  /** Why it only warns, where something beside the text says so. */
  readonly lowered?: string
}

/** A value of a local env file, as `env-files/read-local-env.ts` yields it. */
export interface LocalEnvValue {
  readonly name: string
  readonly value: string
  /** The env file, relative to the Git root. */
  readonly path: string
}

/** What else a detector needs. */
export interface DetectorOptions {
  /** Values of the local, ignored env files; each that stands in a text is found, whatever its shape. */
  readonly localEnv?: readonly LocalEnvValue[]
}
