import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../errors.ts'
import { readPlainFile } from '../../files/read-plain-file.ts'
import { retryWhileHeld } from '../../files/retry-while-held.ts'
import { writeAtomically } from '../../files/write-atomically.ts'
import { writeError } from '../../files/write-error.ts'
import type { IndexEntry } from '../../git/index/index-entries.ts'
import { waitForIndex } from '../../git/index/wait-for-index.ts'
import { writeBlobs } from '../../git/index/write-blobs.ts'
import { writeIndex } from '../../git/index/write-index.ts'
import { ignoredPaths } from '../../git/paths/path-questions.ts'
import type { Repository } from '../../git/repository.ts'
import type { FileChange, Plan } from '../change.ts'
import { hashOf } from './hash-of.ts'
import { type Kept, makeUndoFolder, type RecordedChange, undoFolder, writeRecord } from './record.ts'
import { INDEX } from './run-steps.ts'
import type { Step } from './step.ts'

/**
 * The steps of a plan: what was is recorded, then each file is replaced, then the index as a whole.
 * Nothing is changed before the first of them runs.
 */
export async function stepsOf(repository: Repository, plan: Plan): Promise<Step[]> {
  const { changes } = plan
  const entries = await newEntries(repository, changes)
  const head = repository.parents[0] ?? null
  const record = { version: 1, head, changes: changes.map((change, at) => recorded(change, at, entries)) } as const
  const write = (change: FileChange): Step => ({
    name: `write ${change.path}`,
    writes: change.path,
    run: () => writeChange(repository, change),
  })
  const unedited = (change: FileChange) => refuseEdited(repository, change)
  const isEnv = ({ kind }: FileChange) => kind === 'env'
  const onDisk = changes.filter(({ disk }) => disk)
  const firstEnv = onDisk.findIndex(isEnv)
  const before = firstEnv < 0 ? onDisk : onDisk.slice(0, firstEnv)
  return [
    { name: 'wait for the index', run: async () => void (entries.size && (await waitForIndex(repository))) },
    { name: 'check that nobody is editing', run: async () => void (await Promise.all(onDisk.map(unedited))) },
    { name: 'keep what was', run: () => keepOld(repository, changes) },
    { name: 'record', run: () => writeRecord(repository, { ...record, done: false }) },
    ...before.map(write),
    { name: 'check that env files are ignored', run: () => checkIgnored(repository, plan.mustBeIgnored) },
    ...onDisk.slice(before.length).map(write),
    { name: 'write the index', ...(entries.size ? { writes: INDEX } : {}), run: () => writeIndex(repository, entries) },
    { name: 'finish the record', run: () => writeRecord(repository, { ...record, done: true }) },
  ]
}

/** Stores the new staged contents, which hold no secret any more; unused objects do no harm if nothing comes of it. */
async function newEntries(repository: Repository, changes: readonly FileChange[]) {
  const entries = new Map<string, IndexEntry | null>()
  const staged = changes.flatMap(({ index }) => index?.after ?? [])
  const ids = await writeBlobs(repository, staged)
  for (const { path, index } of changes) {
    if (!index) continue
    const { mode = '100644', flags } = index.before ?? {}
    const id = index.after && (ids[staged.indexOf(index.after)] as string)
    entries.set(path, id === null ? null : { mode, id, ...(flags ? { flags } : {}) })
  }
  return entries
}

function recorded(change: FileChange, at: number, entries: ReadonlyMap<string, IndexEntry | null>): RecordedChange {
  const { path, kind, disk, index } = change
  return {
    path,
    kind,
    disk: disk && {
      before: disk.before && { ...keptAs(change, at), hash: hashOf(disk.before) },
      after: hashOf(disk.after),
    },
    index: index && { before: index.before, after: entries.get(path) ?? null },
  }
}

/** A file that is as it was staged is in Git's object database already; of any other a copy is kept. */
function keptAs({ disk, index }: FileChange, at: number): Kept {
  const isStaged = index?.before && index.beforeBytes && disk?.before?.equals(index.beforeBytes)
  return isStaged ? { object: (index.before as IndexEntry).id } : { copy: String(at) }
}

async function keepOld(repository: Repository, changes: readonly FileChange[]): Promise<void> {
  const folder = await makeUndoFolder(repository)
  for (const [at, change] of changes.entries()) {
    const kept = keptAs(change, at)
    if (change.disk?.before && 'copy' in kept) await writeCopy(join(folder, kept.copy), change.disk.before)
  }
}

async function writeCopy(path: string, content: Buffer): Promise<void> {
  await retryWhileHeld(() => writeFile(path, content, { mode: 0o600, flush: true })).catch((error) => {
    throw writeError(path, error)
  })
}

/** Between the plan and now an editor may have saved the file: its text must not be lost. */
async function refuseEdited({ root }: Repository, { path, disk }: FileChange): Promise<void> {
  const now = await readPlainFile(root, path)
  if (disk && (disk.before === null ? now === null : now?.equals(disk.before))) return
  throw new UserError(`${path} was changed while fix was at work, so it is left alone`, 'Run: npx hushkey fix')
}

async function writeChange(repository: Repository, change: FileChange): Promise<void> {
  const { path, disk } = change
  if (!disk) return
  await refuseEdited(repository, change)
  await writeAtomically(join(repository.root, path), disk.after, {
    ...(disk.mode === null ? {} : { mode: disk.mode }),
    temporary: join(undoFolder(repository), 'new'),
    within: repository.root,
  })
}

async function checkIgnored(repository: Repository, paths: readonly string[]): Promise<void> {
  if (!paths.length) return
  const ignored = await ignoredPaths(repository, paths)
  const open = paths.find((path) => !ignored.has(path))
  if (open) throw new UserError(`${open} is not ignored, so no secret is written to it`, 'Run: npx hushkey fix --undo')
}
