/** Ten times the text may take twenty times as long: caches and the collector take their share on a busy machine. */
const MOST_GROWTH = 20
/** Milliseconds below which growth is noise. */
export const FLOOR = 400
const TRIES = 4
/** A text of 100 KB is read in fewer milliseconds than this clock is good for. */
const NOISE = 5
/** Milliseconds for which a small text is read over and over where one reading says too much: Windows counts in steps of 16. */
const SPAN = 160

/**
 * Whether `run` on `large` takes at most `MOST_GROWTH` times as long as on `small`; says how long, where it does not.
 * @param floor milliseconds that are too few to compare
 */
export function grows(run: (text: string) => void, small: string, large: string, floor = FLOOR): string | null {
  const onLarge = timeOf(() => run(large), TRIES, floor)
  if (onLarge <= floor) return null
  if (onLarge <= mostFor(timeOf(() => run(small), 1))) return null
  const onSmall = meanOf(() => run(small))
  return onLarge > mostFor(onSmall) ? `${Math.round(onSmall)} ms, then ${Math.round(onLarge)} ms` : null
}

function mostFor(onSmall: number): number {
  return Math.max(onSmall, NOISE) * MOST_GROWTH
}

/** The same where both are measured however quick they are; a ratio that a busy machine spoils is measured again. */
export function growsBy(run: (text: string) => void, small: string, large: string) {
  for (let left = TRIES; ; left--) {
    const [onSmall, onLarge] = [timeOf(() => run(small), 1), timeOf(() => run(large), 1)]
    const growth = onLarge / Math.max(onSmall, NOISE)
    if (growth <= MOST_GROWTH || left === 1) return { growth, onSmall, onLarge }
  }
}

/** The least time of several runs, in milliseconds; one run will do where it is quick. */
export function timeOf(run: () => void, tries = TRIES, floor = FLOOR): number {
  let least = Number.POSITIVE_INFINITY
  for (let left = tries; left > 0 && least > floor; left--) {
    const start = worked()
    run()
    least = Math.min(least, worked() - start)
  }
  return least
}

/** The time of one of as many runs as take `SPAN`, in milliseconds. */
function meanOf(run: () => void): number {
  const start = worked()
  let runs = 0
  do {
    run()
    runs++
  } while (worked() - start < SPAN)
  return (worked() - start) / runs
}

/** Milliseconds of work done by this process, whatever else the machine is busy with. */
export function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
