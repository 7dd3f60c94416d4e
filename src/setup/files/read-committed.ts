import type { Repository } from '../../git/repository.ts'
import { readWholeBlobs } from '../../git/texts/read-blob.ts'

/** What the last commit has of these files, in their order; null for none. @param paths relative to the Git root */
export async function readCommitted({ git }: Repository, paths: readonly string[]): Promise<(Buffer | null)[]> {
  const asked = paths.filter((path) => !path.includes('\n')) // which would end the question
  const blobs = await readWholeBlobs(
    git,
    asked.map((path) => `HEAD:${path}`),
  )
  return paths.map((path) => blobs[asked.indexOf(path)] ?? null)
}
