import { realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../../errors.ts'
import type { Change } from '../../git/changes/change.ts'
import { ignoresCase } from '../../git/paths/ignores-case.ts'
import type { Repository } from '../../git/repository.ts'

/**
 * The changes that are, or lie in, one of the named paths. Git is asked whether letter case counts only where it would
 * make a difference: lint-staged names files as Git does, people as they like.
 * @param cwd where relative paths begin
 */
export async function changesNamed(
  repository: Repository,
  changes: Change[],
  paths: readonly string[],
  cwd: string,
): Promise<Change[]> {
  const wanted = [...new Set(paths.flatMap((path) => rootRelative(repository.root, cwd, path)))]
  const named = changes.filter(({ path }) => isAmong(path.normalize(), wanted))
  const folded = wanted.map((path) => path.toLowerCase())
  const inAnyCase = changes.filter(({ path }) => isAmong(path.normalize().toLowerCase(), folded))
  return inAnyCase.length > named.length && (await ignoresCase(repository.git)) ? inAnyCase : named
}

function isAmong(path: string, wanted: readonly string[]): boolean {
  return wanted.some((each) => each === '' || path === each || path.startsWith(`${each}/`))
}

/**
 * lint-staged names files by absolute paths, people by paths from where they stand. A link on the way there is followed,
 * also one above the repository, and on Windows a drive that stands for a folder (`subst`), which Git resolves as well; a
 * path is compared as text is read, not as its bytes are (macOS splits accents off).
 * @returns the ways to read the path, in which it lies in the repository; `''` means all of it
 * @throws UserError when it lies outside, where nothing can be staged
 */
function rootRelative(root: string, cwd: string, path: string): string[] {
  const absolute = isAbsolute(path) ? resolve(path) : resolve(realpathSync(cwd), path)
  const parent = join(withoutLinks(dirname(absolute)), basename(absolute))
  const ways = [absolute, parent, withoutLinks(absolute), withoutLinks(absolute, realpathSync.native)]
  const found = ways.map((way) => relative(root, way).split(sep).join('/').normalize())
  if (found.some((way) => /^\.\.(?:\/\.\.)*$/.test(way))) return [''] // a folder that holds the repository
  const inside = found.filter((way) => !way.startsWith('../') && !isAbsolute(way))
  if (inside.length) return inside
  throw new UserError(`${path} is outside of this repository, so nothing of it can be checked`, 'Name a path in it.')
}

/** The path without links, as far as it is there. */
function withoutLinks(path: string, resolved: (path: string) => string = realpathSync): string {
  try {
    return resolved(path)
  } catch {
    return dirname(path) === path ? path : join(withoutLinks(dirname(path), resolved), basename(path))
  }
}
