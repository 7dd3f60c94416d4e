import { isUtf8 } from 'node:buffer'
import { readFile, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UserError } from '../errors.ts'
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
  // Not with `--path-format=absolute`: Git 2.30 prints it as if it were an answer.
  const folders = ['rev-parse', '--show-toplevel', '--git-dir', '--git-common-dir']
  const answer = await askFolders(context, folders)
  const [root = '', ownDir = '', sharedDir = '', id = '', ...rest] = answer.toString().split('\n')
  if (!sharedDir || rest.join('') || /^\.|\//.test(id) || !isUtf8(answer)) throw unreadableFolder()
  const [gitDir, commonDir] = await Promise.all([realFolder(context.cwd, ownDir), realFolder(context.cwd, sharedDir)])
  const ours = id ? [id] : []
  if (ours.some((id) => !/^[0-9a-f]{40,64}$/.test(id)))
    throw new UserError('git gave no id for HEAD that can be read', 'Run: git rev-parse HEAD')
  const parents = ours.length ? [...ours, ...(await mergedBy(context, gitDir))] : ours
  const env = { ...context.env, ...absolute(context.env, { root, gitDir, commonDir }) }
  return { git: { ...context, env, cwd: root }, root, gitDir, commonDir, parents }
}

/** The folders, a line each, then the commit at `HEAD` if there is one: one process, as each costs a commit some time. */
async function askFolders(context: GitContext, folders: readonly string[]): Promise<Buffer> {
  const { code, stdout } = await tryGit(context, [...folders, '--revs-only', '--quiet', 'HEAD^{commit}'])
  return code === 0 ? stdout : runGit(context, folders) // says what is wrong; a broken `HEAD` counts as none
}

function unreadableFolder(cause?: unknown): UserError {
  const sentence = 'the folder of this repository has a name that cannot be read'
  return new UserError(sentence, 'Rename or move the folder.', { cause })
}

async function realFolder(cwd: string, folder: string): Promise<string> {
  try {
    return await realpath(resolve(cwd, folder))
  } catch (error) {
    throw unreadableFolder(error)
  }
}

/** A relative `GIT_DIR` is meant from the folder where the user stands; from the root it would name another repository. */
function absolute({ GIT_DIR, GIT_WORK_TREE, GIT_COMMON_DIR }: GitContext['env'], folders: Folders) {
  return {
    ...(GIT_DIR ? { GIT_DIR: folders.gitDir, GIT_WORK_TREE: folders.root } : {}),
    ...(GIT_WORK_TREE ? { GIT_WORK_TREE: folders.root } : {}),
    ...(GIT_COMMON_DIR ? { GIT_COMMON_DIR: folders.commonDir } : {}),
  }
}

type Folders = Pick<Repository, 'root' | 'gitDir' | 'commonDir'>

/**
 * What is being merged. Git runs `pre-merge-commit` before it writes `MERGE_HEAD`; then only the variables tell that it
 * sets for its merge strategies, `GITHEAD_<id>=<name>` (`cmd_merge` in https://github.com/git/git/blob/master/builtin/merge.c).
 */
async function mergedBy(context: GitContext, gitDir: string): Promise<string[]> {
  const heads = await mergeHeads(gitDir)
  if (heads.length) return heads
  const merged = Object.keys(context.env).flatMap((name) => /^GITHEAD_([0-9a-f]{40,64})$/.exec(name)?.[1] ?? [])
  const here = await Promise.all(merged.map((id) => tryGit(context, ['cat-file', '-e', `${id}^{commit}`])))
  return merged.filter((_, index) => here[index]?.code === 0) // a hook may commit in another repository
}

/**
 * What is being merged, one commit a line (https://git-scm.com/docs/gitrepository-layout). Anything else there must not
 * reach Git as an argument: it might be an option, or a tree that hides what is staged.
 */
async function mergeHeads(gitDir: string): Promise<string[]> {
  const heads = (await readMergeHead(join(gitDir, 'MERGE_HEAD'))).split(/\r?\n/).filter(Boolean)
  if (heads.some((head) => !/^[0-9a-f]{40,64}$/.test(head)))
    throw new UserError('.git/MERGE_HEAD names no commit', 'Start the merge anew: git merge --abort')
  return heads
}

async function readMergeHead(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return ''
    throw new UserError(`.git/MERGE_HEAD cannot be read (${code})`, 'Fix its permissions.', { cause: error })
  }
}
