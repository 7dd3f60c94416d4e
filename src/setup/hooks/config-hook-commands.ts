import type { GitContext } from '../../git/run-git.ts'
import { callsHushkey } from './call.ts'
import { readConfigHooks } from './config-hooks.ts'

/**
 * The commands that Git itself runs at a commit because its configuration names them (`hook.<name>.command`, Git 2.54 and
 * newer), whatever the level; without hushkey's own, and without those that are switched off.
 */
export async function configHookCommands(git: GitContext): Promise<string[]> {
  const hooks = await readConfigHooks(git)
  return hooks
    .filter(({ events, off, command }) => events.includes('pre-commit') && off === null && !callsHushkey(command))
    .map(({ command }) => command)
}
