import type { Confidence } from './rules/rule.ts'

/** One fix of a finding: `text` says it, `command`, where there is one, does it when pasted into a shell. */
export interface Fix {
  /** What it does, such as `read-from-env`, `untrack`, `gitignore`, `revoke`, `allow`: `remedy/` has them all, and more may come. */
  readonly kind: string
  readonly text: string
  readonly command?: string
  /** The file that `text` goes into; left out for the `.env` at the root. */
  readonly file?: string
}

/** The line of a finding, made safe to show: each secret in it is replaced by its preview. */
export interface Excerpt {
  readonly text: string
  /** 0-based offsets in `text` of what is to be underlined. */
  readonly start: number
  readonly end: number
}

/**
 * A judged match or a risky file. It is safe to print: it cannot hold the secret.
 * `line`, `column` and `endColumn` are 1-based and count UTF-16 units of the staged file, as editors do;
 * they are null for a finding on a whole path.
 */
export interface Finding {
  readonly rule: string
  readonly confidence: Confidence
  readonly blocks: boolean
  /** Relative to the Git root, `/` separated. */
  readonly path: string
  /** The commit that brings it (of a tag's message: the tag), where commits were read; left out for what is staged. */
  readonly commit?: string
  /** Whether it stands in the message of a commit or tag, and `path` only tells which of the two. */
  readonly inMessage?: boolean
  /** Where `path` is an archive and it stands in a file of that: which, and on which of its lines. `line` is null then. */
  readonly inside?: { readonly path: string; readonly line: number | null }
  readonly line: number | null
  readonly column: number | null
  readonly endColumn: number | null
  /** The last line of a secret that spans several, else `line`. */
  readonly endLine: number | null
  /** Columns further on the line where the same secret stands again, where it does: one finding says it for all. */
  readonly repeatedAt?: readonly number[]
  /** What may be shown of the secret: at most its public prefix, then `****`. */
  readonly preview: string
  /** Stable id: of rule and secret, free of path, line and commit. */
  readonly fingerprint: string
  readonly message: string
  readonly excerpt: Excerpt | null
  /** The name the secret was assigned to, as written, where there is one. */
  readonly name: string | null
  /** The names of an env file that is about to be committed, without their values. */
  readonly names: readonly string[]
  /** Why the code around it ships to users' browsers or devices, or null where it does not. */
  readonly browser: string | null
  /** What spoke for and against, for `hushkey explain --why`. */
  readonly evidence: readonly string[]
  readonly fixes: readonly Fix[]
}

/** A finding that a person decided to accept. */
export interface Allowed extends Finding {
  readonly reason: string
  readonly decision: Decision
}

/** Something that nobody looked at, and why. */
export interface Skipped {
  readonly path: string
  readonly reason: string
}

/** A person's decision to accept a finding. */
export interface Decision {
  readonly reason: string
  readonly owner: string | null
  /** The line of the entry in the config; null for a comment in the code. */
  readonly entry: number | null
  /** Where the decision stands, as `path:line`. */
  readonly where: string
}

/** What a finding still lacks where it is found: whether it blocks and how to fix it is decided later. */
export type BareFinding = Omit<Finding, 'blocks' | 'fixes'> & {
  /** A decision that could only be seen where the secret and its line were at hand. */
  readonly decision?: Decision | null
}

/** A finding on a whole path; `message` says what is wrong with it. */
export function pathFinding(
  rule: { readonly id: string; readonly confidence: Confidence },
  path: string,
  fingerprint: string,
  message: string,
  names: readonly string[] = [],
): BareFinding {
  const nowhere = { line: null, column: null, endLine: null, endColumn: null, excerpt: null, name: null, browser: null }
  return {
    rule: rule.id,
    confidence: rule.confidence,
    path,
    ...nowhere,
    names,
    preview: '',
    fingerprint,
    message,
    evidence: [],
  }
}
