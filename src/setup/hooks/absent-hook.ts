import { posix } from 'node:path'
import type { Repository } from '../../git/repository.ts'
import { runGit } from '../../git/run-git.ts'
import { exists } from '../project.ts'
import type { HooksFolder } from './hooks-folder.ts'
import { UNARMED_FOLDERS } from './unarmed-folder.ts'

/**
 * A hook script that the repository has and this working tree has not. Where husky's shims look for it they end with
 * success, where Git looks for it Git runs nothing: either way nobody says anything.
 */
export interface AbsentHook {
  /** Relative to the root. */
  readonly path: string
  readonly why: 'sparse checkout' | 'another branch'
}

/** @param husky husky's folder in this project, relative to the root */
export async function absentHook(
  repository: Repository,
  hooks: HooksFolder,
  husky = '.husky',
): Promise<AbsentHook | null> {
  for (const path of scriptPaths(hooks, husky)) {
    const why = await whyAbsent(repository, path, hooks.configured !== null)
    if (why) return { path, why }
  }
  return null
}

function scriptPaths({ path, configured, inside }: HooksFolder, husky: string): string[] {
  if (configured === null)
    return [...new Set([husky, '.husky', ...UNARMED_FOLDERS])].map((folder) => posix.join(folder, 'pre-commit'))
  if (!inside || path.startsWith('..')) return []
  return [posix.join(posix.basename(path) === '_' ? posix.dirname(path) : path, 'pre-commit')]
}

async function whyAbsent({ git, root }: Repository, path: string, isArmed: boolean): Promise<AbsentHook['why'] | null> {
  if (await exists(root, path)) return null
  const here = { ...git, cwd: root }
  const tracked = (await runGit(here, ['--literal-pathspecs', 'ls-files', '-t', '-z', '--', path])).toString()
  if (tracked !== '') return tracked.startsWith('S ') ? 'sparse checkout' : null
  if (!isArmed) return null
  const tips = await runGit(here, ['for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes'])
  const asked = [...new Set(tips.toString().split('\n').filter(Boolean))].map((tip) => `${tip}:${path}\n`)
  const found = (await runGit(here, ['cat-file', '--batch-check'], asked.join(''))).toString()
  return / blob \d+$/m.test(found) ? 'another branch' : null
}

/** What brings back what the sparse checkout leaves out. */
export function sparseRemedy({ path }: AbsentHook): string {
  return `git sparse-checkout add ${posix.dirname(path)}`
}
