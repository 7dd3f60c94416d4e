import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { tryGit } from '../../../git/run-git.ts'

/** Where a write really goes. */
export interface Place {
  readonly root: string
  /** From the root, `/` separated. */
  readonly path: string
  /** Null where there is no such file. */
  readonly current: string | null
  readonly isTracked: boolean
}

/** Larger texts are left to the hooks of Git. */
export const MOST_CHARACTERS = 1024 * 1024

/**
 * Follows links: what is written through one changes the file that it leads to.
 * @returns null for what no commit gets: outside of a repository, ignored and not tracked, too large
 */
export async function placeOfWrite(
  path: string,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Place | null> {
  const real = realPath(resolve(cwd, path))
  const folder = existingFolder(dirname(real))
  const asked = await tryGit({ cwd: folder, env }, ['rev-parse', '--show-toplevel'])
  if (asked.code !== 0) return null
  const root = realpathSync(asked.stdout.toString().replace(/\n$/, ''))
  const inside = relative(root, real).split(sep).join('/')
  if (inside.startsWith('../') || inside === '') return null
  const git = { cwd: root, env }
  const [ignored, tracked] = await Promise.all([
    tryGit(git, ['check-ignore', '-q', '--', inside]),
    tryGit(git, ['--literal-pathspecs', 'ls-files', '-z', '--', inside]),
  ])
  if (ignored.code === 0) return null
  if (existsSync(real) && statSync(real).size > MOST_CHARACTERS) return null
  const current = existsSync(real) ? readFileSync(real, 'utf8') : null
  return { root, path: inside, current, isTracked: tracked.stdout.length > 0 }
}

/** As far as it is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path))
  }
}

function existingFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : existingFolder(dirname(folder))
}
