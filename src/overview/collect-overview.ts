import { basename } from 'node:path'
import type { Finding } from '../finding.ts'
import { openRepository } from '../git/repository.ts'
import type { GitContext } from '../git/run-git.ts'
import { readCodeOwners } from '../owners/read-code-owners.ts'
import { findDates } from './find-dates.ts'
import type { Overview } from './overview.ts'

/** Asks Git and CODEOWNERS what an overview says beside the findings. */
export async function collectOverview(context: GitContext, findings: readonly Finding[]): Promise<Overview> {
  const repository = await openRepository(context)
  const [owners, dates] = await Promise.all([readCodeOwners(repository), findDates(repository, findings)])
  return {
    repository: basename(repository.root),
    today: new Date().toISOString().slice(0, 10),
    ownersFile: owners?.file ?? null,
    rows: findings.map((finding, at) => ({
      finding,
      owners: owners?.ownersOf(finding.path) ?? [],
      since: dates[at] ?? null,
    })),
  }
}
