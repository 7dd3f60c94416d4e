import type { Repository } from '../repository.ts'
import { tryGit } from '../run-git.ts'

/** How a path differs from the last commit. */
export type Uncommitted = 'untracked' | 'deleted' | 'changed'

/**
 * Which of `paths` the last commit does not have as they are here; what Git ignores is not among them.
 * @param paths relative to the root @returns null where Git cannot tell, such as for a path in a submodule
 */
export async function uncommittedPaths(
  { git, root }: Pick<Repository, 'git' | 'root'>,
  paths: readonly string[],
): Promise<Map<string, Uncommitted> | null> {
  const found = new Map<string, Uncommitted>()
  if (paths.length === 0) return found
  const args = [
    '--literal-pathspecs',
    'status',
    '--porcelain',
    '-z',
    '--untracked-files=all',
    '--ignore-submodules=all',
  ]
  const { code, stdout } = await tryGit({ ...git, cwd: root }, [...args, '--', ...paths])
  if (code !== 0) return null
  const known = new Set(paths)
  for (const entry of stdout.toString().split('\0')) {
    const [state, path] = [entry.slice(0, 2), entry.slice(3)]
    if (known.has(path)) found.set(path, state === '??' ? 'untracked' : state.includes('D') ? 'deleted' : 'changed')
  }
  return found
}
