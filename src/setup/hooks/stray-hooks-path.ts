import { isAbsolute, posix } from 'node:path'
import type { Repository } from '../../git/repository.ts'
import { tryGit } from '../../git/run-git.ts'
import { quoteForPasting } from '../../shell-quote.ts'
import { exists } from '../project.ts'
import { type HooksFolder, hasOurHooks } from './hooks-folder.ts'

/**
 * Where an absolute `core.hooksPath` leads to no folder, as coding assistants write it for a worktree of a project below
 * the root: Git then runs no hook, and a hook manager cannot arm it.
 * @param husky husky's folder in this project, relative to the root
 * @returns the command that puts the setting right; null where it is not stray
 */
export async function strayHooksPath(
  { git, root }: Repository,
  hooks: HooksFolder,
  husky = '.husky',
): Promise<string | null> {
  const { configured, path } = hooks
  if (configured === null || !isAbsolute(configured) || (await exists(root, path))) return null
  if (await hasOurHooks(root, posix.dirname(path))) return null // husky's own folder, until the next install
  const { stdout } = await tryGit({ ...git, cwd: root }, ['config', '--show-scope', '--get', 'core.hooksPath'])
  const scope = stdout.toString().split('\t')[0]
  if (scope === 'local' && (await hasOurHooks(root, husky)))
    return `git config --local core.hooksPath ${quoteForPasting(`${husky}/_`) ?? '<folder>'}`
  return scope === 'worktree' || scope === 'local' ? `git config --${scope} --unset core.hooksPath` : null
}
