import { lstat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { UserError } from '../../errors.ts'
import type { Repository } from '../repository.ts'
import { indexLocked } from '../run-git.ts'

/** Git holds its lock for moments. */
const PAUSES_MS = [20, 50, 100, 200, 400, 800]

/**
 * Waits while another Git process has the index locked, as after these pauses the file was left by one that was killed.
 * To be asked before files are written that belong together with what is staged.
 * @throws UserError when the lock stays
 */
export function waitForIndex(repository: Repository): Promise<void> {
  return waitUnlocked(repository, indexLocked)
}

/**
 * Git tells its hooks which index it commits, and with `-a` or a path that is another one than `index`, which stays locked
 * meanwhile. A hook may have taken this away: `unset $(git rev-parse --local-env-vars)`.
 * @throws UserError where nobody can tell what is committed
 */
export async function refuseUnknownIndex(repository: Repository): Promise<void> {
  if (!repository.git.env.GIT_INDEX_FILE) await waitUnlocked(repository, indexUnknown)
}

function indexUnknown(lock: string): UserError {
  return new UserError(
    `nobody can tell what is committed: GIT_INDEX_FILE is not set, and another Git process is at work here (${lock})`,
    'In the hook, put hushkey above the line that unsets it. Elsewhere, wait until that process has ended; if none is left, delete the file.',
  )
}

async function waitUnlocked(repository: Repository, locked: (lock: string) => UserError): Promise<void> {
  const lock = `${indexFile(repository)}.lock`
  for (const pause of [...PAUSES_MS, null]) {
    if (!(await lstat(lock).catch(() => null))) return
    if (pause === null) throw locked(lock)
    await wait(pause)
  }
}

function indexFile({ git, root, gitDir }: Repository): string {
  const { GIT_INDEX_FILE } = git.env
  return GIT_INDEX_FILE ? resolve(root, GIT_INDEX_FILE) : join(gitDir, 'index')
}
