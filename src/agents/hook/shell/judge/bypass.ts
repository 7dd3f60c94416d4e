/** What is said of a call of Git of which nobody can tell whether it leaves hooks out. */
export const UNCLEAR = 'a word that only a run can tell'

/** Why a script would get past the check. */
export interface Bypass {
  /** What of it, in the words of the command. */
  readonly what: string
  /** Whether a person may allow it: an allowlist entry. */
  readonly isAllow: boolean
}
