import { access, chmod, constants, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { Repository } from '../../git/repository.ts'
import { runGit } from '../../git/run-git.ts'
import type { HookName } from '../hooks/hook-name.ts'
import type { HooksFolder } from '../hooks/hooks-folder.ts'

/**
 * Makes those hooks executable that Git would skip because they are not, in the working tree and, where Git tracks them,
 * in the index, so that colleagues get them so (N51).
 * @returns their paths
 */
export async function makeExecutable(
  { git, root }: Repository,
  hooks: HooksFolder,
  names: readonly HookName[],
): Promise<string[]> {
  const made: string[] = []
  for (const path of names.map((name) => posix.join(hooks.path, name))) {
    if (!hooks.inside || !(await isSkipped(join(root, path)))) continue
    await chmod(join(root, path), 0o755)
    const tracked = path.startsWith('..') ? '' : await runGit(git, ['--literal-pathspecs', 'ls-files', '--', path])
    if (tracked.length > 0) await runGit(git, ['update-index', '--chmod=+x', '--', path])
    made.push(path)
  }
  return made
}

async function isSkipped(path: string): Promise<boolean> {
  if (!(await stat(path).catch(() => null))?.isFile()) return false
  return access(path, constants.X_OK).then(
    () => false,
    () => true,
  )
}
