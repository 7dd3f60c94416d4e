import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'
import type { Repository } from '../git/repository.ts'

/**
 * The path under which Git may have a file that was named by an absolute path. A link from elsewhere into the repository
 * is followed: what is behind it, commits can change.
 * @returns null for one outside the repository
 */
export async function trackedName({ root }: Pick<Repository, 'root'>, path: string): Promise<string | null> {
  return nameBelow(root, path) ?? nameBelow(root, await realpath(path).catch(() => path))
}

/** The path relative to the Git root, `/` separated; null for one outside. */
export function nameBelow(root: string, path: string): string | null {
  const name = relative(root, path).split(sep).join('/')
  return name === '' || name.startsWith('../') || isAbsolute(name) ? null : name
}
