import { posix } from 'node:path'
import { UserError } from '../../errors.ts'
import { runWith } from '../managers/package-manager.ts'
import type { Project } from '../project.ts'
import { type ConfigHook, ourConfigHooks, readConfigHooks, runsConfigHooks } from './config-hooks.ts'
import { asNet } from './config-net.ts'
import { hookProgram } from './hook-command.ts'
import type { HookName } from './hook-name.ts'
import type { HooksFolder } from './hooks-folder.ts'
import { waitingFor } from './pending-hooks.ts'
import { readSteps } from './steps.ts'

/** A hook for this clone's own configuration of Git. */
export interface WantedConfigHook {
  readonly name: string
  readonly event: HookName
  readonly command: string
  /** Whether it only runs in worktrees in which husky's hook does not. */
  readonly isNet: boolean
}

export interface ConfigHookPlan {
  readonly wanted: readonly WantedConfigHook[]
  /** Hooks of which Git's configuration runs hushkey already. */
  readonly present: readonly ConfigHook[]
  /** What runs hushkey in a folder that all worktrees share, so that nothing is to be added. */
  readonly shared: string | null
}

/**
 * Plans hooks of Git's own configuration (2.54 and newer), which need no husky and reach every worktree. Nothing is run
 * twice: beside husky they are a net, and beside a manager whose hooks all worktrees share they are not needed.
 * @throws UserError where Git is too old
 */
export async function planConfigHooks(
  { project, hooks }: { readonly project: Project; readonly hooks: HooksFolder },
  names: readonly HookName[],
): Promise<ConfigHookPlan> {
  const { git, root } = project.repository
  if (!(await runsConfigHooks(git)))
    throw new UserError(
      'this Git runs no hooks of its own configuration: 2.54 is the first that does',
      `Run: ${runWith(project.manager, 'hushkey init')}`,
    )
  const configured = await readConfigHooks(git)
  const wanted: WantedConfigHook[] = []
  const present: ConfigHook[] = []
  let shared: string | null = null
  for (const event of names) {
    const ours = ourConfigHooks(configured, event)
    if (ours.length > 0) {
      present.push(...ours)
      continue
    }
    const steps = await readSteps(root, hooks, event)
    const waiting = steps?.steps.some((step) => step.ours) ? null : await waitingFor(project, hooks, event)
    if (waiting && 'command' in waiting.install)
      throw new UserError(
        `${waiting.path} has hushkey for ${event}, but Git does not run it here yet`,
        `Run: ${waiting.install.command}`,
      )
    const manager = waiting ? 'husky' : steps?.steps.some((step) => step.ours) ? steps.manager : null
    // on a branch from before hushkey, and where a sparse checkout leaves them out, husky's shims are all that is there
    const isHusky = manager === 'husky' || posix.basename(hooks.path) === '_'
    if (manager !== null && !isHusky) shared = manager
    else wanted.push(await wantedHook(project, event, isHusky))
  }
  return { wanted, present, shared }
}

/**
 * The nets for these hooks beside husky, to be offered; none where this Git runs no hooks of its configuration, or has
 * hushkey there already.
 */
export async function planNets(project: Project, names: readonly HookName[]): Promise<WantedConfigHook[]> {
  const { git } = project.repository
  if (!(await runsConfigHooks(git))) return []
  const configured = await readConfigHooks(git)
  const open = names.filter((event) => ourConfigHooks(configured, event).length === 0)
  return Promise.all(open.map((event) => wantedHook(project, event, true)))
}

async function wantedHook(project: Project, event: HookName, isNet: boolean): Promise<WantedConfigHook> {
  const program = await hookProgram(project, event)
  const name = event === 'pre-commit' ? 'hushkey' : `hushkey-${event}`
  return { name, event, command: isNet ? asNet(event, program) : program, isNet }
}
