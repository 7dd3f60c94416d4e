import { access, constants } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { UserError } from '../../../errors.ts'
import { absentHook } from '../../../setup/hooks/absent-hook.ts'
import { ourConfigHooks } from '../../../setup/hooks/config-hooks.ts'
import { waitingFor } from '../../../setup/hooks/pending-hooks.ts'
import { strayHooksPath } from '../../../setup/hooks/stray-hooks-path.ts'
import { huskyFolder } from '../../../setup/managers/husky.ts'
import { isRunnerSound } from '../../../setup/managers/husky-runner.ts'
import { exists } from '../../../setup/project.ts'
import type { Check } from '../doctor-context.ts'
import { failure, ok } from '../line.ts'

/** Git finds an executable `pre-commit` where it looks for hooks, here in this worktree. */
export const hookInstalled: Check = async ({ repository, hooks, configHooks, project, typed }) => {
  const { root } = repository
  const path = posix.join(hooks.path, 'pre-commit')
  const [ours] = ourConfigHooks(configHooks, 'pre-commit').filter(({ off }) => off === null)
  if (ours) return ok(`Git runs hook.${ours.name}.command, of its ${ours.scope} configuration`)
  if (!(await exists(root, path))) {
    if (ourConfigHooks(configHooks, 'pre-commit').length > 0) return [] // another check says what switches it off
    if (await absentHook(repository, hooks, project ? huskyFolder(project.folder) : undefined)) return [] // another check says so
    if (await strayHooksPath(repository, hooks)) return [] // and so it does here
    const waiting = project && (await waitingFor(project, hooks, 'pre-commit').catch(nullForUser))
    if (waiting && 'command' in waiting.install)
      return failure(`Git has no ${path}: ${waiting.path} is not installed in this clone`, waiting.install.command)
    const husky = posix.basename(hooks.path) === '_' && (await exists(root, posix.join(hooks.path, '../pre-commit')))
    return failure(`there is no ${path}, so commits are not checked`, typed(husky ? 'init --prepare' : 'init'))
  }
  const executable = await access(join(root, path), constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!executable) return failure(`${path} is not executable, so Git skips it`, `chmod +x ${path}`)
  if ((await isRunnerSound(root, hooks.path, project?.folder ?? '')) === false)
    return failure(`${posix.join(hooks.path, 'h')} is not as husky writes it`, typed('init --prepare'))
  return ok(`Git runs ${path}`)
}

/** A broken configuration is what another check says. */
function nullForUser(error: unknown): null {
  if (error instanceof UserError) return null
  throw error
}
