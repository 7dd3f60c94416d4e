/** A file that a config extends, as it was found. */
export interface ExtendedFile {
  /** As "extends" has it: `@acme/hushkey-config`, `./config/hushkey.json`. */
  readonly name: string
  /** How messages call it: its path from the Git root, or `@acme/hushkey-config/hushkeyrc.json`. */
  readonly file: string
  /** The package that it is of, and which version is installed; null for a file of the repository. */
  readonly package: { readonly name: string; readonly version: string | null } | null
  /** Whether Git has it, so that commits change it. */
  readonly isInGit: boolean
  /** Whether only what makes the check stricter counts: the range that is checked brings it. */
  readonly isPending: boolean
  readonly text: string
}

/** The same, once it was read. */
export type ExtendedLayer = Omit<ExtendedFile, 'text'>

/** Where the config stands that extends others. */
export interface ExtendsFrom {
  /** Its folder, absolute: files are counted from there. */
  readonly folder: string
  /** The commit that it was read from; `''` for the index. */
  readonly commit: string
  /** Whether what Git does not have is read from the disk, as the config itself was (`--config FILE`). */
  readonly orDisk?: boolean
  /** Packages of which only what makes the check stricter counts. */
  readonly pending?: ReadonlySet<string>
}

/**
 * Gets a file that a config extends.
 * @param name as "extends" has it @param by the file that extends it, for messages
 * @throws UserError with its name where it is not there
 */
export type ReadExtended = (name: string, by: string) => Promise<ExtendedFile>
