import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../errors.ts'
import { refuseLinks } from './refuse-links.ts'
import { retryWhileHeld } from './retry-while-held.ts'

/** Files are edited in memory, as text: a string of V8 ends at some 500 million characters. */
const MAX_BYTES = 256 * 1024 * 1024

/** Neither a link that has just taken the file's place is followed, nor does a named pipe make the program wait. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * The content of a file of the working tree that may be edited.
 * @param path relative to `root`, `/` separated
 * @returns null when there is none
 * @throws UserError for anything else than a plain file, for a path through a link, and for a file that is too large
 */
export async function readPlainFile(root: string, path: string): Promise<Buffer | null> {
  const absolute = join(root, path)
  await refuseLinks(root, absolute)
  try {
    if (!(await lstat(absolute)).isFile()) throw notPlain(path)
    return await retryWhileHeld(() => readOpened(absolute, path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    if (error instanceof UserError) throw error
    const remedy = 'Allow reading it, or close the program that has it open, then run the command again.'
    throw new UserError(`cannot read ${path} (${code})`, remedy, { cause: error })
  }
}

function readOpened(absolute: string, path: string): Buffer {
  const file = openSync(absolute, FLAGS)
  try {
    const stats = fstatSync(file)
    if (!stats.isFile()) throw notPlain(path)
    if (stats.size > MAX_BYTES) throw tooLarge(path)
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}

function notPlain(path: string): UserError {
  return new UserError(
    `${path} is not a plain file, so it is left alone`,
    'Look at what it is: a folder, a link or a pipe.',
  )
}

/** For a content that is too large to be edited in memory. */
export function refuseTooLarge(path: string, content: Buffer | null): void {
  if (content && content.length > MAX_BYTES) throw tooLarge(path)
}

function tooLarge(path: string): UserError {
  return new UserError(`${path} is too large to be edited (over 256 MiB)`, 'Edit it by hand.')
}
