import type { createMutator } from './mutate.ts'
import type { Target } from './targets.ts'

/** What one input of at most 20,000 characters may take, in milliseconds, on a machine that is busy with other things. */
const MOST = 3000

/**
 * Feeds an input and says how long that took, in milliseconds.
 * @returns also what the target found in it
 * @throws with the input, for a crash, a broken promise or one that took too long
 */
export async function feed(target: Target, text: string, mutator: ReturnType<typeof createMutator>) {
  const started = performance.now()
  let found: unknown
  try {
    found = target.feed(text, mutator)
    if (found instanceof Promise) found = await found
  } catch (error) {
    throw new Error(`${JSON.stringify(text)}: ${error}`, { cause: error })
  }
  const took = performance.now() - started
  if (took > MOST) throw new Error(`${took} ms for ${JSON.stringify(text)}`)
  return { took, found: Array.isArray(found) ? (found as string[]) : [] }
}
