import { decodePath, splitZ } from '../changes/change.ts'
import type { Repository } from '../repository.ts'
import { runGit } from '../run-git.ts'

/** What the index holds for a path. */
export interface IndexEntry {
  /** Such as `100644`. */
  readonly mode: string
  readonly id: string
  /** The flag that `git update-index` has set for the file; left out where there is none. */
  readonly flags?: readonly EntryFlag[]
}

/** `skip-worktree` is what a sparse checkout sets on a file that it leaves out. */
export type EntryFlag = 'assume-unchanged' | 'skip-worktree'

/** The index entries of `paths`, by path; a path that is not in the index, or is unmerged, is left out. */
export async function indexEntries({ git }: Repository, paths: readonly string[]): Promise<Map<string, IndexEntry>> {
  if (!paths.length) return new Map()
  // A path such as `[id].env` names itself, it is no pattern.
  const listed = await runGit(git, ['--literal-pathspecs', 'ls-files', '-v', '--stage', '-z', '--', ...paths])
  const rows = splitZ(listed).map((row) => {
    const tab = row.indexOf('\t')
    const [tag = '', mode = '', id = '', stage] = row.subarray(0, tab).toString().split(' ')
    return { path: decodePath(row.subarray(tab + 1)), entry: { mode, id, ...flagsOf(tag) }, stage }
  })
  return new Map(rows.filter(({ stage }) => stage === '0').map(({ path, entry }) => [path, entry]))
}

/** `S` or `s` is `skip-worktree`, and any small letter `assume-unchanged` (https://git-scm.com/docs/git-ls-files). */
function flagsOf(tag: string): Pick<IndexEntry, 'flags'> {
  const flags: EntryFlag[] = [
    ...(/^[a-z]/.test(tag) ? ['assume-unchanged' as const] : []),
    ...(/^s/i.test(tag) ? ['skip-worktree' as const] : []),
  ]
  return flags.length ? { flags } : {}
}
