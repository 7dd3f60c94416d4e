import { lstat, readFile } from 'node:fs/promises'

/** What the advice looks at is small; a larger file says nothing. */
const LARGEST = 1_000_000

/**
 * Reads a file of the working tree for the advice, which does without what cannot be read: a file that is gone or closed
 * to this user, a link, a pipe that would never end.
 */
export async function readIfPlain(path: string): Promise<string | null> {
  try {
    const found = await lstat(path)
    return found.isFile() && found.size <= LARGEST ? await readFile(path, 'utf8') : null
  } catch {
    return null
  }
}
