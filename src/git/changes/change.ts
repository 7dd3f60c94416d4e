import { UserError } from '../../errors.ts'

/** What a commit does to one path: the blob it will hold, and the blobs its parents hold there. */
export interface Change {
  /** Relative to the Git root, `/` separated; bytes that are no UTF-8 stand as `\xff`. */
  readonly path: string
  readonly kind: 'file' | 'symlink' | 'submodule' | 'unmerged' | 'message'
  /** The object id of the new content. */
  readonly blob: string
  /** Where the content came from: the same path, or the old one of a rename. Empty for a path that is new. */
  readonly before: readonly Before[]
  /** Whether every parent has a file under this very path. */
  readonly inEveryParent?: boolean
  /** Where it is a file in an archive, the archive, and its path there; `path` is then made of both. */
  readonly inside?: { readonly archive: string; readonly path: string }
  /** The commit that holds it (of a tag's message: the tag), where commits are read instead of the index. */
  readonly commit?: string
}

/** The blob that one parent has for a path. */
export interface Before {
  readonly path: string
  readonly blob: string
}

const MODES: Readonly<Record<string, Change['kind']>> = { '100': 'file', '120': 'symlink', '160': 'submodule' }

/** Reads the kind from a mode such as `100644`. */
export function kindOfMode(mode: string): Change['kind'] {
  return MODES[mode.slice(0, 3)] ?? 'file'
}

/** A path's bytes as text; bytes that are no UTF-8 are spelled out, so that no two paths look alike. */
export function decodePath(bytes: Buffer): string {
  const plain = bytes.toString('latin1')
  if (!NOT_ASCII.test(plain)) return plain
  const text = bytes.toString('utf8')
  if (Buffer.from(text, 'utf8').equals(bytes)) return text
  return plain.replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`)
}

const NOT_ASCII = /[\x80-\xff]/

/** Splits Git's `-z` output. */
export function splitZ(output: Buffer): Buffer[] {
  return [...fieldsOf(output)]
}

/** The fields of Git's `-z` output, one by one: together they take more memory than what is made of them. */
export function* fieldsOf(output: Buffer): Generator<Buffer> {
  for (let from = 0; from < output.length; ) {
    const end = output.indexOf(0, from)
    yield output.subarray(from, end < 0 ? output.length : end)
    from = end < 0 ? output.length : end + 1
  }
}

/** Git's answer is no list of paths, or its end is missing: some change might not have been looked at. */
export function unreadableList(): UserError {
  return new UserError('git gave a list of files that cannot be read', 'Run: git status')
}

const ENTRY = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([A-Z]\d*)$/

/**
 * Parses the output of `git diff-index --raw -z` and `git diff-tree --raw -z`, for example
 * `:100644 100644 bcd1234 0123456 M\0src/a.ts\0` or `:100644 100644 abcd123 1234567 R86\0old\0new\0`
 * (https://git-scm.com/docs/diff-format). Deletions are left out: taking away never blocks (N08).
 * @throws UserError when it is something else, so that no change is lost
 */
export function parseRaw(output: Buffer): Change[] {
  if (output.length > 0 && output.at(-1) !== 0) throw unreadableList()
  return parseRawFields(splitZ(output))
}

/** @param fields what stands before each NUL; the same otherwise */
export function parseRawFields(fields: readonly Buffer[]): Change[] {
  const changes: Change[] = []
  for (let at = 0; at < fields.length; ) {
    const [, oldMode = '', newMode = '', oldBlob = '', blob = '', status = ''] = ENTRY.exec(String(fields[at++])) ?? []
    const count = /^[RC]/.test(status) ? 2 : 1
    const paths = fields.slice(at, at + count).filter(({ length }) => length > 0)
    if (!status || paths.length < count) throw unreadableList()
    at += count
    const from = decodePath(paths[0] as Buffer)
    const path = decodePath(paths.at(-1) as Buffer)
    if (status.startsWith('D')) continue
    const kind = status.startsWith('U') ? 'unmerged' : kindOfMode(newMode)
    const had = !/^[AU]/.test(status) && kindOfMode(oldMode) !== 'submodule'
    const inEveryParent = had && from === path && kindOfMode(oldMode) === 'file'
    changes.push({
      path,
      kind,
      blob,
      before: had ? [{ path: from, blob: oldBlob }] : [],
      ...(inEveryParent && { inEveryParent }),
    })
  }
  return changes
}
