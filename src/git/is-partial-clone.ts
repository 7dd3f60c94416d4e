import { type GitContext, tryGit } from './run-git.ts'

/** Whether the repository may lack objects that a remote promised (https://git-scm.com/docs/partial-clone). */
export async function isPartialClone(git: GitContext): Promise<boolean> {
  const { code } = await tryGit(git, ['config', '--get-regexp', '^(remote\\..*\\.promisor|extensions\\.partialclone)$'])
  return code === 0
}
