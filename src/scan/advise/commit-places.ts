import type { Finding } from '../../finding.ts'
import type { Repository } from '../../git/repository.ts'
import { tryGit } from '../../git/run-git.ts'
import type { CommitPlace } from '../../remedy/rewrite-commit.ts'

/** Where the commits of findings stand, seen from the commit that is checked out. */
export async function commitPlaces(
  repository: Repository,
  findings: readonly Finding[],
): Promise<(commit: string) => CommitPlace> {
  const commits = [...new Set(findings.flatMap(({ commit }) => commit ?? []))]
  const places = await Promise.all(commits.map(async (id) => [id, await findPlace(repository, id)] as const))
  const known = new Map(places)
  return (commit) => known.get(commit) ?? 'elsewhere'
}

async function findPlace({ git, parents: [head] }: Repository, commit: string): Promise<CommitPlace> {
  if (commit === head) return 'last'
  const [ofHead, parent] = await Promise.all([
    tryGit(git, ['merge-base', '--is-ancestor', commit, 'HEAD']),
    tryGit(git, ['rev-parse', '--verify', '--quiet', `${commit}^`]),
  ])
  if (ofHead.code !== 0) return 'elsewhere'
  return parent.code === 0 ? 'between' : 'first'
}
