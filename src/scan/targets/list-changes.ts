import { realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../../errors.ts'
import type { Change } from '../../git/changes/change.ts'
import { pushChanges } from '../../git/changes/push-changes.ts'
import { rangeChanges } from '../../git/changes/range-changes.ts'
import { stagedChanges, trackedFiles } from '../../git/changes/staged-changes.ts'
import type { Repository } from '../../git/repository.ts'
import type { ScanOptions } from '../scan-options.ts'

/** What is to be looked at: staged changes, those of a range of commits or of a push, or every tracked file; of these the named paths. @param sinceHead see `stagedChanges` */
export async function changesOf(
  repository: Repository,
  options: ScanOptions,
  sinceHead?: Promise<Change[]>,
): Promise<Change[]> {
  if (options.message !== undefined) return []
  const changes = await changesFrom(repository, options, sinceHead)
  if (!options.paths?.length) return changes
  const wanted = new Set(options.paths.flatMap((path) => rootRelative(repository.root, options.cwd, path)))
  return changes.filter((change) => {
    const path = change.path.normalize()
    return [...wanted].some((root) => root === '' || path === root || path.startsWith(`${root}/`))
  })
}

function changesFrom(
  repository: Repository,
  { range, push, all }: ScanOptions,
  sinceHead?: Promise<Change[]>,
): Promise<Change[]> {
  if (push !== undefined) return pushChanges(repository, push)
  if (range !== undefined) return rangeChanges(repository, range)
  return all ? trackedFiles(repository) : stagedChanges(repository, sinceHead)
}

/**
 * lint-staged names files by absolute paths, people by paths from where they stand. A link on the way there is followed,
 * also one above the repository; a path is compared as text is read, not as its bytes are (macOS splits accents off).
 * @returns the ways to read the path, in which it lies in the repository; `''` means all of it
 * @throws UserError when it lies outside, where nothing can be staged
 */
function rootRelative(root: string, cwd: string, path: string): string[] {
  const absolute = isAbsolute(path) ? resolve(path) : resolve(realpathSync(cwd), path)
  const ways = [absolute, join(real(dirname(absolute)), basename(absolute)), real(absolute)]
  const found = ways.map((way) => relative(root, way).split(sep).join('/').normalize())
  if (found.some((way) => /^\.\.(?:\/\.\.)*$/.test(way))) return [''] // a folder that holds the repository
  const inside = found.filter((way) => !way.startsWith('../') && !isAbsolute(way))
  if (inside.length) return inside
  throw new UserError(`${path} is outside of this repository, so nothing of it can be checked`, 'Name a path in it.')
}

/** The path without links, as far as it is there. */
function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(real(dirname(path)), basename(path))
  }
}
