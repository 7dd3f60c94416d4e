import { join, posix, relative } from 'node:path'
import { UserError } from '../../../errors.ts'
import { openRepository } from '../../../git/repository.ts'
import { listSubmodules } from '../../../setup/list-submodules.ts'
import { installWith, runWith } from '../../../setup/managers/package-manager.ts'
import { exists } from '../../../setup/project.ts'
import type { Check, DoctorContext } from '../doctor-context.ts'
import { listed, ok, warning } from '../line.ts'
import { isGuarded } from './is-guarded.ts'

/** A submodule is a repository of its own, and no hook of this one runs in it. No line where there is none. */
export const submodules: Check = async (context) => {
  const { repository } = context
  const all = await listSubmodules(repository)
  if (all.length === 0) return []
  const guarded = await Promise.all(
    all.map(async (path) => {
      const there = await openRepository({ ...repository.git, cwd: join(repository.root, path) }).catch(nullForUser)
      return there !== null && (await isGuarded(there, null))
    }),
  )
  const open = all.filter((_, at) => !guarded[at])
  if (open.length === 0) return ok(all.length === 1 ? 'the submodule is checked too' : 'all submodules are checked too')
  const what = open.length === 1 ? `the submodule ${open[0]}` : `the submodules ${listed(open)}`
  return warning(
    `commits in ${what} are not checked: a submodule has hooks of its own`,
    await remedyFor(context, open[0] as string),
  )
}

async function remedyFor({ repository: { root }, project }: DoctorContext, path: string): Promise<string> {
  if (await exists(root, posix.join(path, 'package.json'))) {
    const [add, run] = project
      ? [installWith(project.manager, 'hushkey'), runWith(project.manager, 'hushkey init')]
      : ['npm install --save-dev hushkey', 'npx hushkey init']
    return `In ${path}: ${add}, then ${run}`
  }
  const script = posix.join(
    relative(join(root, path), root),
    project?.folder ?? '',
    'node_modules/hushkey/hooks/pre-commit',
  )
  return `Without a package.json there, let its pre-commit hook run: sh ${script}`
}

/** One that Git cannot open is not checked. */
function nullForUser(error: unknown): null {
  if (error instanceof UserError) return null
  throw error
}
