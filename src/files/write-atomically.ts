import { randomBytes } from 'node:crypto'
import { closeSync, fchmodSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { lstat, rename, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../errors.ts'
import { refuseLinks } from './refuse-links.ts'
import { cleanUp } from './remove-file.ts'
import { retryWhileHeld } from './retry-while-held.ts'
import { writeError } from './write-error.ts'

/** How a file is written. */
interface WriteOptions {
  /** The permission bits; without it an existing file keeps its own, and a new one gets 644 less the umask. */
  readonly mode?: number
  /**
   * Where to write first, for content that must not lie beside the file if the process is killed; on another file system
   * than the file it is not used.
   */
  readonly temporary?: string
  /** The folder that the file must really be in: none of the folders between may be a symbolic link. */
  readonly within?: string
}

/**
 * Replaces a file as a whole: who reads it meanwhile, and who looks after a crash, sees the old or the new content.
 * A symbolic link is refused, so that nothing outside is written to by way of one; resolve those that may be followed.
 * A file that another program holds is tried again for a second or two.
 * @param path absolute; its folder must exist
 * @throws UserError when the file or its folder cannot be written
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  { mode, temporary: elsewhere, within }: WriteOptions = {},
): Promise<void> {
  if (within !== undefined) await refuseLinks(within, path)
  const wanted = mode ?? (await modeOf(path))
  const random = randomBytes(6).toString('hex')
  const beside = join(dirname(path), `.${basename(path)}.${random}.tmp`)
  const temporary = elsewhere && (await isSameFileSystem(elsewhere, path)) ? `${elsewhere}.${random}` : beside
  try {
    await retryWhileHeld(() => writeSynced(temporary, content, wanted))
    if (within !== undefined) await refuseLinks(within, path) // a folder may have become a link meanwhile
    await retryWhileHeld(() => rename(temporary, path))
  } catch (error) {
    await cleanUp(temporary)
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
  } catch (error) {
    rmSync(path, { force: true })
    throw error
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
  throw new UserError(
    `${path} is not a plain file, so it is left alone`,
    'Look at what it is: a folder, a link or a pipe.',
  )
}
