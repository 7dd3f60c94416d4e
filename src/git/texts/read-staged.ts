import type { Repository } from '../repository.ts'
import { readTexts } from './read-texts.ts'

/**
 * Reads small files as the index has them, so that what reviewers see is what counts.
 * @param paths relative to the Git root
 * @returns their texts in the same order; null for one that is not staged or tracked
 */
export function readStaged({ git }: Repository, paths: readonly string[]): Promise<(string | null)[]> {
  return readTexts(
    git,
    paths.map((path) => `:${path}`),
  )
}
