import { access } from 'node:fs/promises'
import { join } from 'node:path'

/** What Git is in the middle of, whose state stays when an update of its branch is refused. */
export type Operation = 'rebase' | 'am' | 'merge' | 'cherry-pick' | 'revert'

/** By the files that Git keeps for each (`wt_status_get_state` in https://github.com/git/git/blob/master/wt-status.c). */
const MARKS: readonly (readonly [file: string, operation: Operation])[] = [
  ['rebase-merge', 'rebase'],
  ['rebase-apply/applying', 'am'],
  ['rebase-apply', 'rebase'],
  ['MERGE_HEAD', 'merge'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
]

/** @param gitDir the Git folder of this worktree @returns null where nothing is under way */
export async function readOperation(gitDir: string): Promise<Operation | null> {
  for (const [file, operation] of MARKS) if (await isThere(join(gitDir, file))) return operation
  return null
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
