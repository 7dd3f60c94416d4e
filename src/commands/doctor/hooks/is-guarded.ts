import type { Repository } from '../../../git/repository.ts'
import { shippedScriptIn } from '../../../setup/hooks/call.ts'
import { ourConfigHooks, readConfigHooks } from '../../../setup/hooks/config-hooks.ts'
import { readHooksFolder } from '../../../setup/hooks/hooks-folder.ts'
import { readSteps } from '../../../setup/hooks/steps.ts'
import { exists } from '../../../setup/project.ts'

/**
 * Whether a commit is checked in another working tree: a linked one, or a submodule.
 * @param main the root of the main worktree, whose package a linked one without an install takes; null where there is none
 */
export async function isGuarded(there: Repository, main: string | null): Promise<boolean> {
  const { root } = there
  const configured = ourConfigHooks(await readConfigHooks(there.git), 'pre-commit')
  if (configured.some((hook) => hook.off === null)) return true
  const steps = await readSteps(root, await readHooksFolder(there))
  const ours = steps?.steps.find((step) => step.ours)
  const script = ours && shippedScriptIn(ours.text, 'pre-commit')
  if (!ours || !script) return ours !== undefined
  return (
    (await exists(root, script)) || (ours.text.includes('--git-common-dir') && main !== null && exists(main, script))
  )
}
