import { UserError } from '../../errors.ts'
import type { Change } from '../../git/changes/change.ts'
import type { Shares } from './create-shares.ts'
import type { Sifted } from './sift-changes.ts'
import type { Sifter } from './start-sifter.ts'

/** A share that was looked through. */
export interface SiftedShare extends Sifted {
  readonly from: number
}

/** Threads that help to look through a list, from its end. */
export interface Crew {
  /** The next share that one of them is done with; null once all are. @throws the first failure of one of them */
  readonly next: () => Promise<SiftedShare | null>
  /** Those that arrived meanwhile. @throws the same */
  readonly arrived: () => readonly SiftedShare[]
  readonly end: () => Promise<unknown>
}

/** So many shares each has at hand, so that it need not wait for the next one. */
const AT_HAND = 2

/** @param signal ends it */
export function startCrew(sifters: readonly Sifter[], shares: Shares<Change>, signal: AbortSignal | undefined): Crew {
  const done: SiftedShare[] = []
  let isOver = false
  let failure: unknown = null
  let wake = () => {}
  const fail = (error: unknown) => {
    failure ??= error
    wake()
  }
  const help = async ({ sift }: Sifter) => {
    for (let share = shares.last(); share && !failure; share = shares.last()) {
      done.push({ from: share.from, ...(await sift(share.items)) })
      wake()
    }
  }
  const lanes = sifters.flatMap((sifter) => Array.from({ length: AT_HAND }, () => help(sifter)))
  Promise.all(lanes).then(() => {
    isOver = true
    wake()
  }, fail)
  const interrupt = () =>
    fail(new UserError('interrupted before the check was done', 'Run the command again.', { cause: signal?.reason }))
  signal?.addEventListener('abort', interrupt)
  if (signal?.aborted) interrupt()
  const arrived = () => {
    if (failure) throw failure
    return done.splice(0)
  }
  return {
    arrived,
    async next() {
      while (!done.length && !failure && !isOver)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      if (failure) throw failure
      return done.shift() ?? null
    },
    end() {
      signal?.removeEventListener('abort', interrupt)
      return Promise.all(sifters.map((sifter) => sifter.end()))
    },
  }
}
