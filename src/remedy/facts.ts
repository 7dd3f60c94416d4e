import type { BareFinding } from '../finding.ts'
import type { CodeRemedy } from './code-remedy.ts'
import type { Project } from './project/project.ts'
import type { CommitPlace } from './rewrite-commit.ts'

/** What the advice needs to know of the repository. Gathered only once there is something to advise on. */
export interface Facts {
  /** The program that a file belongs to. */
  readonly projectFor: (path: string) => Project
  /** Where values go: the env file that the file's program loads. */
  readonly envFileFor: (path: string) => string
  /** Where names go: the template beside it, by the name that the project uses already. */
  readonly templateFor: (path: string) => string
  /** Whether the path is called like a template. */
  readonly isTemplate: (path: string) => boolean
  /** Whether it is an env file that the project lets be committed (`env.allow`). */
  readonly mayBeCommitted: (path: string) => boolean
  /** Whether a `.gitignore` takes this env file into Git by name. */
  readonly isOptedIn: (path: string) => boolean
  readonly isIgnored: (path: string) => boolean
  /** What writes the lines that are missing; null where nothing is staged that it would be about. */
  readonly fixCommand: string | null
  /** Whether a commit holds the path already. */
  readonly isCommitted: (path: string) => boolean
  /** Whether there is a commit at all. */
  readonly hasCommits: boolean
  /** Whether the finding's value is known to be in a commit that a remote has; where it is left out, nobody looked. */
  readonly isPushed?: (finding: BareFinding) => boolean
  /** Where a commit stands that can still be made anew; left out where commits are pushed, or nothing is committed. */
  readonly commitPlace?: (commit: string) => CommitPlace
  /** What is to be done in the code, and the variable's name in the env file; left out where the text is not at hand. */
  readonly codeAdvice?: (finding: BareFinding) => CodeAdvice | undefined
  /** The place for secrets in production, as one line with `NAME` for the variable; null where nothing shows it. */
  readonly production?: string | null
}

/** A remedy with the name that the variable gets. */
export interface CodeAdvice {
  readonly remedy: CodeRemedy
  readonly variable: string
}
