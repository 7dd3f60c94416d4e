/** A file in `HEAD` and in the index. */
export interface ChangedFile {
  /** Below a folder of its own, `/` separated. */
  readonly path: string
  /** The file in `HEAD`; null for a file that the change adds. */
  readonly before: string | null
  /** Where the file stood in `HEAD`, if the change renames it. */
  readonly oldPath?: string
  /** The file in the index. */
  readonly after: string
}

/** A staged change: mostly of one file. */
export interface StagedSample extends ChangedFile {
  /** What else the change holds. */
  readonly beside?: readonly ChangedFile[]
  /** Env files beside it on the disk, by name; Git ignores `.env`, and does not know the others. */
  readonly onDisk?: Readonly<Record<string, string>>
}
