import { posix } from 'node:path'
import { openRepository } from '../../git/repository.ts'
import type { GitContext } from '../../git/run-git.ts'
import { tryGit } from '../../git/run-git.ts'
import { type AbsentHook, absentHook, sparseRemedy } from '../hooks/absent-hook.ts'
import { hasOurHooks, readHooksFolder } from '../hooks/hooks-folder.ts'
import { findProject } from '../project.ts'
import { installStrict } from '../strict/strict-hooks.ts'
import { isStrict } from '../strict/strict-mark.ts'
import { armWorktrees } from '../worktrees/arm-worktrees.ts'
import { huskyFolder } from './husky.ts'
import { type PackageManager, runWith } from './package-manager.ts'
import { huskyProgram, registerHusky } from './register-husky.ts'

/**
 * Registers husky's hooks in this clone or worktree, as the project's `prepare` script asks for. Does nothing, and says
 * nothing, where nobody commits: in CI, in production, outside of Git, without husky (N38).
 * @param strict whether updates of branches are to be checked too
 * @returns a warning for the one case in which a developer would commit unchecked, else null
 */
export async function prepare(context: GitContext, strict = false): Promise<string | null> {
  const { env, cwd } = context
  if (isSet(env.CI) || env.NODE_ENV === 'production' || env.HUSKY === '0' || !huskyProgram()) return null
  const inGit = await tryGit(context, ['rev-parse', '--is-inside-work-tree']).catch(() => null) // Git may be missing
  if (inGit?.code !== 0 || inGit.stdout.toString().trim() !== 'true') return null
  const repository = await openRepository(context)
  const project = await findProject(repository, cwd)
  const folder = huskyFolder(project.folder)
  const hooks = await readHooksFolder(repository)
  if (!(await hasOurHooks(repository.root, folder)))
    return sparseWarning(await absentHook(repository, hooks, folder), project.manager)
  const { local } = hooks
  if (local !== null && local !== folder && local !== posix.join(folder, '_'))
    return `core.hooksPath is ${local} in this clone, so the hooks in ${folder} do not run`
  await registerHusky(repository, folder)
  await armWorktrees(repository, folder)
  if (strict || (await isStrict(repository))) await installStrict(project)
  return null
}

/** Hooks that are not in this working tree cannot be registered: Git would run nothing, and not say so. */
function sparseWarning(absent: AbsentHook | null, manager: PackageManager): string | null {
  if (absent?.why !== 'sparse checkout') return null
  const remedy = `${sparseRemedy(absent)}, then ${runWith(manager, 'hushkey init --prepare')}`
  return `the sparse checkout leaves out ${absent.path}, so nothing is checked here. Run: ${remedy}`
}

/** CI systems set `CI` to `true` or `1`; `CI=false` is how people switch it off. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value)
}
