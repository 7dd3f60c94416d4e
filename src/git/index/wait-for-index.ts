import { lstat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Repository } from '../repository.ts'
import { indexLocked } from '../run-git.ts'

/** Git holds its lock for moments. */
const PAUSES_MS = [20, 50, 100, 200, 400, 800]

/**
 * Waits while another Git process has the index locked, as after these pauses the file was left by one that was killed.
 * To be asked before files are written that belong together with what is staged.
 * @throws UserError when the lock stays
 */
export async function waitForIndex(repository: Repository): Promise<void> {
  const lock = `${indexFile(repository)}.lock`
  for (const pause of [...PAUSES_MS, null]) {
    if (!(await lstat(lock).catch(() => null))) return
    if (pause === null) throw indexLocked(lock)
    await wait(pause)
  }
}

function indexFile({ git, root, gitDir }: Repository): string {
  const { GIT_INDEX_FILE } = git.env
  return GIT_INDEX_FILE ? resolve(root, GIT_INDEX_FILE) : join(gitDir, 'index')
}
