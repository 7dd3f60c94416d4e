import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { interrupted, UserError } from '../errors.ts'
import { cleanUp } from './remove-file.ts'
import { retryWhileHeld } from './retry-while-held.ts'
import { writeError } from './write-error.ts'

/** How long a lock may be held by others, in milliseconds. */
export interface LockTimeouts {
  /** The same holder: by then it must have died, as what is done alone takes a moment. */
  readonly same: number
  /** Any holders. */
  readonly all: number
}

const LOCK_TIMEOUTS: LockTimeouts = { same: 10_000, all: 60_000 }
const RETRY_MS = 20

/**
 * Does something while no other process does the same, so that none writes over what another has just written.
 *
 * The lock is a file that only one process can make (`O_EXCL`). It holds a word of its holder: one that has stood for
 * `timeouts.same` was left by a process that was killed, and goes. No clock and no process ids are compared, which mean
 * nothing between machines and containers that share a folder.
 * @param lock the absolute path of the lock; its folder must exist
 * @throws UserError when the lock cannot be made, or is never free
 */
export async function whileAlone<T>(
  lock: string,
  action: () => Promise<T>,
  {
    signal,
    timeouts = LOCK_TIMEOUTS,
  }: { readonly signal?: AbortSignal | undefined; readonly timeouts?: LockTimeouts } = {},
): Promise<T> {
  const word = randomBytes(12).toString('hex')
  await take(lock, word, timeouts, signal)
  try {
    return await action()
  } finally {
    if (wordIn(lock) === word) await cleanUp(lock)
  }
}

async function take(lock: string, word: string, timeouts: LockTimeouts, signal?: AbortSignal): Promise<void> {
  const begun = performance.now()
  let holder = { word: '', since: begun }
  while (!(await make(lock, word))) {
    const now = performance.now()
    const other = wordIn(lock) ?? ''
    if (other !== holder.word) holder = { word: other, since: now }
    else if (now - holder.since > timeouts.same) await removeStale(lock, other)
    if (now - begun > timeouts.all)
      throw new UserError(`another hushkey is at work here (${lock})`, 'If none is, remove that file.')
    if (signal?.aborted) throw interrupted()
    await wait(RETRY_MS)
  }
}

/** @returns whether it is ours: false while another process holds it */
async function make(lock: string, word: string): Promise<boolean> {
  try {
    const file = await retryWhileHeld(() => openSync(lock, 'wx', 0o666)) // Windows: while it is being removed
    try {
      writeFileSync(file, word)
    } catch (error) {
      rmSync(lock, { force: true }) // a full disk
      throw error
    } finally {
      closeSync(file)
    }
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw writeError(lock, error)
  }
}

/** One process at a time: else the second would remove the lock that the first has just made. */
async function removeStale(lock: string, word: string): Promise<void> {
  const mine = `${lock}.old`
  if (!(await make(mine, word))) return
  if (wordIn(lock) === word) await cleanUp(lock)
  await cleanUp(mine)
}

function wordIn(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
