import type { NewEntry } from '../entry-line.ts'

/** What hushkey found, as another scanner's exceptions look at it. It holds the secret and must not be kept. */
export interface ForeignMatch {
  readonly rule: string
  readonly secret: string
  readonly path: string
  /** 1-based, and the text of that line. */
  readonly line: number
  readonly lineText: string
}

/** Something of another scanner's configuration that has no counterpart here. */
export interface Left {
  readonly what: string
  readonly why: string
}

/** Another scanner's exceptions. */
export interface Foreign {
  /** The file, or the key of Git's configuration, that they stand in. */
  readonly source: string
  /**
   * Why the other scanner lets a match pass, or null. Patterns for values have no counterpart here, because they let
   * other secrets pass as well; what they allow today becomes an entry for each secret.
   */
  readonly allows: (match: ForeignMatch) => string | null
  /** What is carried over as it stands: exceptions for paths. */
  readonly entries: readonly NewEntry[]
  readonly left: readonly Left[]
}

/** What importers need to know of the repository. */
export interface ImportContext {
  /** Every tracked path. */
  readonly paths: readonly string[]
  readonly ruleIds: readonly string[]
}

/** An entry for a path, as importers make them. */
export function pathEntry(path: string, rules: readonly string[] | '*', reason: string): NewEntry {
  return { covers: { kind: 'path', path, rules }, reason, owner: null, expires: null }
}
