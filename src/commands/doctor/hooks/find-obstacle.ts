import type { Outcome } from '../../../setup/trial/outcome.ts'
import type { DoctorContext } from '../doctor-context.ts'
import { hookInstalled } from './hook-installed.ts'
import { hookReached } from './hook-reached.ts'
import { hooksPath } from './hooks-path.ts'
import { switchedOff } from './switched-off/switched-off.ts'

/** What keeps a commit from coming to hushkey, as far as the configuration tells; null where nothing is to be seen. */
export async function findObstacle(context: DoctorContext): Promise<Outcome | null> {
  for (const check of [switchedOff, hooksPath, hookInstalled, hookReached]) {
    const failed = [await check(context)].flat().find(({ state }) => state === 'failure')
    if (failed) return { kind: 'disproved', text: failed.text, remedy: failed.cure }
  }
  return null
}
