import type { Repository } from '../git/repository.ts'
import { readStaged } from '../git/texts/read-staged.ts'
import type { OwnersOf } from './parse-code-owners.ts'

/** In the order in which GitHub looks, then where GitLab does. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS']

/** What CODEOWNERS says, and which file that is. */
export interface CodeOwners {
  readonly file: string
  readonly ownersOf: OwnersOf
}

/** Reads CODEOWNERS as it is staged; null where there is none. */
export async function readCodeOwners(repository: Repository): Promise<CodeOwners | null> {
  const texts = await readStaged(repository, PLACES)
  const at = texts.findIndex((text) => text !== null)
  if (at < 0) return null
  const { parseCodeOwners } = await import('./parse-code-owners.ts')
  return { file: PLACES[at] as string, ownersOf: parseCodeOwners(texts[at] as string) }
}
