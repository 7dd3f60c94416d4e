import type { Finding } from '../finding.ts'

/** A scan as a security meeting looks at it: what was found, whose it is and how long it has been there. */
export interface Overview {
  /** What the folder of the repository is called. */
  readonly repository: string
  /** As `2027-01-31`, UTC. */
  readonly today: string
  /** Which file says whose a path is; null where there is none. */
  readonly ownersFile: string | null
  readonly rows: readonly OverviewRow[]
}

export interface OverviewRow {
  readonly finding: Finding
  /** None where CODEOWNERS names nobody. */
  readonly owners: readonly string[]
  /** The day on which the line was committed, as `2027-01-31`; null for what is not committed. */
  readonly since: string | null
}
