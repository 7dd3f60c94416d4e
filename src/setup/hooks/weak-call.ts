import type { Sourced } from '../files/shell-script.ts'
import { followScript } from './follow/follow-script.ts'
import type { HookName } from './hook-name.ts'

/**
 * What keeps a hook script from being a check of each commit although it calls hushkey: the call depends on a condition
 * (`if …; then npx hushkey; fi`), or its exit code does not count (`npx hushkey || true`, another command behind it).
 */
export type Weakness = 'conditional' | 'ignored'

/** Whether the shell ends a script at the first failure before any line of it says so: husky before 9 starts it anew. */
export function isStartedWithErrexit(script: string): boolean {
  return /^#!.*\s-[a-z]*e/.test(script) || /^\s*\.\s.*\/husky\.sh["']?\s*$/m.test(script)
}

/**
 * @param stopsOnFailure whether the script ends at the first command that fails, as husky's do (`sh -e`)
 * @param sourced the scripts that it takes as part of its own
 * @returns null where hushkey always runs and its exit code counts, and where the script cannot be read
 */
export function weaknessOf(
  script: string,
  hook: HookName,
  stopsOnFailure = false,
  sourced: Sourced = new Map(),
): Weakness | null {
  const ends = followScript(script, hook, stopsOnFailure, sourced) ?? []
  if (ends.some(({ isCalled, status }) => isCalled && status !== 1)) return 'ignored'
  return ends.some(({ isCalled, status }) => !isCalled && status !== 1) ? 'conditional' : null
}
