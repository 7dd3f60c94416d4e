import { posix } from 'node:path'
import type { Change } from '../files/change.ts'
import { setInJson } from '../files/edit-json.ts'
import { hasHooks } from '../hooks/hooks-folder.ts'
import { changeFile, type HookPlan, type Setting } from '../plan.ts'
import { exists } from '../project.ts'
import { planPostCheckout } from '../worktrees/plan-post-checkout.ts'
import { PRE_COMMIT_CONFIG } from './pre-commit.ts'
import { prepareScript } from './prepare-script.ts'
import { changeScript, scriptNotes } from './script.ts'

/** The folder, relative to the Git root, whose `pre-commit` husky runs. */
export function huskyFolder(folder: string): string {
  return posix.join(folder, '.husky')
}

/** husky 9, which the project uses already, or which is set up for it. */
export async function planHusky(setting: Setting, folder: string): Promise<HookPlan> {
  const { project, hooks, hook } = setting
  const written = await scriptNotes(setting, posix.join(folder, hook))
  const script = await changeScript(setting, posix.join(folder, hook), true)
  const prepare = prepareScript(project)
  const packageJson = prepare.script === null ? [] : await changePackageJson(setting, prepare.name, prepare.script)
  const registered = await isRegistered(setting, folder)
  const isHusky8 = hooks.path === folder
  const postCheckout = hook === 'pre-commit' && !isHusky8 ? await planPostCheckout(setting, folder) : []
  const lost =
    !registered && (await hasHooks(project.repository.root, hooks.path))
      ? [`Git no longer runs the hooks in ${hooks.path}: move them to ${folder}.`]
      : []
  const root = project.repository.root
  const inert = (await exists(root, PRE_COMMIT_CONFIG))
    ? [`Git runs husky's hooks and not what ${PRE_COMMIT_CONFIG} names: to run that too, add "pre-commit run" to them.`]
    : []
  return {
    manager: 'husky',
    changes: [...script, ...packageJson, ...postCheckout],
    register: registered ? null : folder,
    notes: [...written, ...prepare.notes, ...lost, ...inert],
    arm: null, // registering it is what `init` does itself
  }
}

function changePackageJson(setting: Setting, name: string, script: string): Promise<Change[]> {
  const path = posix.join(setting.project.folder, 'package.json')
  return changeFile(setting, { path, why: `"${name}" registers the hooks after an install` }, (text, eol) =>
    setInJson(text, eol, ['scripts', name], script),
  )
}

/** husky before 9 had the hooks in its folder itself, 9 has shims in `_` that call them. */
async function isRegistered({ project, hooks, hook }: Setting, folder: string): Promise<boolean> {
  if (hooks.path === folder) return true
  return hooks.path === posix.join(folder, '_') && exists(project.repository.root, posix.join(hooks.path, hook))
}
