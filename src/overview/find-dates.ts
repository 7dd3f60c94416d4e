import type { Finding } from '../finding.ts'
import type { Repository } from '../git/repository.ts'
import { runGit, tryGit } from '../git/run-git.ts'

/** So many files are asked for at once. */
const AT_ONCE = 4

type Place = Pick<Finding, 'path' | 'line' | 'commit'>

/**
 * The day on which each finding was committed: of one in a commit the day of that, of a line the day of the commit that
 * last changed it, of a whole file the day on which it was added.
 * @returns in the order of `findings`; null for what is not committed
 */
export async function findDates(repository: Repository, findings: readonly Place[]): Promise<(string | null)[]> {
  const days = await daysOfCommits(repository, [...new Set(findings.flatMap(({ commit }) => commit ?? []))])
  const here = findings.filter(({ commit }) => commit === undefined)
  const files = new Map<string, Place[]>()
  for (const place of here) files.set(place.path, [...(files.get(place.path) ?? []), place])
  const found = new Map<Place, string | null>()
  const work = files.entries()
  const next = async () => {
    for (const [path, places] of work) {
      const lines = await daysOfLines(
        repository,
        path,
        places.flatMap(({ line }) => line ?? []),
      )
      const added = places.some(({ line }) => line === null) ? await dayOfFile(repository, path) : null
      for (const place of places) found.set(place, place.line === null ? added : (lines.get(place.line) ?? null))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  return findings.map((finding) =>
    finding.commit === undefined ? (found.get(finding) ?? null) : (days.get(finding.commit) ?? null),
  )
}

async function daysOfCommits({ git }: Repository, commits: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!commits.length) return new Map()
  const args = ['log', '--no-walk=unsorted', '--stdin', '--format=%H %cs', '--no-show-signature']
  const lines = (await runGit(git, args, `${commits.join('\n')}\n`)).toString().trim().split('\n')
  return new Map(lines.map((line) => line.split(' ') as [string, string]))
}

/** Empty for a file that is in no commit yet. */
async function daysOfLines({ git, root }: Repository, path: string, lines: readonly number[]) {
  const days = new Map<number, string>()
  if (!lines.length) return days
  const ranges = [...new Set(lines)].flatMap((line) => ['-L', `${line},${line}`])
  const args = ['--literal-pathspecs', 'blame', '--line-porcelain', ...ranges, '--', path]
  const { code, stdout } = await tryGit({ ...git, cwd: root }, args)
  if (code !== 0) return days
  let [line, isCommitted] = [0, false]
  for (const text of stdout.toString().split('\n')) {
    const [, commit, at] = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(text) ?? []
    if (commit) [line, isCommitted] = [Number(at), !/^0+$/.test(commit)]
    const time = /^committer-time (\d+)$/.exec(text)?.[1]
    if (time && isCommitted) days.set(line, dayOf(Number(time)))
  }
  return days
}

async function dayOfFile({ git, root, parents }: Repository, path: string): Promise<string | null> {
  if (!parents.length) return null
  const args = ['--literal-pathspecs', 'log', '--diff-filter=A', '--format=%cs', '--no-show-signature', '--', path]
  const { stdout } = await tryGit({ ...git, cwd: root }, args)
  return stdout.toString().trim().split('\n').at(-1) || null
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}
