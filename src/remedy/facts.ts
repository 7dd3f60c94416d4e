/** What the advice needs to know of the repository. Gathered only once there is something to advise on. */
export interface Facts {
  /** Where values go: the env file of the nearest folder that has one, else `.env` at the root. */
  readonly envFileFor: (path: string) => string
  /** Where names go: the template beside it, by the name that the project uses already. */
  readonly templateFor: (path: string) => string
  readonly isIgnored: (path: string) => boolean
  /** Whether a commit holds the path already. */
  readonly isCommitted: (path: string) => boolean
  /** Whether there is a commit at all. */
  readonly hasCommits: boolean
}
