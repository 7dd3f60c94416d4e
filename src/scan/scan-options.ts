import type { Allowed, Finding, Skipped } from '../finding.ts'
import type { Push } from '../git/changes/push.ts'
import type { Weakening } from '../weakening.ts'

/** What to look at. Without `range`, `history`, `push`, `message` or `all` it is what is staged. */
export interface ScanOptions {
  /** A folder in the repository; an absolute path. */
  readonly cwd: string
  /** The environment for Git, `process.env` as a rule: a hook's Git finds its index by it. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Look only at these of the staged paths (files or folders, relative to `cwd` or absolute). */
  readonly paths?: readonly string[]
  /** Look at what these commits add, as `main..HEAD`. */
  readonly range?: string
  /** Look at what the commits of all branches, tags and other refs have added, each content once. */
  readonly history?: boolean
  /** Look at what a push sends that its remote does not have. */
  readonly push?: Push
  /** Look at the text of this file, a commit message. */
  readonly message?: string
  /** Look at every tracked file, whole. */
  readonly all?: boolean
  /** Read this configuration instead of the staged one; a path relative to `cwd`. */
  readonly config?: string
  /**
   * `base`: only the settings and allowlist entries of `A` in a `range` of `A..B` count, and no comment; what the range
   * itself brings is listed as pending. `head` when left out.
   */
  readonly settingsFrom?: 'head' | 'base'
  /** False refuses `hushkey:allow` comments, as CI may. */
  readonly inline?: boolean
  /** The day by which entries expire, as `2027-01-31`; today (UTC) when left out. */
  readonly today?: string
  /** Is called with how far the scan is: whenever the next file is looked at, and of how many. */
  readonly onProgress?: (done: number, total: number) => void
  /** Stops the scan; it then ends with a `UserError`. */
  readonly signal?: AbortSignal
}

/** A working tree whose files and packages a configuration may extend. */
export interface ExtendsRepository {
  /** An absolute path. */
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** How a text is checked that is in no repository. */
export interface ScanTextOptions {
  /** The name under which it would be committed, `/` separated: its ending and its folders are evidence. `text.txt` if left out. */
  readonly path?: string
  /** The configuration: what would stand in `.hushkeyrc.json`, as JSON text (comments are fine) or as an object. */
  readonly config?: string | Readonly<Record<string, unknown>>
  /**
   * Where `extends` in `config` is read from: the root of a working tree, and the environment for Git. Files count as the
   * index has them, else as the disk does, packages as they are installed. Left out, `extends` is a mistake.
   */
  readonly repository?: ExtendsRepository
  /** False refuses `hushkey:allow` comments, as CI may. */
  readonly inline?: boolean
  /** The day by which entries expire, as `2027-01-31`; today (UTC) when left out. */
  readonly today?: string
  /** Stops the scan; it then ends with a `UserError`. */
  readonly signal?: AbortSignal
}

/** What a scan found. Nothing in it holds a secret. */
export interface ScanResult {
  readonly findings: readonly Finding[]
  /** Found, and accepted by a person. */
  readonly allowed: readonly Allowed[]
  /** Not looked at, and why. */
  readonly skipped: readonly Skipped[]
  /** What people should know beside the findings, a sentence each: an expired entry, one that is new. */
  readonly notes: readonly string[]
  /** By what a range or a push lets more pass than what it comes from; empty for all else. */
  readonly weakenings: readonly Weakening[]
  readonly summary: Summary
}

export interface Summary {
  /** Files whose content was read. */
  readonly files: number
  readonly addedLines: number
  /** Findings that block, and those that do not. */
  readonly blocking: number
  readonly warnings: number
  readonly milliseconds: number
}
