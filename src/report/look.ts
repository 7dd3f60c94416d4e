import type { Overview } from '../overview/overview.ts'

/** What is being made of what was checked: a commit, a commit with this message, an update of a branch, a push, or nothing at once. */
export type Occasion = 'commit' | 'message' | 'update' | 'push' | 'other'

/** How to go on after Git was refused the update of a branch; commands, or words where there is none. */
export interface WayOn {
  readonly fix: string
  readonly next: string
  /** What takes the operation back that was stopped. */
  readonly giveUp?: string
}

/** How a report may look; colour and width matter to text alone. */
export interface Look {
  readonly color: boolean
  readonly columns: number
  /** The version of hushkey, which SARIF names. */
  readonly version: string
  /** The root of the repository, an absolute path, where the terminal opens links. */
  readonly linkRoot?: string
  /** The folder below the Git root that the user stands in, where Git told its hook; the commands are for the root. */
  readonly folder?: string
  /** Whether a coding assistant reads it: the next step stands last, and what a person decides is not offered. */
  readonly assistant?: boolean
  /** The file of the commit message that is checked, as Git named it to its hook. */
  readonly message?: string
  /** What Git and CODEOWNERS say of the findings, for the formats that count. */
  readonly overview?: Overview
  /** Files that stop the commit and were changed since they were staged, relative to the root. */
  readonly edited?: readonly string[]
  /** Where the update of a branch is refused. */
  readonly wayOn?: WayOn
}
