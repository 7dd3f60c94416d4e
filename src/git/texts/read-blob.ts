import type { GitContext } from '../run-git.ts'
import { readBlobs } from './read-blobs.ts'

/** The whole content of one object. @returns null when the repository does not have it */
export async function readBlob(git: GitContext, name: string): Promise<Buffer | null> {
  let whole: Buffer | null = null
  for await (const { size, pieces } of readBlobs(git, [name])) {
    const bytes: Buffer[] = []
    for await (const piece of pieces) bytes.push(piece)
    whole = size === null ? null : Buffer.concat(bytes)
  }
  return whole
}
