import { posix } from 'node:path'
import { readBytes } from './files/read-bytes.ts'
import { hookCommand } from './hooks/hook-command.ts'
import { HOOK_NAMES, type HookName } from './hooks/hook-name.ts'
import { hasHooks, hasOurHooks, refuseOutside } from './hooks/hooks-folder.ts'
import { readSteps } from './hooks/steps.ts'
import { armCommand, unarmedFolder } from './hooks/unarmed-folder.ts'
import { keepLineEnds } from './keep-line-ends.ts'
import { huskyFolder, planHusky } from './managers/husky.ts'
import { husky4Config, planHusky4 } from './managers/husky4.ts'
import { lefthookConfig, planLefthook } from './managers/lefthook.ts'
import { PRE_COMMIT_CONFIG, planPreCommit } from './managers/pre-commit.ts'
import { PREK_CONFIG, planPrek } from './managers/prek.ts'
import { planPlainHook } from './managers/script.ts'
import { planSimpleGitHooks, simpleGitHooksConfig } from './managers/simple-git-hooks.ts'
import type { HookPlan, Plan, Setting } from './plan.ts'
import { exists } from './project.ts'

/** Plans all of these hooks, as `planHook` does each. @throws UserError when that cannot be done safely */
export async function planHooks(
  { project, hooks }: Pick<Setting, 'project' | 'hooks'>,
  names: readonly HookName[],
): Promise<Plan> {
  const draft: Setting['draft'] = new Map()
  const plans: HookPlan[] = []
  for (const hook of names) {
    const setting = { project, hooks, hook, command: await hookCommand(project, hook), draft }
    const plan = await planHook(setting)
    plans.push((await isRunBy(setting, plan.manager)) ? { ...plan, arm: null } : plan)
  }
  await keepLineEnds({ project, draft })
  const waiting = names.filter((_, at) => plans[at]?.arm)
  const arm = plans.find((plan) => plan.arm)?.arm
  return {
    manager: plans[0]?.manager ?? '',
    changes: [...draft.values()],
    register: plans.find(({ register }) => register !== null)?.register ?? null,
    notes: [...new Set(plans.flatMap(({ notes }) => notes))],
    unarmed: arm ? { hooks: waiting, command: arm(waiting) } : null,
  }
}

/** Managers that put a file of their own into each hook that they run. */
const WITH_SHIMS = new Set(['lefthook', 'pre-commit', 'prek'])

/** Whether the file in Git's hooks folder is that of this manager. */
async function isRunBy({ project: { repository }, hooks, hook }: Setting, manager: string): Promise<boolean> {
  if (!WITH_SHIMS.has(manager)) return false
  return (await readSteps(repository.root, hooks, hook))?.manager === manager
}

/**
 * Finds what runs this project's hooks and plans to add the check there; husky is set up where nothing does.
 * What Git calls now goes first, then what the project is configured for.
 * @throws UserError when that cannot be done safely
 */
async function planHook(setting: Setting): Promise<HookPlan> {
  const { project, hooks } = setting
  const { root } = project.repository
  const husky = await existingHusky(setting)
  refuseOutside(hooks, husky ?? huskyFolder(project.folder))
  const [lefthook, simple] = await Promise.all([lefthookConfig(root), simpleGitHooksConfig(project)])
  const preCommit = (await exists(root, PRE_COMMIT_CONFIG)) ? PRE_COMMIT_CONFIG : null
  const called = (await Promise.all(HOOK_NAMES.map((name) => readBytes(root, posix.join(hooks.path, name))))).join('\n')
  const husky4 = hooks.configured === null ? await husky4Config(project) : null
  if (husky4) return planHusky4(setting, husky4)
  if (lefthook && called.includes('lefthook')) return planLefthook(setting, lefthook)
  if (simple && called.includes('SIMPLE_GIT_HOOKS')) return planSimpleGitHooks(setting, simple)
  const prek = (await exists(root, PREK_CONFIG)) ? PREK_CONFIG : null
  if (prek && /\bprek\b/.test(called)) return planPrek(setting)
  if (preCommit && /pre-commit\.com|\bprek\b/.test(called)) return planPreCommit(setting)
  if (husky) return planHusky(setting, husky)
  // a folder that Git is told to look into, with hooks of its own: no manager that is only configured runs from there
  if (hooks.configured !== null && called.trim() !== '') return planPlainHook(setting)
  if (lefthook) return planLefthook(setting, lefthook)
  if (simple) return planSimpleGitHooks(setting, simple)
  if (prek) return planPrek(setting)
  if (preCommit) return planPreCommit(setting)
  const unarmed = await unarmedFolder(project.repository, hooks)
  if (unarmed) return planUnarmed(setting, unarmed)
  if (hooks.configured !== null || (await hasHooks(root, hooks.path))) return planPlainHook(setting)
  return planHusky(setting, huskyFolder(project.folder))
}

/** A team's own folder is used, and no rival is set up beside it; to look into it is for the user to tell Git. */
async function planUnarmed(setting: Setting, folder: string): Promise<HookPlan> {
  const plan = await planPlainHook({ ...setting, hooks: { ...setting.hooks, path: folder, configured: folder } })
  return { ...plan, arm: () => armCommand(folder) }
}

/** husky's folder: the one that Git looks into, else, where Git looks nowhere special, one with a hook for commits. */
async function existingHusky({ project, hooks }: Setting): Promise<string | null> {
  const { root } = project.repository
  if (hooks.configured !== null) {
    const folder = hooks.path.replace(/\/_$/, '')
    const shims = folder !== hooks.path && (await exists(root, posix.join(hooks.path, 'h')))
    return hooks.inside && (shims || posix.basename(folder) === '.husky') ? folder : null
  }
  for (const candidate of [huskyFolder(project.folder), '.husky'])
    if (await hasOurHooks(root, candidate)) return candidate
  return null
}
