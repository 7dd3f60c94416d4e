import { UserError } from '../errors.ts'

/**
 * Runs `work`; whatever it brought by the time `signal` is aborted counts for nothing, for it may be a part only.
 * @throws UserError once the signal is aborted, with its reason as the cause
 */
export async function interruptible<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  refuseAborted(signal)
  try {
    return await work()
  } finally {
    refuseAborted(signal)
  }
}

function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new UserError('interrupted before the check was done', 'Run it again.', { cause: signal.reason })
}
