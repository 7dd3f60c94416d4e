import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../errors.ts'

/**
 * The content of a file, null when there is none.
 * @param path relative to the root; shown in errors
 * @throws UserError when it is there but cannot be read
 */
export async function readBytes(root: string, path: string): Promise<Buffer | null> {
  try {
    return await readFile(join(root, path))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw new UserError(`cannot read ${path} (${code})`, `Look at it: ls -ld '${path}'`, { cause: error })
  }
}
