import { relative } from 'node:path'
import { absentHook, sparseRemedy } from '../../../setup/hooks/absent-hook.ts'
import { runsConfigHooks } from '../../../setup/hooks/config-hooks.ts'
import { readHooksFolder } from '../../../setup/hooks/hooks-folder.ts'
import { strayHooksPath } from '../../../setup/hooks/stray-hooks-path.ts'
import { huskyFolder } from '../../../setup/managers/husky.ts'
import { exists } from '../../../setup/project.ts'
import { listWorktrees } from '../../../setup/worktrees/list-worktrees.ts'
import { quoteForPasting } from '../../../shell-quote.ts'
import type { Check, DoctorContext } from '../doctor-context.ts'
import { failure, listed, ok } from '../line.ts'
import { isGuarded } from './is-guarded.ts'

/** Every other worktree has the hook as well: husky's is not tracked, so a new one has none and says nothing (N14). */
export const worktrees: Check = async (context) => {
  const { repository } = context
  const { main, linked } = await listWorktrees(repository)
  const others = [...(main === null ? [] : [main]), ...linked].filter((folder) => folder !== repository.root)
  const guarded = await Promise.all(
    others.map((root) => isGuarded({ ...repository, root, git: { ...repository.git, cwd: root } }, main)),
  )
  const bare = others.filter((_, index) => !guarded[index])
  if (bare.length > 0) {
    const names = bare.map((root) => relative(repository.root, root))
    return failure(
      `commits in the worktree ${listed(names, 2)} are not checked`,
      await remedyFor(context, bare[0] as string),
    )
  }
  return ok(
    others.length > 0
      ? `${others.length === 1 ? 'the other worktree has' : `all ${others.length} other worktrees have`} it too`
      : 'there is no other worktree',
  )
}

/** What arms one of them, by what is missing there. */
async function remedyFor({ repository, project, typed, install }: DoctorContext, root: string): Promise<string> {
  const there = { ...repository, root, git: { ...repository.git, cwd: root } }
  const folder = relative(repository.root, root)
  const inIt = `git -C ${quoteForPasting(folder) ?? '<folder>'} `
  const hooks = await readHooksFolder(there)
  const stray = await strayHooksPath(there, hooks, project ? huskyFolder(project.folder) : undefined)
  if (stray) return stray.replace(/^git /, inIt)
  const absent = await absentHook(there, hooks)
  if (absent?.why === 'sparse checkout') return sparseRemedy(absent).replace(/^git /, inIt)
  const canBeNetted = await runsConfigHooks(repository.git)
  if (absent) return canBeNetted ? typed('init --git-config') : `Merge into its branch one that has ${absent.path}`
  if (await exists(root, '.husky')) return typed(canBeNetted ? 'init --git-config' : 'init')
  return `In ${folder}: ${install}`
}
