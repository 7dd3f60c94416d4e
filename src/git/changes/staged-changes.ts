import type { Repository } from '../repository.ts'
import { type GitContext, gitError, runGit, tryGit } from '../run-git.ts'
import { type Change, decodePath, fieldsOf, kindOfMode, parseRaw, unreadableList } from './change.ts'

/**
 * What the next commit adds or changes, read from the index alone (N01).
 * In a merge a path counts only if it differs from every parent; each parent's blob is in `before` (N24).
 * @param sinceHead what differs from `HEAD`, where that was asked for before (`changesSinceHead`)
 */
export async function stagedChanges(repository: Repository, sinceHead?: Promise<Change[]>): Promise<Change[]> {
  const { git, parents } = repository
  const [head, ...others] = parents
  if (!head) return trackedFiles(repository)
  const [ours = [], ...theirs] = await Promise.all([
    sinceHead ?? diffIndex(git, head),
    ...others.map((parent) => diffIndex(git, parent)),
  ])
  return theirs.reduce(differingFromBoth, ours)
}

/** What is staged since `HEAD`, for `stagedChanges`: can be asked before it is known what lies where. */
export function changesSinceHead(git: GitContext): Promise<Change[]> {
  return diffIndex(git, 'HEAD')
}

/** Every path of the index, whole: for `--all`, and for the first commit, which has nothing to differ from. */
export async function trackedFiles(repository: Repository): Promise<Change[]> {
  const listed = await runGit(repository.git, ['ls-files', '--stage', '-z'])
  if (listed.length && listed.at(-1) !== 0) throw unreadableList()
  return Array.from(fieldsOf(listed), (row) => {
    const tab = row.indexOf('\t')
    const [, mode = '', blob = '', stage] = STAGED.exec(row.subarray(0, tab).toString()) ?? []
    if (!stage) throw unreadableList()
    return {
      path: decodePath(row.subarray(tab + 1)),
      kind: stage === '0' ? kindOfMode(mode) : 'unmerged',
      blob,
      before: [],
    }
  })
}

const STAGED = /^(\d{6}) ([0-9a-f]+) ([0-3])$/

const RAW = [
  '--raw', // modes, object ids and paths: no configuration, attribute or driver changes these (N25, N26)
  '-z', // paths as they are, whatever is in them (N28)
  '--no-abbrev', // whole object ids
  '--no-relative', // `diff.relative` would hide what lies outside the current folder
  '--ignore-submodules=none', // `diff.ignoreSubmodules` would hide moved submodules
]

async function diffIndex(git: GitContext, parent: string): Promise<Change[]> {
  const args = (renames: string) => ['diff-index', '--cached', ...RAW, renames, `${parent}^{commit}`, '--']
  const similar = await tryGit(git, args('--find-renames'))
  if (similar.code === 0) return parseRaw(similar.stdout)
  if (/(?:bad|unknown) revision/.test(similar.stderr)) throw gitError(args(''), similar.code, similar.stderr) // before the first commit
  // Comparing contents needs old blobs, which a partial clone may lack; equal object ids need none.
  return parseRaw(await runGit(git, args('--find-renames=100%')))
}

function differingFromBoth(ours: Change[], theirs: Change[]): Change[] {
  const byPath = new Map(theirs.map((change) => [change.path, change]))
  return ours.flatMap((change) => {
    const other = byPath.get(change.path)
    if (!other) return []
    const { inEveryParent, ...rest } = change
    const before = [...change.before, ...other.before]
    return [{ ...rest, before, ...(inEveryParent && other.inEveryParent && { inEveryParent }) }]
  })
}
