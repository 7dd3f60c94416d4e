import { createHash } from 'node:crypto'
import { mkdir, readFile, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../errors.ts'
import { refuseLinks } from '../files/refuse-links.ts'
import { removeFile } from '../files/remove-file.ts'
import { retryWhileHeld } from '../files/retry-while-held.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import { writeError } from '../files/write-error.ts'
import type { Repository } from '../git/repository.ts'
import { type Change, type Hunk, hunkBetween } from './files/change.ts'
import { callsHushkey } from './hooks/call.ts'

/** What `init` did, kept under the Git folder so that `init --uninstall` can take it back to the byte. */
export interface InitRecord {
  readonly version: 1
  /** In the order in which they were made; a file may be there twice. */
  readonly files: readonly RecordedFile[]
  /** What `core.hooksPath` was in this repository's own configuration, and what husky made of it. */
  readonly hooksPath: { readonly before: string | null; readonly after: string } | null
  /** The hooks that it wrote into Git's configuration; records before 0.3 have none. */
  readonly configHooks?: readonly { readonly name: string; readonly command: string }[]
}

export interface RecordedFile extends Pick<Hunk, 'removed' | 'added'> {
  /** Relative to the Git root. */
  readonly path: string
  /** The content before, base64; null for a new file. */
  readonly before: string | null
  /** The hash of the content after, which tells whether the file was edited since. */
  readonly after: string
}

const NOTHING: InitRecord = { version: 1, files: [], hooksPath: null }

/** Linked worktrees share it, as they share `core.hooksPath`. */
function recordPath({ commonDir }: Repository): string {
  return join(commonDir, 'hushkey', 'init.json')
}

/** @returns an empty record when there is none @throws UserError when it cannot be read */
export async function readRecord(repository: Repository): Promise<InitRecord> {
  const path = recordPath(repository)
  try {
    const record = JSON.parse(await readFile(path, 'utf8')) as InitRecord
    if (record.version === 1 && Array.isArray(record.files)) return record
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NOTHING
  }
  throw new UserError(`${path} cannot be read`, 'Look at it, then remove it.')
}

/** Only for the user's eyes: it holds copies of the files. @throws UserError when the Git folder cannot be written */
export async function writeRecord(repository: Repository, record: InitRecord): Promise<void> {
  const path = recordPath(repository)
  if (record.files.length === 0 && record.hooksPath === null && !record.configHooks?.length) {
    await removeFile(path, repository.commonDir)
    return rmdir(dirname(path)).catch(() => {}) // not when other commands keep something there
  }
  await refuseLinks(repository.commonDir, path)
  await retryWhileHeld(() => mkdir(dirname(path), { recursive: true })).catch((error) => {
    throw writeError(dirname(path), error)
  })
  await writeAtomically(path, `${JSON.stringify(record)}\n`, { mode: 0o600, within: repository.commonDir })
}

export function recordChange({ path, before, after }: Change): RecordedFile {
  const { removed, added } = hunkBetween(before?.toString() ?? '', after.toString())
  const isOurScript = before === null && added.some((line) => callsHushkey(line))
  return {
    path,
    before: before?.toString('base64') ?? null,
    after: hashOf(after),
    removed,
    added: isOurScript ? added.filter((line) => !line.startsWith('#!')) : added, // others may need that line
  }
}

export function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
