import { posix } from 'node:path'
import type { Repository } from '../../git/repository.ts'
import { type GitContext, runGit } from '../../git/run-git.ts'
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
  const { git, root } = repository
  const paths = scriptPaths(hooks, husky)
  const here = await Promise.all(paths.map((path) => exists(root, path)))
  const gone = paths.filter((_, at) => !here[at])
  const tracked = gone.length ? await trackedAs({ ...git, cwd: root }, gone) : new Map<string, string>()
  for (const path of gone) {
    const why = tracked.has(path)
      ? tracked.get(path) === 'S' && 'sparse checkout'
      : hooks.configured !== null && (await isOnBranch(repository, path)) && 'another branch'
    if (why) return { path, why }
  }
  return null
}

/** Which of these Git tracks, each with the letter of `git ls-files -t`. */
async function trackedAs(git: GitContext, paths: readonly string[]): Promise<Map<string, string>> {
  const output = await runGit(git, ['--literal-pathspecs', 'ls-files', '-t', '-z', '--', ...paths])
  const entries = output.toString().split('\0').filter(Boolean)
  return new Map(entries.map((entry) => [entry.slice(2), entry.slice(0, 1)]))
}

function scriptPaths({ path, configured, inside }: HooksFolder, husky: string): string[] {
  if (configured === null)
    return [...new Set([husky, '.husky', ...UNARMED_FOLDERS])].map((folder) => posix.join(folder, 'pre-commit'))
  if (!inside || path.startsWith('..')) return []
  return [posix.join(posix.basename(path) === '_' ? posix.dirname(path) : path, 'pre-commit')]
}

async function isOnBranch({ git, root }: Repository, path: string): Promise<boolean> {
  const here = { ...git, cwd: root }
  const tips = await runGit(here, ['for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes'])
  const asked = [...new Set(tips.toString().split('\n').filter(Boolean))].map((tip) => `${tip}:${path}\n`)
  const found = (await runGit(here, ['cat-file', '--batch-check'], asked.join(''))).toString()
  return / blob \d+$/m.test(found)
}

/** What brings back what the sparse checkout leaves out. */
export function sparseRemedy({ path }: AbsentHook): string {
  return `git sparse-checkout add ${posix.dirname(path)}`
}
