import { randomBytes } from 'node:crypto'
import { closeSync, fchmodSync, fsyncSync, openSync, writeFileSync } from 'node:fs'
import { lstat, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../errors.ts'

/**
 * Replaces a file as a whole: who reads it meanwhile, and who looks after a crash, sees the old or the new content.
 * A symbolic link is refused, so that nothing outside is written to by way of one; resolve those that may be followed.
 * @param path absolute; its folder must exist
 * @param mode the permission bits; without it an existing file keeps its own, and a new one gets 644 less the umask
 * @param temporary where to write first, for content that must not lie beside the file if the process is killed; on
 * another file system than `path` it is not used
 * @throws UserError when the file or its folder cannot be written
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  { mode, temporary: elsewhere }: { readonly mode?: number; readonly temporary?: string } = {},
): Promise<void> {
  const wanted = mode ?? (await modeOf(path))
  const random = randomBytes(6).toString('hex')
  const beside = join(dirname(path), `.${basename(path)}.${random}.tmp`)
  const temporary = elsewhere && (await isSameFileSystem(elsewhere, path)) ? `${elsewhere}.${random}` : beside
  try {
    writeSynced(temporary, content, wanted)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw writeError(path, error)
  }
}

/** Writes a new file down to the disk. Without file handles: under Yarn PnP they cannot be synced (N44). */
function writeSynced(path: string, content: string | Uint8Array, mode: number | undefined): void {
  const file = openSync(path, 'wx', mode ?? 0o666)
  try {
    writeFileSync(file, content)
    if (mode !== undefined) fchmodSync(file, mode) // the umask may have taken bits off it
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

async function isSameFileSystem(one: string, other: string): Promise<boolean> {
  const [here, there] = await Promise.all([one, other].map((path) => stat(dirname(path)).catch(() => null)))
  return here !== null && here?.dev === there?.dev
}

/** The permission bits of an existing file. @throws UserError for a symbolic link and a folder */
async function modeOf(path: string): Promise<number | undefined> {
  try {
    const stats = await lstat(path)
    if (stats.isFile()) return stats.mode & 0o7777
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw writeError(path, error)
  }
  throw new UserError(`${path} is not a plain file, so it is left alone`, `Look at it: ls -ld '${path}'`)
}

/** A UserError where the user can mend it, else the error itself. */
export function writeError(path: string, error: unknown): unknown {
  const cure = CURES[(error as NodeJS.ErrnoException).code ?? '']
  return cure
    ? new UserError(`cannot write ${path} (${(error as NodeJS.ErrnoException).code})`, cure, { cause: error })
    : error
}

const CURES: Readonly<Record<string, string>> = {
  ENOENT: 'Make its folder first, then run the command again.',
  EACCES: 'Allow writing to its folder, then run the command again.',
  EPERM: 'Allow writing to its folder, then run the command again.',
  EROFS: 'Make the file system writable, then run the command again.',
  ENOSPC: 'Free some space on the disk, then run the command again.',
  EDQUOT: 'Free some space on the disk, then run the command again.',
  EFBIG: 'Raise the limit on the size of files (ulimit -f), then run the command again.',
  ENOTDIR: 'Move the file that stands where a folder is needed, then run the command again.',
  EISDIR: 'Move the folder that stands where a file is needed, then run the command again.',
  EEXIST: 'Move the file that stands where a folder is needed, then run the command again.',
}
