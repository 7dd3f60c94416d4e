import type { GitContext } from '../run-git.ts'
import { readBlobs } from './read-blobs.ts'

/** The whole content of one object. @returns null when the repository does not have it */
export async function readBlob(git: GitContext, name: string): Promise<Buffer | null> {
  return (await readWholeBlobs(git, [name]))[0] ?? null
}

/** The same of several, in their order, by one Git. */
export async function readWholeBlobs(git: GitContext, names: readonly string[]): Promise<(Buffer | null)[]> {
  const wholes: (Buffer | null)[] = []
  if (!names.length) return wholes
  for await (const { size, pieces } of readBlobs(git, names)) {
    const bytes: Buffer[] = []
    for await (const piece of pieces) bytes.push(piece)
    wholes.push(size === null ? null : Buffer.concat(bytes))
  }
  return wholes
}
