import { join } from 'node:path'
import { UserError } from '../../../errors.ts'
import { shippedScriptIn } from '../../../setup/hooks/call.ts'
import { type ConfigHook, ourConfigHooks } from '../../../setup/hooks/config-hooks.ts'
import { waitingFor } from '../../../setup/hooks/pending-hooks.ts'
import type { Steps } from '../../../setup/hooks/steps.ts'
import { exists, type Project } from '../../../setup/project.ts'
import type { Check } from '../doctor-context.ts'
import { failure, ok, type Verdict, warning } from '../line.ts'
import { obstacleInSteps } from './obstacle-in-steps.ts'
import { switchOn } from './switched-off.ts'

/** Git's hook comes to run hushkey, by a path that is right. */
export const hookReached: Check = async ({
  repository: { root, commonDir },
  steps,
  configHooks,
  project,
  typed,
  install,
}) => {
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
  if (!ours) return failure(`${steps.path} does not run hushkey`, (await armCommandOf(project)) ?? typed('init'))
  const obstacle = obstacleInSteps(steps)
  if (obstacle) return obstacle
  const script = shippedScriptIn(ours.text, 'pre-commit')
  const isFoundInMain = ours.text.includes('--git-common-dir') && (await exists(join(commonDir, '..'), script ?? ''))
  if (script && !(await exists(root, script)) && !isFoundInMain)
    return failure(`${steps.path} runs ${script}, which is not there`, install)
  return ok(`${steps.path} runs hushkey (${steps.manager})`)
}

/** Where the settings of a manager have hushkey, as after a pull, its own command brings the hook up to date. */
async function armCommandOf(project: Project | null): Promise<string | null> {
  const waiting = project && (await waitingFor(project, 'pre-commit').catch(nullForUser))
  return waiting && 'command' in waiting.install ? waiting.install.command : null
}

/** A broken configuration is what another check says. */
function nullForUser(error: unknown): null {
  if (error instanceof UserError) return null
  throw error
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
