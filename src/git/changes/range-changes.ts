import type { Repository } from '../repository.ts'
import { type GitContext, runGit, tryGit } from '../run-git.ts'
import { messageChange } from '../texts/message-texts.ts'
import { type Before, type Change, decodePath, kindOfMode, parseRawFields, splitZ, unreadableList } from './change.ts'
import { commitsOf } from './range-commits.ts'

/**
 * What each commit of a range adds over its parents, and its message: a secret that a later commit took out again is
 * still in the history that the range brings.
 * @param range as `commitsOf` takes it
 * @throws UserError when Git does not know the range, or does not have all of it
 */
export async function rangeChanges(repository: Repository, range: string): Promise<Change[]> {
  const commits = await commitsOf(repository, range)
  const changes = await commitChanges(repository.git, commits)
  return [...changes, ...commits.map((id) => messageChange('COMMIT_EDITMSG', id))]
}

/** What each of some commits adds over its parents. @param commits object ids */
export async function commitChanges(git: GitContext, commits: readonly string[]): Promise<Change[]> {
  if (!commits.length) return []
  const merges = await mergesAmong(git, commits)
  const [ofOthers, ofMerges] = await Promise.all([
    listChanges(
      git,
      commits.filter((commit) => !merges.has(commit)),
      '--find-renames',
    ),
    mergeChanges(git, [...merges]),
  ])
  const changes = new Map([...ofOthers, ...ofMerges])
  if (new Set([...commits, ...changes.keys()]).size > new Set(commits).size) throw unreadableList()
  return commits.flatMap((commit) => changes.get(commit) ?? []).map(({ parents: _, ...change }) => change)
}

async function mergesAmong(git: GitContext, commits: readonly string[]): Promise<Set<string>> {
  const args = ['rev-list', '--no-walk=unsorted', '--min-parents=2', '--stdin']
  const listed = await runGit(git, args, commits.map((commit) => `${commit}\n`).join(''))
  return new Set(listed.toString().split('\n').filter(Boolean))
}

/**
 * Of a merge Git compares the whole tree with that of each parent. Where one of them is old, renames among thousands of
 * files are costly to find, and most merges have no use for them: a rename only matters to a path that differs from
 * every parent and that one of them lacks.
 */
async function mergeChanges(git: GitContext, merges: readonly string[]): Promise<ChangesByCommit> {
  const plain = await listChanges(git, merges, '--no-renames')
  const renamed = merges.filter((commit) => plain.get(commit)?.some(({ parents, before }) => before.length < parents))
  return new Map([...plain, ...(await listChanges(git, renamed, '--find-renames'))])
}

type ChangesByCommit = ReadonlyMap<string, readonly (Change & { readonly parents: number })[]>

async function listChanges(git: GitContext, commits: readonly string[], renames: string): Promise<ChangesByCommit> {
  if (!commits.length) return new Map()
  const input = commits.map((commit) => `${commit}\n`).join('')
  const listed = await tryGit(git, diffTree(renames), input)
  if (listed.code === 0) return parseCommits(listed.stdout)
  // Comparing contents needs old blobs, which a partial clone may lack; equal object ids need none.
  return parseCommits(await runGit(git, diffTree('--find-renames=100%'), input))
}

function diffTree(renames: string): string[] {
  return [
    'diff-tree',
    '--stdin',
    '-r', // down into folders
    '--root', // a first commit adds all it holds
    '-c', // of a merge, what differs from every parent
    '--combined-all-paths', // with the path in each parent, as far as renames are concerned
    renames,
    '--raw',
    '-z',
    '--no-abbrev',
    '--ignore-submodules=none',
  ]
}

/** The output is a commit id, then its entries, and so on; an entry of a merge begins with a colon for each parent. */
function parseCommits(output: Buffer): ChangesByCommit {
  const fields = splitZ(output)
  const changes = new Map<string, (Change & { readonly parents: number })[]>()
  let commit = ''
  for (let at = 0; at < fields.length; ) {
    const head = String(fields[at])
    if (!head.startsWith(':')) {
      if (!/^[0-9a-f]{40,64}$/.test(head)) throw unreadableList()
      commit = head
      at++
      continue
    }
    const parents = head.lastIndexOf(':') + 1
    const end = at + entryLength(head, parents)
    const entry = fields.slice(at, end)
    const found = parents === 1 ? parseRawFields(entry) : parseCombined(head, parents, entry.slice(1))
    const known = changes.get(commit) ?? []
    for (const change of found) known.push({ ...change, commit, parents })
    changes.set(commit, known)
    at = end
  }
  return changes
}

function entryLength(head: string, parents: number): number {
  if (parents > 1) return parents + 2
  return /[RC]\d*$/.test(head) ? 3 : 2
}

/** For example `::100644 100644 100644 fabadb8 cc95eb0 4866510 MM\0a\0a\0a\0` (https://git-scm.com/docs/diff-format). */
function parseCombined(head: string, parents: number, paths: readonly Buffer[]): Change[] {
  const words = head.slice(parents).split(' ')
  const mode = words[parents] ?? ''
  const blob = words[parents * 2 + 1] ?? ''
  const path = decodePath(paths[parents] as Buffer)
  if (/^0+$/.test(blob)) return []
  const before: Before[] = Array.from({ length: parents }, (_, parent) => ({
    path: decodePath(paths[parent] as Buffer),
    blob: words[parents + 1 + parent] ?? '',
  }))
  const inEveryParent = before.every(
    (was, parent) => was.path === path && !/^0+$/.test(was.blob) && kindOfMode(words[parent] ?? '') === 'file',
  )
  return [
    {
      path,
      kind: kindOfMode(mode),
      blob,
      before: before.filter((was) => !/^0+$/.test(was.blob)),
      ...(inEveryParent && { inEveryParent }),
    },
  ]
}
