import type { Repository } from './repository.ts'
import { gitError, runGit, tryGit } from './run-git.ts'

/**
 * Which of `paths` Git ignores, by any of its rules: nested files, `info/exclude` and the user's own (N07).
 * Whether a path is tracked already makes no difference.
 */
export async function ignoredPaths({ git }: Repository, paths: readonly string[]): Promise<Set<string>> {
  const args = ['check-ignore', '--no-index', '-z', '--stdin']
  const { code, stdout, stderr } = await tryGit(git, args, zeroEnded(paths))
  if (code > 1) throw gitError(args, code, stderr)
  return new Set(stdout.toString().split('\0').filter(Boolean))
}

/** Which of `paths` are in the index. */
export async function trackedPaths({ git }: Repository, paths: readonly string[]): Promise<Set<string>> {
  // A path such as `[id].env` names itself, it is no pattern.
  const output = await runGit(git, ['--literal-pathspecs', 'ls-files', '-z', '--', ...paths])
  return new Set(output.toString().split('\0').filter(Boolean))
}

function zeroEnded(paths: readonly string[]): string {
  return paths.map((path) => `${path}\0`).join('')
}
