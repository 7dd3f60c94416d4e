import { posix } from 'node:path'
import { quoteForShell } from '../../shell-quote.ts'
import { readBytes } from '../files/read-bytes.ts'
import type { ConfigHook } from './config-hooks.ts'
import type { HookName } from './hook-name.ts'
import type { HooksFolder } from './hooks-folder.ts'

/**
 * A hook of Git's configuration that runs hushkey only where husky's hook does not, as in a worktree that was made after
 * the last install (N59): `command` behind a look for that hook.
 */
export function asNet(hook: HookName, command: string): string {
  const found = `[ -x "$f" ] && grep -qs hushkey "\${f%/_/*}/${hook}"`
  return `f=$(git rev-parse --git-path ${quoteForShell(`hooks/${hook}`)}); ${found} || ${command}`
}

/** Whether a hook of the configuration is such a net. */
export function isNet({ command }: Pick<ConfigHook, 'command'>): boolean {
  return command.startsWith('f=$(git rev-parse --git-path hooks/') && command.includes('grep -qs hushkey')
}

/** Those that run in this worktree: all but the nets that leave it to husky here. */
export async function withoutIdleNets(
  root: string,
  { path }: Pick<HooksFolder, 'path'>,
  hooks: readonly ConfigHook[],
): Promise<ConfigHook[]> {
  const isIdle = async (hook: ConfigHook) => {
    const [event = 'pre-commit'] = hook.events
    const [shim, script] = [posix.join(path, event), posix.join(path.replace(/\/_$/, ''), event)]
    const [found, text] = await Promise.all([readBytes(root, shim), readBytes(root, script)])
    return isNet(hook) && found !== null && text?.includes('hushkey') === true
  }
  const idle = await Promise.all(hooks.map(isIdle))
  return hooks.filter((_, at) => !idle[at])
}
