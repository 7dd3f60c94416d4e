import { mkdir, readFile, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../../errors.ts'
import { refuseLinks } from '../../files/refuse-links.ts'
import { cleanUp } from '../../files/remove-file.ts'
import { retryWhileHeld } from '../../files/retry-while-held.ts'
import { writeAtomically } from '../../files/write-atomically.ts'
import { writeError } from '../../files/write-error.ts'
import type { IndexEntry } from '../../git/index/index-entries.ts'
import type { Repository } from '../../git/repository.ts'
import type { Kind } from '../change.ts'

/** Where the old content of a file is kept: as an object that Git has anyway, or as a copy beside the record. */
export type Kept = { readonly object: string } | { readonly copy: string }

/** What is needed to take one change back. It never holds content, only ids and hashes. */
export interface RecordedChange {
  readonly path: string
  readonly kind: Kind
  readonly disk: {
    /** Null for a file that was not there. */
    readonly before: (Kept & { readonly hash: string }) | null
    /** SHA-256 of what fix wrote. */
    readonly after: string
  } | null
  readonly index: { readonly before: IndexEntry | null; readonly after: IndexEntry | null } | null
}

/** The record of the last fix. */
export interface FixRecord {
  readonly version: 1
  /** False while it is at work: whoever finds that later knows that it was stopped midway. */
  readonly done: boolean
  /** The last commit before the fix, null before the first; records of 0.2.0 lack it. */
  readonly head?: string | null
  readonly changes: readonly RecordedChange[]
}

/**
 * The folder of the record, in this worktree's own Git folder, which no commit and no push ever carries.
 *
 * Copies lie here, mode 600, of files whose old content Git does not have as an object: an env file must not be written
 * into the object database, where it would outlive its removal until Git prunes it, and could be fetched by its id.
 * `--undo` and the next fix remove them.
 */
export function undoFolder({ gitDir }: Repository): string {
  return join(gitDir, 'hushkey', 'undo')
}

/** @returns null when there is nothing to undo. @throws UserError when the record cannot be read */
export async function readRecord(repository: Repository): Promise<FixRecord | null> {
  const path = join(undoFolder(repository), 'record.json')
  try {
    const record = JSON.parse(await readFile(path, 'utf8')) as FixRecord
    if (record.version === 1 && Array.isArray(record.changes)) return record
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
  }
  throw new UserError(`${path} cannot be read`, 'Look at it, then remove it.')
}

/** Makes the record count: from here on there is something to undo. */
export async function writeRecord(repository: Repository, record: FixRecord): Promise<void> {
  await writeAtomically(join(undoFolder(repository), 'record.json'), `${JSON.stringify(record, null, 1)}\n`, {
    mode: 0o600,
    within: repository.gitDir,
  })
}

/**
 * Empties the folder: the record first, so that it never names copies that are gone.
 * @returns false where another program holds it, so that it stays
 */
export async function clearRecord(repository: Repository): Promise<boolean> {
  const folder = undoFolder(repository)
  await refuseLinks(repository.gitDir, join(folder, 'record.json'))
  const isGone = (await cleanUp(join(folder, 'record.json'))) && (await cleanUp(folder))
  await rmdir(dirname(folder)).catch(() => {}) // others keep their records there: it goes only when it is empty
  return isGone
}

/** Makes the folder anew, for the user's eyes only. */
export async function makeUndoFolder(repository: Repository): Promise<string> {
  const folder = undoFolder(repository)
  if (!(await clearRecord(repository)))
    throw new UserError(`${folder} cannot be removed`, 'Close the program that has it open, then run: npx hushkey fix')
  await retryWhileHeld(() => mkdir(folder, { recursive: true, mode: 0o700 })).catch((error) => {
    throw writeError(folder, error)
  })
  return folder
}
