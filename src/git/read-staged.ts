import { readBlobs } from './read-blobs.ts'
import type { Repository } from './repository.ts'

/**
 * Reads small files as the index has them, so that what reviewers see is what counts.
 * @param paths relative to the Git root
 * @returns their texts in the same order; null for one that is not staged or tracked
 */
export async function readStaged({ git }: Repository, paths: readonly string[]): Promise<(string | null)[]> {
  const texts: (string | null)[] = []
  for await (const { size, pieces } of readBlobs(
    git,
    paths.map((path) => `:${path}`),
  )) {
    const bytes: Buffer[] = []
    for await (const piece of pieces) bytes.push(piece)
    texts.push(size === null ? null : Buffer.concat(bytes).toString('utf8'))
  }
  return texts
}
