import { type GitContext, tryGit } from '../../git/run-git.ts'
import { callsHushkey } from './call.ts'
import { HOOK_NAMES, type HookName } from './hook-name.ts'

/** A hook that Git runs because its configuration names it (https://git-scm.com/docs/git-hook, Git 2.54 and newer). */
export interface ConfigHook {
  readonly name: string
  readonly command: string
  /** Where the command stands: `system`, `global`, `local`, `worktree` or `command`. */
  readonly scope: string
  readonly events: readonly string[]
  /** Where it is switched off, and by which key; null where it runs. */
  readonly off: { readonly key: string; readonly scope: string } | null
}

/** Whether this Git runs the hooks that its configuration names. */
export async function runsConfigHooks(git: GitContext): Promise<boolean> {
  const version = (await tryGit(git, ['version'])).stdout.toString()
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(version) ?? []).map(Number)
  return major > 2 || (major === 2 && minor >= 54)
}

/** All hooks of Git's configuration, whatever the level; none where Git is too old to run them. */
export async function readConfigHooks(git: GitContext): Promise<ConfigHook[]> {
  const found = await tryGit(git, ['config', '-z', '--show-scope', '--get-regexp', '^hook\\.'])
  if (found.code !== 0) return []
  return (await runsConfigHooks(git)) ? parseConfigHooks(found.stdout.toString()) : []
}

/** Reads `git config -z --show-scope`: scope, NUL, key, newline, value, NUL. Later values win; an empty event clears. */
export function parseConfigHooks(output: string): ConfigHook[] {
  const hooks = new Map<string, { command?: string; scope: string; events: string[]; off: ConfigHook['off'] }>()
  const parts = output.split('\0')
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [scope = '', entry = ''] = [parts[at], parts[at + 1]]
    const [, key = '', value = 'true'] = /^([^\n]*)(?:\n(.*))?$/s.exec(entry) ?? []
    const [, name, setting] = /^hook\.(.+)\.([a-z]+)$/i.exec(key) ?? []
    if (!name) continue
    const hook = hooks.get(name) ?? { scope, events: [], off: null }
    hooks.set(name, hook)
    if (setting === 'command') Object.assign(hook, { command: value, scope })
    if (setting === 'event') hook.events = value === '' ? [] : [...hook.events, value]
    if (setting === 'enabled') hook.off = /^(?:false|no|off|0|)$/i.test(value) ? { key, scope } : null
  }
  const offAt = (event: string) => hooks.get(event)?.off ?? null
  return [...hooks].flatMap(([name, { command, scope, events, off }]) =>
    command === undefined
      ? []
      : [{ name, command, scope, events, off: off ?? events.map(offAt).find(Boolean) ?? null }],
  )
}

/** Those of them that run hushkey at one of Git's hooks, as it is meant for that hook. */
export function ourConfigHooks(hooks: readonly ConfigHook[], event: HookName): ConfigHook[] {
  return hooks.filter(({ command, events }) => events.includes(event) && callsHushkey(command, event))
}

/** The hooks in which Git's configuration runs hushkey, switched off or not. */
export function eventsOfOurs(hooks: readonly ConfigHook[]): HookName[] {
  return HOOK_NAMES.filter((event) => ourConfigHooks(hooks, event).length > 0)
}
