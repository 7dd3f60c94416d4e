import { isAbsolute } from 'node:path'
import { strayHooksPath } from '../../../setup/hooks/stray-hooks-path.ts'
import { branchHooks } from '../../../setup/hooks/unread/branch-hooks.ts'
import { huskyFolder } from '../../../setup/managers/husky.ts'
import type { Check, DoctorContext } from '../doctor-context.ts'
import { failure, ok, type Verdict, warning } from '../line.ts'

type Looked = Pick<DoctorContext, 'repository' | 'hooks' | 'project' | 'typed'>

/** `core.hooksPath` leads into the repository, in every worktree. */
export const hooksPath: Check = async ({ repository, hooks, project, typed }) => {
  const verdict = await verdictOn({ repository, hooks, project, typed })
  const others = verdict.state === 'failure' ? null : await branchHooks(repository)
  if (!others) return verdict
  const text = `on the branches ${others.branches} Git also reads ${others.file}, which has to do with hooks; there nobody can tell from here`
  return [verdict, { state: 'unknown', text, cure: `On such a branch: ${typed('doctor --trial')}` }]
}

async function verdictOn({ repository, hooks, project, typed }: Looked): Promise<Verdict> {
  const { configured, local, inside } = hooks
  if (configured === null) return ok('core.hooksPath is not set: Git looks into .git/hooks')
  const stray = await strayHooksPath(repository, hooks, project ? huskyFolder(project.folder) : undefined)
  if (stray) return failure(`core.hooksPath (${configured}) leads to no folder`, stray)
  if (!inside)
    return failure(
      `core.hooksPath is ${configured}, outside of this repository`,
      `Let the hooks there call hushkey; or switch them off in this repository: git config core.hooksPath .husky/_, then ${typed('init')}`,
    )
  if (isAbsolute(configured) && !/\.git\/hooks\/?$/.test(configured))
    return warning(
      `core.hooksPath is absolute (${configured}): other worktrees use it too`,
      `git config core.hooksPath ${hooks.path}`,
    )
  return ok(`core.hooksPath is ${configured}${local === null ? ' (by your own Git configuration)' : ''}`)
}
