import { UserError } from '../../errors.ts'
import { absentHook, sparseRemedy } from '../../setup/hooks/absent-hook.ts'
import { type ConfigHook, eventsOfOurs, ourConfigHooks, readConfigHooks } from '../../setup/hooks/config-hooks.ts'
import { isNet } from '../../setup/hooks/config-net.ts'
import { HOOK_NAMES, type HookName } from '../../setup/hooks/hook-name.ts'
import { waitingFor } from '../../setup/hooks/pending-hooks.ts'
import { readSteps } from '../../setup/hooks/steps.ts'
import { strayHooksPath } from '../../setup/hooks/stray-hooks-path.ts'
import { huskyFolder } from '../../setup/managers/husky.ts'
import { runWith } from '../../setup/managers/package-manager.ts'
import type { Plan, Setting } from '../../setup/plan.ts'
import { planHooks } from '../../setup/plan-hook.ts'
import { hookNames } from './hook-names.ts'

type Place = Pick<Setting, 'project' | 'hooks'>

interface Planned {
  readonly plan: Plan
  readonly names: readonly HookName[]
}

/**
 * Plans the hooks that are asked for. Where none is named: commits, and pushes as the net below them; a project that has
 * hushkey already keeps the hooks that it has; a note names the one for pushes.
 * @param given what `--hooks` says
 * @throws UserError when that cannot be done safely
 */
export async function planInit(place: Place, given: string | undefined): Promise<Planned> {
  await refuseSparse(place)
  await refuseStray(place)
  const all = await readConfigHooks(place.project.repository.git)
  const configured = all.filter((hook) => !isNet(hook))
  const byGit = eventsOfOurs(configured)
  const asked = given === undefined ? null : hookNames(given)
  if (byGit.includes('pre-commit') && (asked ?? byGit).every((name) => byGit.includes(name)))
    return { plan: byConfiguration(configured), names: asked ?? byGit }
  if (asked) {
    const plan = await planHooks(
      place,
      asked.filter((name) => !byGit.includes(name)),
    )
    return { plan, names: asked }
  }
  const present = await presentHooks(place)
  const add = runWith(place.project.manager, 'hushkey init --hooks pre-push')
  if (present.includes('pre-commit')) {
    const plan = await planHooks(place, present)
    if (present.includes('pre-push')) return { plan, names: present }
    return { plan: withNote(plan, `Pushes are not checked. To check them too: ${add}`), names: present }
  }
  const names = HOOK_NAMES.filter((name) => name === 'pre-commit' || name === 'pre-push' || present.includes(name))
  try {
    return { plan: await planHooks(place, names), names }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return withoutPush(place, names, error)
  }
}

/** Hooks that the sparse checkout leaves out are there, and are not to be written anew beside those. @throws UserError */
async function refuseSparse({ project, hooks }: Place): Promise<void> {
  const absent = await absentHook(project.repository, hooks, huskyFolder(project.folder))
  if (absent?.why !== 'sparse checkout') return
  const again = runWith(project.manager, 'hushkey init')
  throw new UserError(
    `the sparse checkout leaves out ${absent.path}, so no hook runs here`,
    `Run: ${sparseRemedy(absent)}, then ${again}`,
  )
}

/** Hooks written where nothing is, or beside it, would run nowhere. @throws UserError */
async function refuseStray({ project, hooks }: Place): Promise<void> {
  const remedy = await strayHooksPath(project.repository, hooks, huskyFolder(project.folder))
  if (remedy === null) return
  const again = runWith(project.manager, 'hushkey init')
  throw new UserError(`core.hooksPath (${hooks.configured}) leads to no folder`, `Run: ${remedy}, then ${again}`)
}

/** What Git's own configuration runs already is not set up once more; where it is switched off there, that is said. */
function byConfiguration(configured: readonly ConfigHook[]): Plan {
  const off = new Set(
    eventsOfOurs(configured).flatMap((event) =>
      ourConfigHooks(configured, event).flatMap((hook) =>
        hook.off ? [`${hook.off.key} in the ${hook.off.scope} one`] : [],
      ),
    ),
  )
  return {
    manager: "Git's own configuration",
    changes: [],
    register: null,
    notes: [
      'It runs hushkey before the hooks folder, so before lint-staged.',
      ...[...off].map((key) => `It is switched off by ${key}.`),
    ],
    unarmed: null,
  }
}

/** A push hook that cannot be extended keeps nobody from having their commits checked. */
async function withoutPush(place: Place, names: readonly HookName[], error: UserError): Promise<Planned> {
  const rest = names.filter((name) => name !== 'pre-push')
  const plan = await planHooks(place, rest)
  const cure = error.cure === null ? '' : `\n  ${error.cure}`
  return { plan: withNote(plan, `Pushes are not checked: ${error.message}.${cure}`), names: rest }
}

/** The hooks that run hushkey here, or are meant to once they are installed. */
async function presentHooks({ project, hooks }: Place): Promise<HookName[]> {
  const found: HookName[] = []
  for (const name of HOOK_NAMES) {
    const steps = await readSteps(project.repository.root, hooks, name)
    if (steps?.steps.some(({ ours }) => ours) || (await waitingFor(project, hooks, name)) !== null) found.push(name)
  }
  return found
}

function withNote(plan: Plan, note: string): Plan {
  return { ...plan, notes: [...plan.notes, note] }
}
