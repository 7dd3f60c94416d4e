import { rm, unlink } from 'node:fs/promises'
import { refuseLinks } from './refuse-links.ts'
import { retryWhileHeld } from './retry-while-held.ts'
import { writeError } from './write-error.ts'

/**
 * Removes a file; one that is gone already is no failure.
 * @param within see `writeAtomically`
 * @throws UserError when it cannot be removed
 */
export async function removeFile(path: string, within?: string): Promise<void> {
  if (within !== undefined) await refuseLinks(within, path)
  await retryWhileHeld(() => unlink(path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw writeError(path, error)
  })
}

/**
 * Removes what is only in the way, with all that is in it: on Windows a folder can stay busy for a while after the
 * program that used it has ended. What cannot be removed stays, and is no failure.
 * @returns whether it is gone
 */
export async function cleanUp(path: string): Promise<boolean> {
  return rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).then(
    () => true,
    () => false,
  )
}
