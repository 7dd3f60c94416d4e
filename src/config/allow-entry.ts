/** A person's decision to accept findings, as it stands in the config. */
export interface AllowEntry {
  /** What it covers: one secret by fingerprint, one whole secret by its text, or some rules below a path. */
  readonly covers:
    | { readonly kind: 'fingerprint'; readonly fingerprint: string }
    | { readonly kind: 'value'; readonly value: string }
    | { readonly kind: 'path'; readonly path: string; readonly rules: readonly string[] | '*' }
  readonly reason: string
  readonly owner: string | null
  /** The last day on which it counts, as `2027-01-31`. */
  readonly expires: string | null
  /** The file it stands in, as messages call it. */
  readonly file: string
  /** 1-based line in that file, for messages and `git blame`. */
  readonly line: number
}
