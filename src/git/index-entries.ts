import { decodePath, splitZ } from './change.ts'
import type { Repository } from './repository.ts'
import { runGit } from './run-git.ts'

/** What the index holds for a path. */
export interface IndexEntry {
  /** Such as `100644`. */
  readonly mode: string
  readonly id: string
}

/** The index entries of `paths`, by path; a path that is not in the index, or is unmerged, is left out. */
export async function indexEntries({ git }: Repository, paths: readonly string[]): Promise<Map<string, IndexEntry>> {
  if (!paths.length) return new Map()
  // A path such as `[id].env` names itself, it is no pattern.
  const listed = await runGit(git, ['--literal-pathspecs', 'ls-files', '--stage', '-z', '--', ...paths])
  const rows = splitZ(listed).map((row) => {
    const tab = row.indexOf('\t')
    const [mode = '', id = '', stage] = row.subarray(0, tab).toString().split(' ')
    return { path: decodePath(row.subarray(tab + 1)), mode, id, stage }
  })
  return new Map(rows.filter(({ stage }) => stage === '0').map(({ path, mode, id }) => [path, { mode, id }]))
}
