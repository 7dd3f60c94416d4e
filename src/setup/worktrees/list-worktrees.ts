import type { Repository } from '../../git/repository.ts'
import { runGit, tryGit } from '../../git/run-git.ts'

export interface Worktrees {
  /** The root of the main worktree; null where the repository is bare. */
  readonly main: string | null
  /** The roots of the linked worktrees that are there. */
  readonly linked: readonly string[]
}

/** All worktrees of a repository. Git before 2.36 ends lines with a newline, and cannot name a folder that has one. */
export async function listWorktrees({ git, root, gitDir, commonDir }: Repository): Promise<Worktrees> {
  const asked = await tryGit(git, ['worktree', 'list', '--porcelain', '-z'])
  const output = asked.code === 0 ? asked.stdout : await runGit(git, ['worktree', 'list', '--porcelain'])
  const end = asked.code === 0 ? '\0' : '\n'
  const entries = output
    .toString()
    .split(end + end)
    .map((entry) => entry.split(end).filter(Boolean))
    .filter((lines) => lines.length > 0)
  const [first, ...others] = entries.map((lines) => ({
    root: lines.find((line) => line.startsWith('worktree '))?.slice('worktree '.length) ?? '',
    isThere: !lines.some((line) => line === 'bare' || line.startsWith('prunable')),
  }))
  // in a submodule Git names the folder of the repository in place of the main worktree
  const main = gitDir === commonDir ? root : first?.isThere ? first.root : null
  return { main, linked: others.filter(({ isThere }) => isThere).map((other) => other.root) }
}
