import { access, realpath } from 'node:fs/promises'
import { join, posix, relative, sep } from 'node:path'
import { UserError } from '../errors.ts'
import type { Repository } from '../git/repository.ts'
import { parseJson } from './files/edit-json.ts'
import { foldersUp } from './files/folders-up.ts'
import { readBytes } from './files/read-bytes.ts'
import { type PackageManager, packageManager } from './managers/package-manager.ts'

/** The npm project inside the repository that hushkey is set up for. */
export interface Project {
  readonly repository: Repository
  /** Relative to the Git root, `/` separated, empty for the root itself (N39). */
  readonly folder: string
  /** What its package.json holds. */
  readonly package: Readonly<Record<string, unknown>>
  readonly manager: PackageManager
}

/**
 * Finds the project around the working folder: of the folders from there up to the Git root the nearest that depends on
 * hushkey, else the nearest with a lockfile, else the nearest with a package.json.
 * @param cwd absolute
 * @throws UserError when there is no package.json, or a broken one
 */
export async function findProject(repository: Repository, cwd: string): Promise<Project> {
  const candidates: Project[] = []
  const below = relative(repository.root, await realpath(cwd)) // Git gives the root without symbolic links
  for (const folder of foldersUp(below.startsWith('..') ? '' : below.split(sep).join('/'))) {
    const path = posix.join(folder, 'package.json')
    const bytes = await readBytes(repository.root, path)
    if (!bytes) continue
    const json = parseJson(bytes.toString().replace(/^\uFEFF/, ''), path)
    candidates.push({ repository, folder, package: json, manager: await packageManager(repository.root, folder, json) })
  }
  const found =
    candidates.find((project) => dependsOn(project.package, 'hushkey')) ??
    candidates.find(({ folder, manager }) => manager.folder === folder) ??
    candidates[0]
  if (!found) throw new UserError('there is no package.json between this folder and the Git root', 'Run: npm init -y')
  return found
}

/** Whether a package.json names a package among its dependencies. */
export function dependsOn(json: Readonly<Record<string, unknown>>, name: string): boolean {
  return ['dependencies', 'devDependencies', 'optionalDependencies'].some((kind) =>
    Object.hasOwn(Object(json[kind]), name),
  )
}

/** The project's npm scripts by name. */
export function scriptsOf({ package: json }: Project): Record<string, unknown> {
  return { ...Object(json.scripts) }
}

/** Whether something stands at a path inside the repository. */
export async function exists(root: string, path: string): Promise<boolean> {
  return access(join(root, path)).then(
    () => true,
    () => false,
  )
}
