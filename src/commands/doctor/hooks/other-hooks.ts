import { access, constants } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { UserError } from '../../../errors.ts'
import { withoutTakingLine } from '../../../setup/files/push-lines.ts'
import { readBytes } from '../../../setup/files/read-bytes.ts'
import { shippedScriptIn } from '../../../setup/hooks/call.ts'
import { eventsOfOurs } from '../../../setup/hooks/config-hooks.ts'
import { HOOK_NAMES, type HookName } from '../../../setup/hooks/hook-name.ts'
import { waitingFor } from '../../../setup/hooks/pending-hooks.ts'
import { readSteps } from '../../../setup/hooks/steps.ts'
import { exists } from '../../../setup/project.ts'
import type { Check, DoctorContext } from '../doctor-context.ts'
import { failure, listed, ok, unread, type Verdict, warning } from '../line.ts'
import { obstacleInSteps } from './obstacle-in-steps.ts'

const OTHERS = HOOK_NAMES.filter((name) => name !== 'pre-commit')

/** The hooks besides pre-commit: which of them run hushkey, and what is wrong with one that is meant to. No line where it runs in none. */
export const otherHooks: Check = async (context) => {
  const byGit = new Set(eventsOfOurs(context.configHooks))
  const states = await Promise.all(
    OTHERS.filter((hook) => !byGit.has(hook)).map(async (hook) => [hook, await stateOf(context, hook)] as const),
  )
  const broken = states.flatMap(([, state]) => (typeof state === 'object' ? [state] : []))
  const named = (wanted: string) => states.flatMap(([hook, state]) => (state === wanted ? [hook] : []))
  const [running, missing] = [named('runs'), named('is not there')]
  const runsAtAll = context.steps !== null && 'steps' in context.steps && context.steps.steps.some(({ ours }) => ours)
  if (!running.length && missing.length === OTHERS.length && !runsAtAll) return []
  const rest = missing.length ? `; not in ${listed(missing)}` : ''
  const offer = `pushes are not checked; to add: ${context.typed('init --hooks pre-push')}`
  return [
    ...broken,
    ...(running.length ? [ok(`hushkey runs in ${listed(running)} too${rest}`)] : []),
    ...(missing.includes('pre-push') ? [ok(offer)] : []),
  ]
}

type State = 'runs' | 'is not there' | Verdict

async function stateOf(context: DoctorContext, hook: HookName): Promise<State> {
  try {
    return await look(context, hook)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return failure(error.message, error.cure ?? context.typed(`init --hooks ${hook}`))
  }
}

async function look(
  { repository: { root }, project, hooks, typed, install }: DoctorContext,
  hook: HookName,
): Promise<State> {
  const path = posix.join(hooks.path, hook)
  const steps = await readSteps(root, hooks, hook)
  const ours = steps?.steps.find((step) => step.ours)
  if (!steps || !ours) {
    const waiting = project && (await waitingFor(project, hooks, hook))
    if (!waiting) return 'is not there'
    const cure = 'command' in waiting.install ? waiting.install.command : typed(waiting.install.hushkey)
    return failure(`${waiting.path} has hushkey for ${hook}, but Git runs no such hook`, cure)
  }
  const isExecutable = await access(join(root, path), constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!isExecutable) return failure(`${path} is not executable, so Git skips it`, `chmod +x ${path}`)
  const obstacle = obstacleInSteps(steps)
  if (obstacle) return obstacle
  const script = shippedScriptIn(ours.text, hook)
  if (steps.unread !== null) return unread(steps.path, steps.unread, typed)
  if (script && !(await exists(root, script)))
    return failure(`${steps.path} runs ${script}, which is not there`, install)
  const text = hook === 'pre-push' ? ((await readBytes(root, steps.path))?.toString() ?? '') : ''
  const others = steps.steps.some((step) => !step.ours && (step.programs === undefined || step.programs.length > 0))
  if (others && withoutTakingLine(text) !== text)
    return warning(`in ${steps.path} only one command gets what Git says is pushed`, typed('init --hooks pre-push'))
  return 'runs'
}
