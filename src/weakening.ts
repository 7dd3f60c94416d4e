/**
 * Something that a range of commits or a push brings by which its own check lets more pass. It is named, whoever brings
 * it: naming blocks nothing.
 */
export interface Weakening {
  /** `rule`, `block-on`, `new-kinds`, `paths`, `env-files`, `local-env`, `limit`, `comments`, `custom-rule`, `allow`, `comment`, `extends`, `unreadable`. */
  readonly kind: string
  /** The file it stands in, relative to the Git root. */
  readonly path: string
  /** 1-based, in that file as the range has it; null where nothing stands there any more. */
  readonly line: number | null
  /** The commit that brings a comment; left out for settings, which count for all commits alike. */
  readonly commit?: string
  readonly message: string
  /** Why, where a person said so. */
  readonly reason: string | null
  readonly owner: string | null
  /** Whether it waits for its merge: with `settingsFrom: 'base'` it does not count in this check. */
  readonly pending: boolean
}
