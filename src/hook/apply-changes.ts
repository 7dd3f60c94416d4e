import { mkdir, realpath, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../errors.ts'
import { writeAtomically, writeError } from '../files/write-atomically.ts'
import type { Repository } from '../git/repository.ts'
import type { Change } from './change.ts'
import { isInside } from './hooks-folder.ts'

/**
 * Writes all changes or, when one fails, none: what was written before it is put back.
 * @returns takes everything back, for a caller whose next step fails
 * @throws UserError when a file cannot be written, or lies outside of the repository by way of a symbolic link
 */
export async function applyChanges(repository: Repository, changes: readonly Change[]): Promise<() => Promise<void>> {
  const undo: (() => Promise<unknown>)[] = []
  const undoAll = async () => {
    for (const step of undo.reverse()) await step()
  }
  try {
    for (const change of changes) {
      const path = await realTarget(repository, change.path)
      const created = await makeFolder(repository, change.path)
      undo.push(...created.map((folder) => () => rmdir(folder)))
      await writeAtomically(path, change.after, change.before === null && change.mode ? { mode: change.mode } : {})
      const { before } = change
      undo.push(() => (before === null ? rm(path) : writeAtomically(path, before)))
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
    throw new UserError(`${path} leads out of the repository, so it is left alone`, `Look at it: ls -ld '${path}'`)
  return realpath(absolute).catch(() => absolute)
}

/** Makes the folder that a file needs. @returns the new folders, outermost first */
async function makeFolder({ root }: Repository, path: string): Promise<string[]> {
  const folder = dirname(join(root, path))
  const first = await mkdir(folder, { recursive: true }).catch((error) => {
    throw writeError(dirname(path), error)
  })
  if (!first) return []
  const created = [folder]
  while (created[0] !== undefined && created[0] !== first && created[0] !== root) created.unshift(dirname(created[0]))
  return created
}
