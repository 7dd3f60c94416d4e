import { type ConfigHook, eventsOfOurs, ourConfigHooks } from '../../../../setup/hooks/config-hooks.ts'
import type { Check } from '../../doctor-context.ts'
import { failure, ok } from '../../line.ts'
import { filesReadFirst, verdictOnFirstFile } from './files-read-first.ts'
import { SWITCHES } from './switches.ts'

/** No variable switches the hooks off, in this shell or in the file that husky or lefthook reads. */
export const switchedOff: Check = async (context) => {
  const { configHooks, steps, typed } = context
  const { env } = context.cli

  const off = eventsOfOurs(configHooks)
    .flatMap((event) => ourConfigHooks(configHooks, event))
    .find((hook) => hook.off)?.off
  if (off) return failure(`${off.key} switches hushkey off, in Git's ${off.scope} configuration`, switchOn(off))
  const set = SWITCHES.find(([name, off]) => off.test(env[name] ?? ''))
  if (set)
    return failure(
      `${set[0]}=${env[set[0]]} switches the hooks off in this shell`,
      `Take ${set[0]} out of its environment`,
    )
  if (steps !== null && 'manager' in steps && steps.manager === 'lefthook') {
    if (env.LEFTHOOK_CONFIG)
      return failure(
        `LEFTHOOK_CONFIG leads lefthook to another file than ${steps.path} in this shell`,
        'Take LEFTHOOK_CONFIG out of its environment',
      )
  }
  const found = (await filesReadFirst(context))
    .map((file) => verdictOnFirstFile(file, typed))
    .filter((one) => one !== null)
  return found.find(({ state }) => state === 'failure') ?? found[0] ?? ok('no variable switches the hooks off')
}

/** What makes a hook of Git's configuration run again. */
export function switchOn({ key, scope }: NonNullable<ConfigHook['off']>): string {
  return scope === 'command' ? `Take ${key} out of the command` : `git config --${scope} --unset ${key}`
}
