import { CONFIG_FILE } from '../../config/config.ts'
import type { Repository } from '../../git/repository.ts'
import { readCodeOwners } from '../../owners/read-code-owners.ts'

/** Who may approve a change to the settings. */
export interface Approvers {
  /** Where it stands; null where there is no such file. */
  readonly file: string | null
  readonly owners: readonly string[]
}

/** @param config the file that holds the settings; null where there is none yet */
export async function approversOf(repository: Repository, config: string | null): Promise<Approvers> {
  const found = await readCodeOwners(repository)
  if (!found) return { file: null, owners: [] }
  return { file: found.file, owners: found.ownersOf(config ?? CONFIG_FILE) }
}

/** As many of the owners as an entry has room for; null where there are none. */
export function ownerOf({ owners }: Approvers): string | null {
  let text = ''
  for (const owner of owners) {
    const next = text === '' ? owner : `${text}, ${owner}`
    if (next.length <= MOST) text = next
  }
  return text || null
}

/** What "owner" of an entry may hold. */
const MOST = 100
