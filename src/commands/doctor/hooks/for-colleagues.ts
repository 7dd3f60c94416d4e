import { eventsOfOurs } from '../../../setup/hooks/config-hooks.ts'
import { armsHooksFolder, isShared } from '../../../setup/hooks/shared-hooks.ts'
import { armCommand } from '../../../setup/hooks/unarmed-folder.ts'
import { installCommand } from '../../../setup/managers/pre-commit.ts'
import type { DoctorContext } from '../doctor-context.ts'
import type { HookSteps } from './hook-steps.ts'

/**
 * What colleagues have to run besides pulling, so that their Git runs the hooks that were proved here.
 * @returns null where an install of the packages does it
 */
export function forColleagues(context: DoctorContext, tried: readonly HookSteps[]): string | null {
  const { project, hooks, configHooks, typed } = context
  const ours = tried.filter(({ steps }) => steps.some((one) => one.ours))
  const manager = ours[0]?.manager
  if (manager === undefined) return eventsOfOurs(configHooks).length > 0 ? typed('init --git-config') : null
  if (manager === 'pre-commit' || manager === 'prek')
    return installCommand(
      manager,
      ours.map(({ hook }) => hook),
    )
  if (manager !== 'a plain hook' || (project && armsHooksFolder(project))) return null
  return isShared(hooks) ? armCommand(hooks.path) : typed('init')
}
