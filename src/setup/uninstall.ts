import { rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { removeFile } from '../files/remove-file.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import type { Repository } from '../git/repository.ts'
import { realTarget } from './files/apply-changes.ts'
import { takeOut } from './files/change.ts'
import { readBytes } from './files/read-bytes.ts'
import { restoreHooksPath } from './hooks/hooks-path.ts'
import { hashOf, type RecordedFile, readRecord, writeRecord } from './record.ts'

/** What happened to one thing that `init` had changed, for people. */
export interface Restored {
  readonly path: string
  readonly how: 'restored' | 'removed' | 'lines removed' | 'gone already' | 'left'
}

/**
 * Takes back what `init` did, the newest change first. Files that were not touched since become what they were, to the
 * byte; from the others only our lines are taken; what cannot be told apart is left.
 * @returns an empty list when there is nothing to take back
 */
export async function uninstall(repository: Repository): Promise<Restored[]> {
  const record = await readRecord(repository)
  const restored: Restored[] = []
  const config = record.hooksPath && {
    path: 'core.hooksPath',
    how: await restoreHooksPath(repository, record.hooksPath),
  }
  for (const file of record.files.toReversed()) restored.push({ path: file.path, how: await restore(repository, file) })
  await writeRecord(repository, { version: 1, files: [], hooksPath: null })
  return config ? [...restored, config] : restored
}

async function restore(repository: Repository, file: RecordedFile): Promise<Restored['how']> {
  const { path, before, after, removed, added } = file
  const { root } = repository
  const current = await readBytes(root, path)
  if (current === null) return 'gone already'
  const target = await realTarget(repository, path)
  if (hashOf(current) === after) {
    if (before !== null) await writeAtomically(target, Buffer.from(before, 'base64'))
    else await removeWithFolder(root, path)
    return before === null ? 'removed' : 'restored'
  }
  const rest = takeOut(current.toString(), { removed, added })
  if (rest === null || !Buffer.from(current.toString()).equals(current)) return 'left'
  await writeAtomically(target, rest)
  return 'lines removed'
}

/** The folder goes too, when nothing else is in it. */
async function removeWithFolder(root: string, path: string): Promise<void> {
  await removeFile(join(root, path))
  if (dirname(path) !== '.') await rmdir(join(root, dirname(path))).catch(() => {})
}
