import { access, constants } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { exists } from '../../hook/project.ts'
import { failure, ok } from './line.ts'
import type { Check } from './patient.ts'

/** Git finds an executable `pre-commit` where it looks for hooks, here in this worktree. */
export const hookInstalled: Check = async ({ repository: { root }, hooks, typed }) => {
  const path = posix.join(hooks.path, 'pre-commit')
  if (!(await exists(root, path))) {
    const husky = posix.basename(hooks.path) === '_' && (await exists(root, posix.join(hooks.path, '../pre-commit')))
    return failure(`there is no ${path}, so commits are not checked`, typed(husky ? 'init --prepare' : 'init'))
  }
  const executable = await access(join(root, path), constants.X_OK).then(
    () => true,
    () => false,
  )
  return executable ? ok(`Git runs ${path}`) : failure(`${path} is not executable, so Git skips it`, `chmod +x ${path}`)
}
