/** A file that an assistant is about to write. */
export interface PlannedWrite {
  /** As the assistant says it. */
  readonly path: string
  /** The text that results. @param current null where there is no such file */
  readonly make: (current: string | null) => string
}
