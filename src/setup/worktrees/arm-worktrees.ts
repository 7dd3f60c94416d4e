import { join, posix } from 'node:path'
import type { Repository } from '../../git/repository.ts'
import { hasOurHooks } from '../hooks/hooks-folder.ts'
import { registerHusky } from '../managers/register-husky.ts'
import { exists } from '../project.ts'
import { listWorktrees } from './list-worktrees.ts'

/**
 * Gives the other worktrees husky's shims, which Git does not track: without them Git finds no hook there and says nothing
 * (N14, N59). The hooks then run with the package of the worktree, or with that of the main one.
 * @param folder husky's folder, relative to the root
 * @returns the roots of those that had none
 */
export async function armWorktrees(repository: Repository, folder: string): Promise<string[]> {
  const { main, linked } = await listWorktrees(repository)
  const armed: string[] = []
  for (const root of [...(main === null ? [] : [main]), ...linked]) {
    if (root === repository.root || (await exists(root, posix.join(folder, '_/h')))) continue
    if (!(await hasOurHooks(root, folder)) || !(await exists(root, '.git'))) continue
    await registerHusky({ ...repository, root, git: { ...repository.git, cwd: join(root) } }, folder)
    armed.push(root)
  }
  return armed
}
