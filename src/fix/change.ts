import type { IndexEntry } from '../git/index/index-entries.ts'

/** What a change is for. Code is only changed when asked for; the env file's new values belong to it. */
export type Kind = 'gitignore' | 'template' | 'take-out' | 'env' | 'code'

/** What happens to one path, on the disk and in the index. It may hold secrets and stays in memory. */
export interface FileChange {
  /** Relative to the Git root, `/` separated. */
  readonly path: string
  readonly kind: Kind
  /** Null where the file stays as it is. */
  readonly disk: {
    readonly before: Buffer | null
    readonly after: Buffer
    /** The permission bits of a new file; null for 644 less the umask, and for one that is there. */
    readonly mode: number | null
  } | null
  /** Null where the entry stays as it is. */
  readonly index: {
    readonly before: IndexEntry | null
    readonly beforeBytes: Buffer | null
    /** Null takes the path out of the index. */
    readonly after: Buffer | null
  } | null
}

/** All that a fix would do. */
export interface Plan {
  readonly changes: readonly FileChange[]
  /** Findings that it does not fix, by their place in the list, and why. */
  readonly rest: ReadonlyMap<number, string>
  /** What people have to do or know besides, a sentence each. */
  readonly notes: readonly string[]
  /** How the programs whose code changes read their env files, a sentence each. */
  readonly loads: readonly string[]
  /** What must not be shown, each with what is shown in its place. */
  readonly secrets: ReadonlyMap<string, string>
  /** Env files that must be ignored before anything is written to them. */
  readonly mustBeIgnored: readonly string[]
}

/** Env files are written only once they are ignored; code reads the variable only once it is set. */
const ORDER: readonly Kind[] = ['gitignore', 'template', 'take-out', 'env', 'code']

/** In the order in which they are shown and done. */
export function inOrder(changes: readonly FileChange[]): FileChange[] {
  return changes.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
}

/** Whether the change takes a path out of the commit. */
export function takesOut({ index }: FileChange): boolean {
  return index !== null && index.after === null
}

/** Whether a change is harmless by itself: ignoring, taking out, naming. */
export function isSafe({ kind }: Pick<FileChange, 'kind'>): boolean {
  return kind !== 'code' && kind !== 'env'
}
