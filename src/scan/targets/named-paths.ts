import { realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { UserError } from '../../errors.ts'
import type { Change } from '../../git/changes/change.ts'
import { ignoresCase } from '../../git/paths/ignores-case.ts'
import type { Repository } from '../../git/repository.ts'
import { createLinkFollower } from './follow-links.ts'
import { plainPath } from './plain-path.ts'

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
  const files = new Set(changes.filter(({ kind }) => kind === 'file').map(({ path }) => path))
  const resolveIn = createResolver(repository.root, cwd, files)
  const wanted = paths.flatMap(resolveIn)
  const isNamed = createPathTest(wanted)
  const isNamedInAnyCase = createPathTest(wanted.map((path) => path.toLowerCase()))
  const named = changes.filter(({ path }) => isNamed(path.normalize()))
  const inAnyCase = changes.filter(({ path }) => isNamedInAnyCase(path.normalize().toLowerCase()))
  return inAnyCase.length > named.length && (await ignoresCase(repository.git)) ? inAnyCase : named
}

/** Prepares the question whether a path is, or lies in, one of those that are wanted. */
function createPathTest(wanted: readonly string[]): (path: string) => boolean {
  const all = new Set(wanted)
  if (all.has('')) return () => true
  return (path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
      if (all.has(path.slice(0, end))) return true
    return false
  }
}

/**
 * lint-staged names files by absolute paths, people by paths from where they stand. A link on the way there is followed,
 * also one above the repository, and on Windows a drive that stands for a folder (`subst`), which Git resolves as well; a
 * path is compared as text is read, not as its bytes are (macOS splits accents off).
 * @returns the ways to read the path, in which it lies in the repository; `''` means all of it
 * @throws UserError when it lies outside, where nothing can be staged
 */
function createResolver(root: string, cwd: string, files: ReadonlySet<string>): (path: string) => string[] {
  const base = realpathSync(cwd)
  const inRoot = (way: string) => relative(root, way).split(sep).join('/').normalize()
  const waysTo = createLinkFollower((way) => files.has(inRoot(way)))
  return (path) => {
    const plain = plainPath(path)
    const absolute = isAbsolute(plain) ? resolve(plain) : resolve(base, plain)
    const found = waysTo(absolute).map(inRoot)
    if (found.some((way) => /^\.\.(?:\/\.\.)*$/.test(way))) return [''] // a folder that holds the repository
    const inside = found.filter((way) => !way.startsWith('../') && !isAbsolute(way))
    if (inside.length) return inside
    throw new UserError(`${path} is outside of this repository, so nothing of it can be checked`, 'Name a path in it.')
  }
}
