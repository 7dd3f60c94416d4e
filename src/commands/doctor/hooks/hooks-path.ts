import { isAbsolute } from 'node:path'
import { strayHooksPath } from '../../../setup/hooks/stray-hooks-path.ts'
import { huskyFolder } from '../../../setup/managers/husky.ts'
import type { Check } from '../doctor-context.ts'
import { failure, ok, warning } from '../line.ts'

/** `core.hooksPath` leads into the repository, in every worktree. */
export const hooksPath: Check = async ({ repository, hooks, project, typed }) => {
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
