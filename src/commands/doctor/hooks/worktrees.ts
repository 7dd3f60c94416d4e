import { join, relative } from 'node:path'
import { shippedScriptIn } from '../../../setup/hooks/call.ts'
import { ourConfigHooks, readConfigHooks, runsConfigHooks } from '../../../setup/hooks/config-hooks.ts'
import { readHooksFolder } from '../../../setup/hooks/hooks-folder.ts'
import { readSteps } from '../../../setup/hooks/steps.ts'
import { exists } from '../../../setup/project.ts'
import { listWorktrees } from '../../../setup/worktrees/list-worktrees.ts'
import { quoteForShell } from '../../../shell-quote.ts'
import type { Check, DoctorContext } from '../doctor-context.ts'
import { failure, listed, ok } from '../line.ts'

/** Every other worktree has the hook as well: husky's is not tracked, so a new one has none and says nothing (N14). */
export const worktrees: Check = async (context) => {
  const { repository } = context
  const { main, linked } = await listWorktrees(repository)
  const others = [...(main === null ? [] : [main]), ...linked].filter((folder) => folder !== repository.root)
  const guarded = await Promise.all(others.map((folder) => isGuarded(context, folder)))
  const canBeNetted = await runsConfigHooks(repository.git)
  const bare = others.filter((_, index) => !guarded[index]).map((folder) => relative(repository.root, folder))
  if (bare.length > 0)
    return failure(
      `commits in the worktree ${listed(bare, 2)} are not checked`,
      (await exists(join(repository.root, bare[0] as string), '.husky'))
        ? context.typed(canBeNetted ? 'init --git-config' : 'init')
        : `(cd ${quoteForShell(bare[0] as string)} && ${context.install})`,
    )
  return ok(
    others.length > 0
      ? `${others.length === 1 ? 'the other worktree has' : `all ${others.length} other worktrees have`} it too`
      : 'there is no other worktree',
  )
}

async function isGuarded({ repository }: DoctorContext, root: string): Promise<boolean> {
  const there = { ...repository, root, git: { ...repository.git, cwd: root } }
  const configured = ourConfigHooks(await readConfigHooks(there.git), 'pre-commit')
  if (configured.some((hook) => hook.off === null)) return true
  const steps = await readSteps(root, await readHooksFolder(there))
  const ours = steps?.steps.find((step) => step.ours)
  const script = ours && shippedScriptIn(ours.text, 'pre-commit')
  if (!ours || !script) return ours !== undefined
  // a linked worktree without an install takes the package of the main one
  const { main } = await listWorktrees(repository)
  return (
    (await exists(root, script)) || (ours.text.includes('--git-common-dir') && main !== null && exists(main, script))
  )
}
