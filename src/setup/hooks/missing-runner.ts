import { access, constants } from 'node:fs/promises'
import { arch, platform } from 'node:os'
import { delimiter, isAbsolute, join, posix } from 'node:path'
import { foldersUp } from '../files/folders-up.ts'
import { readBytes } from '../files/read-bytes.ts'
import { exists } from '../project.ts'
import type { Steps } from './steps.ts'

/** The packages that bring lefthook. */
const PACKAGES = ['lefthook', '@evilmartians/lefthook', '@evilmartians/lefthook-installer']

/** A program that Git's hook starts and that lets a commit pass where it is not found. */
export interface MissingRunner {
  readonly name: 'lefthook' | 'husky'
  /** `unknown` where the hook also asks programs that nobody can see from here, such as `go tool lefthook`. */
  readonly certainty: 'missing' | 'unknown'
}

interface Place {
  readonly root: string
  /** The folder in which Git looks for hooks. */
  readonly hooks: string
  /** The project's folder, and what it depends on. */
  readonly folder: string
  readonly dependsOn: (name: string) => boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Whether the hook manager is there that Git's hook starts. The hooks of lefthook and husky 4 say that they skip, and let the
 * commit pass; those of other managers stop it.
 * @param steps what that manager would run
 */
export async function missingRunner({ manager, path }: Steps, place: Place): Promise<MissingRunner | null> {
  if (manager !== 'lefthook' && manager !== 'husky 4') return null
  if (await exists(place.root, posix.join(place.folder, '.pnp.cjs'))) return null // what Yarn finds there has no path
  if (manager === 'husky 4') {
    const found = await foundInModules(place.root, posix.dirname(path), 'husky')
    return found ? null : { name: 'husky', certainty: 'missing' }
  }
  if (await isLefthookThere(place)) return null
  const isPackage = PACKAGES.some(place.dependsOn)
  return { name: 'lefthook', certainty: isPackage ? 'missing' : 'unknown' }
}

/** The places in which the hook that `lefthook install` writes looks (https://lefthook.dev). */
async function isLefthookThere({ root, hooks, env }: Place): Promise<boolean> {
  const hook = (await readBytes(root, posix.join(hooks, 'pre-commit')))?.toString() ?? ''
  if (!hook.includes("Can't find lefthook")) return true // one that somebody wrote fails by itself
  const written = [...hook.matchAll(/^\s*elif "?([^\s"$]+)"? -h\b/gm)].map(([, program]) => program as string)
  const onPath = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'lefthook'))
  const absolute = [...(env.LEFTHOOK_BIN ? [env.LEFTHOOK_BIN] : []), ...written, ...onPath].filter(isAbsolute)
  if ((await Promise.all(absolute.map(isExecutable))).some(Boolean)) return true
  const packages = [...PACKAGES, `lefthook-${platform().replace('win32', 'windows')}-${arch()}`]
  return (await Promise.all(packages.map((name) => exists(root, posix.join('node_modules', name))))).some(Boolean)
}

/** Whether Node finds a package from a folder. */
async function foundInModules(root: string, folder: string, name: string): Promise<boolean> {
  const found = await Promise.all(
    foldersUp(folder === '.' ? '' : folder).map((at) => exists(root, posix.join(at, 'node_modules', name))),
  )
  return found.some(Boolean)
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
