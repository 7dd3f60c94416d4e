import { join } from 'node:path'
import type { Repository } from '../git/repository.ts'
import { exists } from './project.ts'

/** A program beside Git that makes commits in this repository and runs none of Git's hooks (N60). */
export interface OtherClient {
  readonly name: string
  /** What of hushkey runs in it all the same. */
  readonly net: string
}

/** The clients without hooks that this repository is set up for. */
export async function otherClients({ root, gitDir }: Pick<Repository, 'root' | 'gitDir'>): Promise<OtherClient[]> {
  const found: OtherClient[] = []
  if (await exists(root, '.jj'))
    found.push({ name: 'jj', net: '`jj git push` runs no hook either: let CI check the range' })
  if ((await exists(root, '.sl')) || (await exists(join(gitDir), 'sl')))
    found.push({ name: 'Sapling', net: '`sl push` runs no hook either: let CI check the range' })
  return found
}
