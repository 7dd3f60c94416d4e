import { realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Change } from '../git/change.ts'
import { rangeChanges } from '../git/range-changes.ts'
import type { Repository } from '../git/repository.ts'
import { stagedChanges, trackedFiles } from '../git/staged-changes.ts'
import type { ScanOptions } from './scan-options.ts'

/** What is to be looked at: staged changes, those of a range of commits, or every tracked file; of these the named paths. */
export async function changesOf(repository: Repository, options: ScanOptions): Promise<Change[]> {
  if (options.message !== undefined) return []
  const changes = await changesFrom(repository, options)
  if (!options.paths?.length) return changes
  const wanted = options.paths.map((path) => rootRelative(repository.root, options.cwd, path))
  return changes.filter(({ path }) =>
    wanted.some((root) => root === '' || path === root || path.startsWith(`${root}/`)),
  )
}

function changesFrom(repository: Repository, { range, all }: ScanOptions): Promise<Change[]> {
  if (range !== undefined) return rangeChanges(repository, range)
  return all ? trackedFiles(repository) : stagedChanges(repository)
}

/** lint-staged names files by absolute paths, people by paths from where they stand; a link on the way is followed. */
function rootRelative(root: string, cwd: string, path: string): string {
  const absolute = isAbsolute(path) ? path : resolve(realpathSync(cwd), path)
  return relative(root, absolute).split(sep).join('/')
}
