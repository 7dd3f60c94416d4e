import { readFile } from 'node:fs/promises'
import { UserError } from '../errors.ts'

/** Reads a file of the working tree, or of elsewhere; null where there is none. @throws UserError for one that cannot be read */
export async function readDisk(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(`cannot read ${path} (${code})`, 'Fix its permissions.', { cause: error })
  }
}
