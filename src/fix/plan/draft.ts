import { UserError } from '../../errors.ts'
import { readPlainFile, refuseTooLarge } from '../../files/read-plain-file.ts'
import { type IndexEntry, indexEntries } from '../../git/index/index-entries.ts'
import type { Repository } from '../../git/repository.ts'
import { readWholeBlobs } from '../../git/texts/read-blob.ts'
import type { FileChange, Kind } from '../change.ts'
import { editBytes } from '../file-text.ts'

/** Where a file has two states that need not be equal: a partly staged file has both. */
export type Side = 'index' | 'disk'

/** One path as it is and as it shall be. */
export interface DraftFile {
  readonly path: string
  readonly entry: IndexEntry | null
  /** What each side has now; null where it has nothing. */
  readonly before: { readonly [side in Side]: Buffer | null }
  after: { [side in Side]: Buffer | null }
  kind: Kind | null
  mode: number | null
}

/** Changes that are prepared in memory, on both sides of each file; nothing is written. */
export interface Draft {
  file(path: string): Promise<DraftFile>
  /** Edits the text of each side that has one; a side without it gets what `base` says. */
  edit(path: string, kind: Kind, edit: (text: string, side: Side) => string): Promise<void>
  takeOut(path: string): Promise<void>
  changes(): FileChange[]
}

/**
 * @param expected paths that will be asked for: Git is asked for all of them at once
 * @throws UserError when a file that is to be read is a symbolic link or a folder
 */
export function createDraft(repository: Repository, expected: readonly string[] = []): Draft {
  const staged = expected.length ? readStagedFiles(repository, expected) : Promise.resolve(NONE)
  staged.catch(() => {}) // whoever asks for a file sees the failure
  const files = new Map<string, Promise<DraftFile>>()
  const known: DraftFile[] = []
  const file = (path: string) => {
    const found = files.get(path) ?? readDraftFile(repository, path, staged)
    if (!files.has(path)) {
      files.set(path, found)
      found.then((one) => known.push(one)).catch(() => {}) // whoever asked for it sees the failure
    }
    return found
  }
  return {
    file,
    async edit(path, kind, edit) {
      const one = await file(path)
      const { index, disk } = one.after
      if (disk?.includes(0) || index?.includes(0)) throw holdsNul(path)
      // A file that is gone from the disk comes back as the index has it, but where a sparse checkout leaves it out; one
      // that Git does not track is staged whole.
      const isLeftOut = !disk && index !== null && (one.entry?.flags ?? []).includes('skip-worktree')
      const newDisk = isLeftOut ? null : editBytes(disk ?? index, (text) => edit(text, 'disk'))
      const newIndex = index ? editBytes(index, (text) => edit(text, 'index')) : newDisk
      if (disk && newDisk?.equals(disk) && (!index || newIndex?.equals(index))) return
      if (!disk && !newDisk?.length && !isLeftOut) return
      one.after = { disk: newDisk, index: kind === 'env' ? index : newIndex }
      one.kind = kind
      if (kind === 'env' && !disk) one.mode = 0o600
    },
    async takeOut(path) {
      const one = await file(path)
      one.after = { ...one.after, index: null }
      one.kind = 'take-out'
    },
    changes: () => known.flatMap(changeOf),
  }
}

function changeOf({ path, kind, entry, before, after, mode }: DraftFile): FileChange[] {
  const disk = after.disk && !before.disk?.equals(after.disk) ? { before: before.disk, after: after.disk, mode } : null
  const isSame = before.index && after.index ? before.index.equals(after.index) : before.index === after.index
  const index = isSame ? null : { before: entry, beforeBytes: before.index, after: after.index }
  return kind && (disk || index) ? [{ path, kind, disk, index }] : []
}

/** What the index has for a path; null where it has nothing. */
type Staged = ReadonlyMap<string, { readonly entry: IndexEntry; readonly content: Buffer | null } | null>

const NONE: Staged = new Map()

async function readStagedFiles(repository: Repository, paths: readonly string[]): Promise<Staged> {
  const entries = await indexEntries(repository, paths)
  const found = [...entries]
  const contents = await readWholeBlobs(
    repository.git,
    found.map(([, { id }]) => id),
  )
  const staged = found.map(([path, entry], at) => [path, { entry, content: contents[at] ?? null }] as const)
  return new Map([...paths.map((path) => [path, null] as const), ...staged])
}

async function readDraftFile(repository: Repository, path: string, expected: Promise<Staged>): Promise<DraftFile> {
  const known = await expected
  const staged = known.has(path) ? known.get(path) : (await readStagedFiles(repository, [path])).get(path)
  const [entry, index] = [staged?.entry ?? null, staged?.content ?? null]
  refuseTooLarge(path, index)
  const before = { index, disk: await readPlainFile(repository.root, path) }
  return { path, entry, before, after: { ...before }, kind: null, mode: null }
}

/** Git reads no line of such a file, so that a line more would count for nothing. */
export function holdsNul(path: string): UserError {
  return new UserError(
    `${path} holds NUL bytes, as text in UTF-16 does, so neither Git nor other programs can read it`,
    'Save it as UTF-8 (Windows PowerShell 5 writes UTF-16), then run: npx hushkey fix',
  )
}
