import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GitContext, runGit, tryGit } from './run-git.ts'

/** The repository that a command works on. All folders are absolute. */
export interface Repository {
  readonly git: GitContext
  /** The root of the working tree. */
  readonly root: string
  /** The repository's own folder: of this worktree, and the one that all linked worktrees share. */
  readonly gitDir: string
  readonly commonDir: string
  /** The commits that the next one will have as parents: none before the first, several while merging (N24, N40). */
  readonly parents: readonly string[]
}

/**
 * Finds the repository around `context.cwd`.
 * @throws UserError when there is none, when it has no working tree, or when Git refuses it
 */
export async function openRepository(context: GitContext): Promise<Repository> {
  const folders = ['rev-parse', '--path-format=absolute', '--show-toplevel', '--git-dir', '--git-common-dir']
  const head = ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']
  const [answer, commit] = await Promise.all([runGit(context, folders), tryGit(context, head)])
  const [root = '', gitDir = '', commonDir = ''] = answer.toString().split('\n')
  const ours = commit.code === 0 ? [commit.stdout.toString().trim()] : []
  const parents = ours.length ? [...ours, ...(await mergeHeads(gitDir))] : ours
  return { git: { ...context, cwd: root }, root, gitDir, commonDir, parents }
}

/** What is being merged, one commit a line (https://git-scm.com/docs/gitrepository-layout). */
async function mergeHeads(gitDir: string): Promise<string[]> {
  try {
    return (await readFile(join(gitDir, 'MERGE_HEAD'), 'utf8')).split('\n').filter(Boolean)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
