import { readdir, realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path'
import { UserError } from '../../errors.ts'
import type { Repository } from '../../git/repository.ts'
import { runGit, tryGit } from '../../git/run-git.ts'
import { exists } from '../project.ts'
import { HOOK_NAMES } from './hook-name.ts'

/** Where Git looks for hooks. */
export interface HooksFolder {
  /** Relative to the Git root; starts with `../` in a linked worktree, whose hooks are in the main one's `.git`. */
  readonly path: string
  /** `core.hooksPath` as Git sees it from all of its configuration; null when it is not set. */
  readonly configured: string | null
  /** `core.hooksPath` in this repository's own configuration; null when it is not set there. */
  readonly local: string | null
  /** Whether it lies in the working tree or in the repository's own folder. */
  readonly inside: boolean
}

export async function readHooksFolder(repository: Repository): Promise<HooksFolder> {
  const { git, root, commonDir } = repository
  const configured = await configuredPaths(git)
  // Only Git knows what `~` in its setting is; without one, hooks are where all linked worktrees have theirs.
  const folder = configured.length
    ? (await runGit(git, ['rev-parse', '--git-path', 'hooks'])).toString().replace(/\n$/, '') // relative to the root
    : join(commonDir, 'hooks')
  if (folder.includes('\0')) throw new UserError('git gave no hooks folder that can be read', 'Run the command again.')
  const path = await resolveLinks(resolve(root, folder))
  return {
    path: relative(root, path).split(sep).join('/'),
    configured: configured.at(-1)?.value ?? null,
    local: configured.findLast(({ scope }) => scope === 'local')?.value ?? null,
    inside: await isInside(repository, path),
  }
}

/** `core.hooksPath` wherever it is set, the one that counts last. */
async function configuredPaths(git: Repository['git']) {
  const { stdout } = await tryGit(git, ['config', '-z', '--show-scope', '--get-all', 'core.hooksPath'])
  const fields = stdout.toString().split('\0')
  return fields.flatMap((scope, at) => (at % 2 === 0 && scope !== '' ? [{ scope, value: fields[at + 1] ?? '' }] : []))
}

/** Refuses a hooks folder that belongs to the machine or to somebody else (N23). @throws UserError */
export function refuseOutside({ configured, inside }: HooksFolder, husky: string): void {
  if (inside) return
  throw new UserError(
    `core.hooksPath is ${configured}, outside of this repository, so hushkey leaves it alone`,
    [
      `Let the hooks there call: sh node_modules/hushkey/hooks/pre-commit`,
      'Or give this repository hooks of its own, which switches those of that folder off here, and run the command again:',
      `  git config core.hooksPath ${husky}/_`,
    ].join('\n'),
  )
}

/** Whether a path, its symbolic links resolved as far as they exist, is in the working tree or in its `.git`. */
export async function isInside({ root, commonDir }: Repository, path: string): Promise<boolean> {
  const real = await resolveLinks(path)
  const homes = await Promise.all([root, commonDir].map(resolveLinks))
  return homes.some((home) => {
    const way = relative(home, real)
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  })
}

/** `realpath` for a path whose last parts need not exist yet. @throws UserError for one that leads nowhere */
async function resolveLinks(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!['ENOENT', 'ENOTDIR'].includes(code) || dirname(path) === path)
      throw new UserError(
        `the hooks folder that Git names cannot be read (${code})`,
        'Look at: git config core.hooksPath',
        {
          cause: error,
        },
      )
    return join(await resolveLinks(dirname(path)), basename(path))
  }
}

/** Whether a folder has one of the hooks that hushkey ships, whoever wrote it. */
export async function hasOurHooks(root: string, folder: string): Promise<boolean> {
  const found = await Promise.all(HOOK_NAMES.map((name) => exists(root, posix.join(folder, name))))
  return found.includes(true)
}

/** Whether somebody keeps hooks there, Git LFS for one; the samples that Git puts there do not count. */
export async function hasHooks(root: string, folder: string): Promise<boolean> {
  const names = await readdir(join(root, folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.some((name) => /^[a-z][a-z-]+$/.test(name))
}
