import { Worker } from 'node:worker_threads'
import { UserError } from '../../errors.ts'
import type { Change } from '../../git/changes/change.ts'
import type { Sifted } from './sift-changes.ts'
import { type Answer, SIFTING, type SiftingTask } from './sifting-task.ts'

/** Another thread, which looks through changes with a Git and a detector of its own. */
export interface Sifter {
  /** It takes one list after the other. @throws whatever went wrong there, also when it ends too early */
  readonly sift: (changes: readonly Change[]) => Promise<Sifted>
  readonly end: () => Promise<void>
}

/** V8 lets what was just made grow to 48 MB before it looks what of it is still used: a sixth takes no longer here. */
const LIMITS = { maxYoungGenerationSizeMb: 8 }

/** So many milliseconds it may take to end by itself, with its Git. */
const GRACE = 2000

/** @param program the file that the thread runs: `cli.ts`, as built */
export function startSifter(program: URL, task: SiftingTask): Sifter {
  const waiting: { resolve: (sifted: Sifted) => void; reject: (error: unknown) => void }[] = []
  let failure: Error | null = null
  const fail = (error: Error) => {
    failure ??= error
    for (const { reject } of waiting.splice(0)) reject(failure)
  }
  const worker = new Worker(program, { workerData: task, argv: [SIFTING], resourceLimits: LIMITS })
  worker.on('message', (answer: Answer<Sifted>) => {
    if ('failure' in answer) fail(new UserError(answer.failure.message, answer.failure.cure))
    else waiting.shift()?.resolve(answer.value)
  })
  worker.on('error', (error) => fail(ended(error)))
  const exit = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      fail(ended())
      resolve()
    })
  })
  return {
    sift: (changes) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        waiting.push({ resolve, reject })
        worker.postMessage(changes)
      }),
    async end() {
      worker.postMessage(null)
      const late = setTimeout(() => worker.terminate(), GRACE)
      await exit
      clearTimeout(late)
    },
  }
}

/** Node ends a thread that has no memory left, or that it cannot start; any other error is one of ours. */
function ended(error?: NodeJS.ErrnoException): Error {
  if (error && !error.code?.startsWith('ERR_WORKER_')) return error
  const why = error?.code === 'ERR_WORKER_OUT_OF_MEMORY' ? ': it had no memory left' : ''
  return new UserError(`a thread of this check ended before it was done${why}`, 'Run the command again.')
}
