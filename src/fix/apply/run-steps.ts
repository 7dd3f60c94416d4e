import { isUserError, UserError } from '../../errors.ts'
import type { Step } from './step.ts'

/** What to do about steps that were stopped. */
interface Stopped {
  /** Nothing was written before: there is nothing to take back. */
  readonly nothingWritten: () => Promise<void>
  /** How to go on, for people. */
  readonly remedy: string
  readonly warn: (text: string) => void
}

/**
 * Carries out steps in their order.
 * @throws what stopped them; when something was written before, it says what, and how to take it back
 */
export async function runSteps(steps: readonly Step[], signal: AbortSignal, stopped: Stopped): Promise<void> {
  const written: string[] = []
  for (const { run, writes } of steps) {
    try {
      if (signal.aborted) throw new UserError('stopped midway', 'Run the command again.')
      await run()
      if (writes !== undefined) written.push(writes)
    } catch (error) {
      // The index may have been written before Git failed.
      const isTouched = written.length > 0 || writes === INDEX
      if (!isTouched) await stopped.nothingWritten()
      throw isTouched ? withWritten(error, written, stopped) : error
    }
  }
}

/** How a step that changes the index is called. */
export const INDEX = 'the index'

function withWritten(error: unknown, written: readonly string[], { remedy, warn }: Stopped): unknown {
  const words = [`Already written: ${written.join(', ') || 'nothing but perhaps the index'}.`, remedy]
  if (isUserError(error))
    return new UserError(error.message, [...words, error.cure].filter(Boolean).join('\n'), { cause: error.cause })
  warn(`hushkey: ${words.join(' ')}\n`) // beside what an internal error prints
  return error
}
