import { callsHushkey } from '../hooks/call.ts'
import type { HookName } from '../hooks/hook-name.ts'
import { STEERING } from '../hooks/unread/shell-words.ts'
import { exists } from '../project.ts'
import { entriesOf } from './lefthook.ts'

/** What a lefthook command may name in braces (https://lefthook.dev/configuration/run.html); others are templates. */
const PLACEHOLDERS = /\{(?:\d|files|staged_files|push_files|all_files|cmd|lefthook_job_name)\}/g

/**
 * What of a lefthook configuration is not in this repository, or says what runs in a way that is not looked into.
 * @returns null where all of it was read
 */
export async function unreadInLefthook(
  root: string,
  config: Record<string, unknown>,
  hook: HookName,
): Promise<string | null> {
  for (const name of ['remotes', 'remote', 'lefthook'])
    if (config[name] !== undefined && config[name] !== true) return `${name}: ...`
  for (const name of Array.isArray(config.extends) ? config.extends : [])
    if (typeof name !== 'string' || !(await exists(root, name))) return `extends: ${String(name)}`
  const ours = entriesOf(config, hook).find(({ run }) => typeof run === 'string' && callsHushkey(run, hook))
  const variable = Object.keys(Object(ours?.env)).find((name) => STEERING.test(name))
  if (variable !== undefined) return `env: ${variable}`
  return /\{[\w-]+\}/.exec(String(ours?.run ?? '').replaceAll(PLACEHOLDERS, ''))?.[0] ?? null
}
