import { join } from 'node:path'
import { UserError } from '../../../errors.ts'
import { shippedScriptIn } from '../../../setup/hooks/call.ts'
import { type ConfigHook, ourConfigHooks } from '../../../setup/hooks/config-hooks.ts'
import type { Steps } from '../../../setup/hooks/steps.ts'
import { exists } from '../../../setup/project.ts'
import type { Check } from '../doctor-context.ts'
import { failure, ok, type Verdict, warning } from '../line.ts'
import { obstacleInSteps } from './obstacle-in-steps.ts'
import { switchOn } from './switched-off.ts'

/** Git's hook comes to run hushkey, by a path that is right. */
export const hookReached: Check = async ({ repository: { root, commonDir }, steps, configHooks, typed, install }) => {
  const [configured] = ourConfigHooks(configHooks, 'pre-commit').filter(({ off }) => off === null)
  if (configured) {
    const reached = await reachedByConfig(root, configured, install)
    const isDoubled = steps !== null && 'steps' in steps && steps.steps.some((step) => step.ours)
    return isDoubled ? [reached, twice(configured, steps)] : reached
  }
  if (steps instanceof UserError) return failure(steps.message, steps.cure ?? typed('init'))
  const [switchedOff] = ourConfigHooks(configHooks, 'pre-commit').flatMap(({ off }) => off ?? [])
  if (steps === null)
    return failure('no hook runs hushkey', switchedOff === undefined ? typed('init') : switchOn(switchedOff))
  const ours = steps.steps.find((step) => step.ours)
  if (!ours) return failure(`${steps.path} does not run hushkey`, typed('init'))
  const obstacle = obstacleInSteps(steps)
  if (obstacle) return obstacle
  const script = shippedScriptIn(ours.text, 'pre-commit')
  const isFoundInMain = ours.text.includes('--git-common-dir') && (await exists(join(commonDir, '..'), script ?? ''))
  if (script && !(await exists(root, script)) && !isFoundInMain)
    return failure(`${steps.path} runs ${script}, which is not there`, install)
  return ok(`${steps.path} runs hushkey (${steps.manager})`)
}

/** Both run: nothing passes unseen, and each commit waits twice. */
function twice({ name, scope }: ConfigHook, { path }: Steps): Verdict {
  const remedy =
    scope === 'command' ? `Take hook.${name} out of the command` : `git config --${scope} --remove-section hook.${name}`
  return warning(`hushkey runs twice at each commit: by hook.${name}.command, and by ${path}`, remedy)
}

/** Git runs it before what is in the hooks folder, so before lint-staged. */
async function reachedByConfig(root: string, { name, command }: ConfigHook, install: string): Promise<Verdict> {
  const script = shippedScriptIn(command, 'pre-commit')
  if (script && !(await exists(root, script)))
    return failure(`hook.${name}.command runs ${script}, which is not there`, install)
  return ok(`hook.${name}.command runs hushkey, before the hooks folder`)
}
