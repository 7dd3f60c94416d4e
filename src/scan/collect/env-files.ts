import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type EnvPolicy, envKind, envNameKind } from '../../env-files/env-path.ts'
import type { EnvFile } from '../../env-files/read-local-env.ts'
import { UserError } from '../../errors.ts'
import { ignoredPaths, trackedPaths } from '../../git/paths/path-questions.ts'
import type { Repository } from '../../git/repository.ts'

/** The env files and templates that lie in the working tree near what is checked, as Git sees them. */
export interface EnvFiles {
  /** Real env files that Git does not track; paths relative to the Git root. */
  readonly local: readonly string[]
  /** Those of `local` that nothing ignores: the next `git add .` would take them. */
  readonly unignored: readonly string[]
  readonly templates: readonly string[]
  /** Real env files that Git tracks, or that the project lets be committed (`env.allow`). */
  readonly committed: readonly string[]
}

/** So many folders are listed side by side: ten thousand lists at once take memory that a large tree needs elsewhere. */
const AT_ONCE = 64

/**
 * Looks into the folders of `paths` and those above them, up to the Git root. It lists these folders and asks Git about
 * the env files in them alone, so that it costs the same in a repository of any size.
 */
export async function envFilesNear(
  repository: Repository,
  paths: readonly string[],
  policy: EnvPolicy,
): Promise<EnvFiles> {
  const folders = foldersOf(paths)
  const found: string[] = []
  for (let at = 0; at < folders.length; at += AT_ONCE) {
    const some = folders.slice(at, at + AT_ONCE)
    found.push(...(await Promise.all(some.map((folder) => envNames(repository.root, folder, policy)))).flat())
  }
  const env = found.filter((path) => envKind(path, policy) === 'env')
  const templates = found.filter((path) => envKind(path, policy) === 'template')
  const allowed = found.filter((path) => envKind(path, policy) === null)
  if (!env.length) return { local: [], unignored: [], templates, committed: allowed }
  const [tracked, ignored] = await Promise.all([trackedPaths(repository, env), ignoredPaths(repository, env)])
  const local = env.filter((path) => !tracked.has(path))
  const committed = [...allowed, ...env.filter((path) => tracked.has(path))]
  return { local, unignored: local.filter((path) => !ignored.has(path)), templates, committed }
}

/** Reads env files from the disk; one that vanished or may not be read has nothing to compare with. */
export async function readEnvFiles(root: string, paths: readonly string[]): Promise<EnvFile[]> {
  const read = await Promise.all(
    paths.map(async (path) => {
      const text = await readFile(join(root, path), 'utf8').catch(passOver)
      return text === null ? [] : [{ path, text }]
    }),
  )
  return read.flat()
}

/** Each folder that holds one of `paths`, and each above it; the root is `''`. */
function foldersOf(paths: readonly string[]): string[] {
  const folders = new Set([''])
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end + 1)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return [...folders].sort()
}

async function envNames(root: string, folder: string, policy: EnvPolicy): Promise<string[]> {
  const names = (await readdir(join(root, folder)).catch(passOver)) ?? []
  const named = names
    .map((name) => folder + name)
    .filter((path) => envKind(path, policy) ?? envNameKind(path, policy) === 'env')
  const found = await Promise.all(named.map((path) => lstat(join(root, path)).catch(passOver)))
  return named.filter((_, at) => found[at]?.isFile())
}

/** What is gone or closed to this user has nothing to compare with; a machine that cannot read is another matter (N03). */
function passOver(error: NodeJS.ErrnoException): null {
  if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'EACCES', 'EPERM', 'ENAMETOOLONG'].includes(error.code ?? ''))
    return null
  const cure = error.code === 'EMFILE' ? 'Raise the limit: ulimit -n 1024' : 'Look at the disk, then run it again.'
  throw new UserError(`the env files beside the staged ones cannot be read (${error.code})`, cure, { cause: error })
}
