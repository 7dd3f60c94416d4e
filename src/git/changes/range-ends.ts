import { UserError } from '../../errors.ts'
import type { Repository } from '../repository.ts'
import { type GitContext, runGit, tryGit } from '../run-git.ts'
import { isNothing, type Push } from './push.ts'

/** A state of the repository that a range or a push leads to, and the states that it comes from. */
export interface Ends {
  readonly tip: string
  /** What is to be compared with: what those have who take the commits in, and where these began. */
  readonly bases: readonly string[]
}

/** The ends of what is checked. */
export interface RangeEnds {
  readonly brought: readonly Ends[]
  /** What those have who take the commits in: `A` of `A..B`, what a remote has. Empty where nothing is known of them. */
  readonly bases: readonly string[]
}

/**
 * The ends of a range: `B`, `A`, and where the two parted.
 * @param range as `commitsOf` takes it @param commits its commits
 */
export async function rangeEnds({ git }: Repository, range: string, commits: readonly string[]): Promise<RangeEnds> {
  const first = /^0{40,64}\.\.(?!\.)(.*)$/.exec(range)
  if (first) {
    const tip = (await revisions(git, first[1] || 'HEAD'))[0] as string
    const bases = await parentsOutside(git, commits)
    return { brought: [{ tip, bases }], bases }
  }
  const ids = await revisions(git, range)
  const tips = ids.filter((id) => !id.startsWith('^'))
  const bases = ids.filter((id) => id.startsWith('^')).map((id) => id.slice(1))
  const forks = await Promise.all(tips.map((tip) => mergeBases(git, tip, bases)))
  return { brought: tips.map((tip, index) => ({ tip, bases: [...bases, ...(forks[index] ?? [])] })), bases }
}

/**
 * The commit `A` of a range `A..B`.
 * @returns null for zeros, which stand for no commit
 * @throws UserError for a range that has no such end, or several
 */
export async function rangeBase({ git }: Repository, range: string): Promise<string | null> {
  if (/^0{40,64}\.\.(?!\.)/.test(range)) return null
  // Of `A...B` it would be where the two parted, which whoever makes the branch chooses.
  const isPlain = /\.\.(?!\.)/.test(range) && !range.includes('...')
  const bases = isPlain ? (await revisions(git, range)).filter((id) => id.startsWith('^')) : []
  if (bases.length === 1) return (bases[0] as string).slice(1)
  throw new UserError(
    `${range} has no base whose settings could count`,
    'Name the range as A..B: --range origin/main..HEAD --settings-from base',
  )
}

/** Those of a push: of each ref what it was, where that is known, else where its commits began. */
export async function pushEnds({ git }: Repository, { refs }: Push, commits: readonly string[]): Promise<RangeEnds> {
  const outside = await parentsOutside(git, commits)
  const sent = refs.filter(({ localId }) => !isNothing(localId))
  const brought = await Promise.all(
    sent.map(async ({ localId, remoteId }): Promise<Ends> => {
      const isKnown = !isNothing(remoteId) && (await isCommit(git, remoteId))
      return { tip: localId, bases: isKnown ? [remoteId] : outside }
    }),
  )
  return { brought, bases: [...new Set(brought.length ? brought.flatMap(({ bases }) => bases) : outside)] }
}

/** The commits that a revision or range names, as ids; those that are left out of it begin with `^`. */
async function revisions(git: GitContext, range: string): Promise<string[]> {
  const ids = linesOf(await runGit(git, ['rev-parse', '--revs-only', '--end-of-options', range, '--']))
  return ids.filter((id) => /^\^?[0-9a-f]{40,64}$/.test(id))
}

async function mergeBases(git: GitContext, tip: string, bases: readonly string[]): Promise<string[]> {
  const [base, ...others] = bases
  if (base === undefined || others.length) return []
  const { code, stdout } = await tryGit(git, ['merge-base', '--all', base, tip])
  return code === 0 ? linesOf(stdout) : [] // two histories may have nothing in common
}

/** The commits that a history begins at: parents of its commits that are none of them. */
async function parentsOutside(git: GitContext, commits: readonly string[]): Promise<string[]> {
  if (!commits.length) return []
  const input = commits.map((commit) => `${commit}\n`).join('')
  const rows = linesOf(await runGit(git, ['rev-list', '--no-walk=unsorted', '--parents', '--stdin'], input))
  const inside = new Set(commits)
  return [...new Set(rows.flatMap((row) => row.split(' ').slice(1)))].filter((id) => !inside.has(id))
}

async function isCommit(git: GitContext, id: string): Promise<boolean> {
  return (await tryGit(git, ['cat-file', '-e', `${id}^{commit}`])).code === 0
}

function linesOf(output: Buffer): string[] {
  return output.toString().split('\n').filter(Boolean)
}
