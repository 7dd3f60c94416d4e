import { type GitContext, tryGit } from '../run-git.ts'

/** Whether the file system of the working tree ignores letter case (macOS, Windows), as `git init` found out. */
export async function ignoresCase(git: GitContext): Promise<boolean> {
  const { stdout } = await tryGit(git, ['config', '--type=bool', 'core.ignorecase'])
  return stdout.toString().trim() === 'true'
}
