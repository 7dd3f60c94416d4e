import { type GitContext, gitError, tryGit } from './run-git.ts'

/**
 * Which paths Git ignores, by all its rules: nested `.gitignore` files, `info/exclude`, the user's global ones.
 * A tracked path counts by the rules too, as it would if it were not tracked.
 * @param paths relative to `context.cwd`; they need not exist
 */
export async function ignoredPaths(context: GitContext, paths: readonly string[]): Promise<Set<string>> {
  if (paths.length === 0) return new Set()
  const args = [
    '--no-literal-pathspecs', // which check-ignore refuses; it knows no patterns anyway
    'check-ignore',
    '--no-index', // rules also speak of tracked paths
    '-z',
    '--stdin',
  ]
  const { code, stdout, stderr } = await tryGit(context, args, paths.map((path) => `${path}\0`).join(''))
  if (code > 1) throw gitError(args, code, stderr) // 0: some are ignored, 1: none
  return new Set(stdout.toString().split('\0').filter(Boolean))
}
