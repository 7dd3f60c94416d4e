import { mkdir, realpath, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../../errors.ts'
import { removeFile } from '../../files/remove-file.ts'
import { retryWhileHeld } from '../../files/retry-while-held.ts'
import { writeAtomically } from '../../files/write-atomically.ts'
import { writeError } from '../../files/write-error.ts'
import type { Repository } from '../../git/repository.ts'
import { isInside } from '../hooks/hooks-folder.ts'
import type { Change } from './change.ts'
import { missingFolders } from './missing-folders.ts'

/** Something failed, and what had been written before could not be put back. */
export class PartlyWritten extends UserError {
  constructor(paths: readonly string[]) {
    super(
      `something failed, and what was written before could not be put back: ${paths.join(', ')}`,
      'Close the programs that have these files open, then run: npx hushkey init --uninstall',
    )
  }
}

/**
 * Writes all changes or, when one fails, none: what was written before it is put back.
 * @returns takes everything back, for a caller whose next step fails
 * @throws UserError when a file cannot be written, or lies outside of the repository by way of a symbolic link
 */
export async function applyChanges(repository: Repository, changes: readonly Change[]): Promise<() => Promise<void>> {
  const done: { path: string; undo: () => Promise<unknown> }[] = []
  const undoAll = async () => {
    const left: string[] = []
    for (const { path, undo } of done.reverse()) await undo().catch(() => left.push(path))
    if (left.length) throw new PartlyWritten(left)
  }
  try {
    for (const change of changes) {
      const path = await realTarget(repository, change.path)
      const created = await makeFolder(repository, change.path)
      const removeFolder = (folder: string) => rmdir(folder).catch(() => {}) // an empty folder is nothing to Git
      done.push(...created.map((folder) => ({ path: change.path, undo: () => removeFolder(folder) })))
      await writeAtomically(path, change.after, change.before === null && change.mode ? { mode: change.mode } : {})
      const { before } = change
      const undo = () => (before === null ? removeFile(path) : writeAtomically(path, before))
      done.push({ path: change.path, undo })
    }
  } catch (error) {
    await undoAll()
    throw error
  }
  return undoAll
}

/** Where a file really is. @throws UserError when a symbolic link leads out of the repository */
export async function realTarget(repository: Repository, path: string): Promise<string> {
  const absolute = join(repository.root, path)
  if (!(await isInside(repository, absolute)))
    throw new UserError(`${path} leads out of the repository, so it is left alone`, 'Look at the links in its path.')
  return realpath(absolute).catch(() => absolute)
}

/** Makes the folder that a file needs. @returns the new folders, outermost first */
async function makeFolder({ root }: Repository, path: string): Promise<string[]> {
  const folder = dirname(join(root, path))
  const created = missingFolders(folder)
  await retryWhileHeld(() => mkdir(folder, { recursive: true })).catch((error) => {
    throw writeError(dirname(path), error)
  })
  return created
}
