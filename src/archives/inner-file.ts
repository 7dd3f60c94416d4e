/** A file in an archive. */
export interface InnerFile {
  /** Where it is in the archive, `/` separated; `lib.jar!a.txt` for one in an archive in it. */
  readonly path: string
  readonly bytes: Buffer
}
