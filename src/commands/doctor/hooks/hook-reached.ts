import { join, posix } from 'node:path'
import { UserError } from '../../../errors.ts'
import { absentHook, sparseRemedy } from '../../../setup/hooks/absent-hook.ts'
import { callsWithPaths, shippedScriptIn } from '../../../setup/hooks/call.ts'
import { type ConfigHook, ourConfigHooks, runsConfigHooks } from '../../../setup/hooks/config-hooks.ts'
import { isNet } from '../../../setup/hooks/config-net.ts'
import { missingRunner } from '../../../setup/hooks/missing-runner.ts'
import { waitingFor } from '../../../setup/hooks/pending-hooks.ts'
import type { Steps } from '../../../setup/hooks/steps.ts'
import { unreadIn } from '../../../setup/hooks/unread/unread-in.ts'
import { weaknessOf } from '../../../setup/hooks/weak-call.ts'
import { huskyFolder } from '../../../setup/managers/husky.ts'
import { dependsOn, exists } from '../../../setup/project.ts'
import type { Check, DoctorContext } from '../doctor-context.ts'
import { failure, ok, unread, type Verdict, warning } from '../line.ts'
import { firstLine } from './first-line.ts'
import { LEFTHOOK_FILES, obstacleInSteps } from './obstacle-in-steps.ts'
import { switchOn } from './switched-off/switched-off.ts'

/** Git's hook comes to run hushkey, by a path that is right. */
export const hookReached: Check = async (context) => {
  const {
    repository: { root, commonDir },
    steps,
    configHooks,
    typed,
    install,
  } = context
  const [configured] = ourConfigHooks(configHooks, 'pre-commit').filter(({ off }) => off === null)
  if (configured) {
    const reached = await reachedByConfig(root, configured, context)
    const isDoubled = steps !== null && 'steps' in steps && steps.steps.some((step) => step.ours)
    return isDoubled ? [reached, twice(configured, steps)] : reached
  }
  if (steps instanceof UserError) return failure(steps.message, steps.cure ?? typed('init'))
  const [switchedOff] = ourConfigHooks(configHooks, 'pre-commit').flatMap(({ off }) => off ?? [])
  if (steps === null)
    return switchedOff === undefined ? noHook(context) : failure('no hook runs hushkey', switchOn(switchedOff))
  const ours = steps.steps.find((step) => step.ours)
  if (!ours) return notReached(steps, await remedyOf(steps, context))
  if (steps.hasCrlf) return withCrlf(steps, context)
  const obstacle = obstacleInSteps(steps)
  if (obstacle) return obstacle
  const skipped = await skippedBy(context, steps)
  if (skipped) return skipped
  const script = shippedScriptIn(ours.text, 'pre-commit')
  const isFoundInMain = ours.text.includes('--git-common-dir') && (await exists(join(commonDir, '..'), script ?? ''))
  if (script && !(await exists(root, script)) && !isFoundInMain)
    return failure(`${steps.path} runs ${script}, which is not there`, install)
  if (callsWithPaths(ours.text, 'unknown'))
    return warning(`at "${firstLine(ours)}" the shell says which paths hushkey looks at`, withoutPaths(steps))
  if (steps.unread !== null) return unread(steps.path, steps.unread, typed)
  return ok(`${steps.path} runs hushkey (${steps.manager})`)
}

/** Where the hook does not find the manager that it starts, nothing behind it runs. */
async function skippedBy(context: DoctorContext, steps: Steps): Promise<Verdict | null> {
  const { repository, hooks, project, typed, install, cli } = context
  const runner = await missingRunner(steps, {
    root: repository.root,
    hooks: hooks.path,
    folder: project?.folder ?? '',
    dependsOn: (name) => project !== null && dependsOn(project.package, name),
    env: cli.env,
  })
  if (!runner) return null
  const hook = posix.join(hooks.path, 'pre-commit')
  return runner.certainty === 'missing'
    ? failure(`${hook} starts ${runner.name}, which is not installed here`, install)
    : warning(`${hook} lets all commits pass where it finds no ${runner.name}`, typed('doctor --trial'))
}

/** What a checkout with `core.autocrlf` makes of a hook; `init` writes it anew, with a rule that keeps it so. */
function withCrlf({ path }: Steps, { cli, typed }: DoctorContext): Verdict {
  if (cli.env.OS === 'Windows_NT')
    return warning(`${path} has Windows line ends: commits from WSL and dev containers stop`, typed('init'))
  return failure(`${path} has Windows line ends, with which no shell runs it: every commit stops`, typed('init'))
}

function notReached(steps: Steps, remedy: string): Verdict {
  const partial = steps.steps.find(({ text }) => callsWithPaths(text, 'some'))
  if (!partial) return failure(`${steps.path} does not run hushkey`, remedy)
  return failure(`${steps.path} runs hushkey on some paths only, at "${firstLine(partial)}"`, withoutPaths(steps))
}

function withoutPaths({ path }: Steps): string {
  return `Take the paths out of it in ${path}: hushkey looks at all that is staged`
}

/** Why nothing runs, and what helps: the script may be left out of this working tree, or be on other branches only. */
async function noHook({ repository, hooks, project, typed }: DoctorContext): Promise<Verdict> {
  const absent = await absentHook(repository, hooks, project ? huskyFolder(project.folder) : undefined)
  if (absent?.why === 'sparse checkout') {
    const isArmed = hooks.configured !== null && (await exists(repository.root, posix.join(hooks.path, 'pre-commit')))
    const arm = isArmed || !absent.path.includes('.husky/') ? '' : `, then ${typed('init --prepare')}`
    return failure(
      `the sparse checkout leaves out ${absent.path}, so no hook runs, and Git does not say so`,
      sparseRemedy(absent) + arm,
    )
  }
  if (absent) {
    const remedy = (await runsConfigHooks(repository.git)) ? 'init --git-config' : 'init'
    return failure(
      `this branch has no ${absent.path}, as others have: its commits and pushes are not checked`,
      typed(remedy),
    )
  }
  return failure('no hook runs hushkey', typed('init'))
}

/** Where lefthook runs already, and its own file has hushkey, another file takes it out. */
async function remedyOf({ manager, path }: Steps, context: DoctorContext): Promise<string> {
  const command = await armCommandOf(context)
  if (command === null) return context.typed('init')
  return manager === 'lefthook' ? `Take what replaces hushkey out of ${LEFTHOOK_FILES(path)}` : command
}

/** Where the settings of a manager have hushkey, as after a pull, its own command brings the hook up to date. */
async function armCommandOf({ project, hooks }: DoctorContext): Promise<string | null> {
  const waiting = project && (await waitingFor(project, hooks, 'pre-commit').catch(nullForUser))
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
async function reachedByConfig(
  root: string,
  { name, command }: ConfigHook,
  { install, typed }: DoctorContext,
): Promise<Verdict> {
  const script = shippedScriptIn(command, 'pre-commit')
  if (script && !(await exists(root, script)))
    return failure(`hook.${name}.command runs ${script}, which is not there`, install)
  const path = `hook.${name}.command`
  const steps = [{ text: command, ours: true, weakness: isNet({ command }) ? null : weaknessOf(command, 'pre-commit') }]
  const asScript = { hook: 'pre-commit', stopsOnFailure: false, sourced: new Map() } as const
  const part = isNet({ command }) ? null : unreadIn(command, asScript)
  const obstacle = obstacleInSteps({ manager: "Git's configuration", path, steps, parallel: false, unread: part })
  if (obstacle) return obstacle
  if (part !== null) return unread(path, part, typed)
  return ok(`hook.${name}.command runs hushkey, before the hooks folder`)
}
