import { setTimeout as wait } from 'node:timers/promises'

/** What Windows answers while an editor, an indexer or a virus scanner has a file or its folder open. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** Programs that only look at a file let go of it within moments; after all of these pauses nobody waits any longer. */
const PAUSES_MS = [20, 50, 100, 200, 400, 800]

/**
 * Does something again, after a pause, while another program holds the file that it is about.
 * @param action must leave nothing behind when it fails
 * @throws what the last try threw
 */
export async function retryWhileHeld<T>(
  action: () => T | Promise<T>,
  pauses: readonly number[] = PAUSES_MS,
): Promise<T> {
  for (const pause of pauses) {
    try {
      return await action()
    } catch (error) {
      if (!HELD.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
    await wait(pause)
  }
  return action()
}
