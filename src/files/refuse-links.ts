import { lstat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { UserError } from '../errors.ts'

/**
 * Refuses a path that leads through a symbolic link, or through a junction of Windows: what is written there changes a
 * file somewhere else, which Git does not know as this path.
 * @param root the folder that may itself be reached by links @param path absolute, below `root`; it need not exist
 * @throws UserError when a folder between the two is a link
 */
export async function refuseLinks(root: string, path: string): Promise<void> {
  let folder = root
  for (const name of relative(root, dirname(path)).split(sep).filter(Boolean)) {
    folder = join(folder, name)
    const stats = await lstat(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
      throw new UserError(`cannot look at ${folder} (${error.code})`, 'Allow reading its folder.', { cause: error })
    })
    if (!stats) return
    if (stats.isSymbolicLink())
      throw new UserError(
        `${shown(root, folder)} is a symbolic link, so ${shown(root, path)} is left alone`,
        'Put a folder in its place, or edit the file that it leads to by hand.',
      )
  }
}

function shown(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}
