import type { GitContext } from '../run-git.ts'
import { type Blob, readBlobs } from './read-blobs.ts'

/**
 * Reads small objects as text, in the order of `names`: `:path` for what is staged, `HEAD:path` for what is committed.
 * @returns null for one that is not there
 */
export async function readTexts(git: GitContext, names: readonly string[]): Promise<(string | null)[]> {
  const texts: (string | null)[] = []
  for await (const blob of readBlobs(git, names)) texts.push(await textOf(blob))
  return texts
}

export async function textOf({ size, pieces }: Blob): Promise<string | null> {
  const bytes: Buffer[] = []
  for await (const piece of pieces) bytes.push(piece)
  return size === null ? null : Buffer.concat(bytes).toString('utf8')
}
