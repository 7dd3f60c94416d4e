import { posix } from 'node:path'
import { callsHushkey, shippedScriptIn } from '../call.ts'
import { addToScript } from '../edit-script.ts'
import { type HookName, OCCASIONS } from '../hook-name.ts'
import { changeFile, type Plan, type Setting } from '../plan.ts'

/** What a change is for, in the list of changes. */
export function reasonFor(hook: HookName): string {
  return `runs hushkey at each ${OCCASIONS[hook]}`
}

/** Adds the check to a hook script, or writes one. */
export function changeScript(setting: Setting, path: string, stopsOnFailure: boolean) {
  const { hook, command } = setting
  return changeFile(setting, { path, mode: 0o755, why: reasonFor(hook) }, (text, eol) => {
    const moved = renewPath(text, command, hook)
    if (moved !== text || text.split('\n').some((line) => callsHushkey(line, hook))) return moved
    const start = text === '' && !stopsOnFailure ? '#!/bin/sh\n' : text
    return addToScript(start, eol, { path, hook, command, stopsOnFailure })
  })
}

/** Follows the package to where it is installed now, in whatever file the call stands. */
export function renewPath(text: string, command: string, hook: HookName): string {
  const [old, now] = [shippedScriptIn(text, hook), shippedScriptIn(command, hook)]
  return old && now ? text.replace(old, now) : text
}

/** A hook script that somebody keeps by hand, in `core.hooksPath` or in `.git/hooks`. */
export async function planPlainHook(setting: Setting): Promise<Plan> {
  const { hooks, hook } = setting
  const changes = await changeScript(setting, posix.join(hooks.path, hook), false)
  const alone = hooks.configured === null
  return {
    manager: alone ? 'the hooks in .git' : 'core.hooksPath',
    changes,
    register: null,
    notes: alone && changes.length > 0 ? ['Git does not share .git/hooks: run this in every clone.'] : [],
  }
}
