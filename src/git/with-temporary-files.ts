import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../errors.ts'

/**
 * Lets Git look at files that are gone afterwards, in a folder of their own, which no other user may read.
 * @param base where that folder is made
 * @param contents by path below it
 * @param cure what helps where nothing can be written there
 */
export async function withTemporaryFiles<Result>(
  base: string,
  contents: ReadonlyMap<string, string | Buffer>,
  cure: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const refuse = (error: NodeJS.ErrnoException): never => {
    throw new UserError(`cannot write to ${base}, where temporary files go (${error.code})`, cure, { cause: error })
  }
  const folder = await mkdtemp(join(base, 'hushkey-')).catch(refuse)
  try {
    for (const [path, content] of contents) {
      await mkdir(dirname(join(folder, path)), { recursive: true }).catch(refuse)
      await writeFile(join(folder, path), content).catch(refuse)
    }
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => {}) // a virus scanner may hold it: the answer counts
  }
}
