import { plural, thousands } from '../../report/plural.ts'
import type { ScanOptions } from '../../scan/scan-options.ts'

/** So soon a scan is over as a rule; nothing flickers then. */
const QUIET = 400
const STEP = 100

/** Tells how far a scan is, at the bottom of the terminal. */
export interface ScanProgress {
  readonly onProgress: NonNullable<ScanOptions['onProgress']>
  /** Takes the line away. */
  readonly end: () => void
}

/** @param show replaces the line */
export function startProgress(show: (line: string) => void): ScanProgress {
  let next = performance.now() + QUIET
  let isShown = false
  const paint = (line: string) => {
    isShown = true
    next = performance.now() + STEP
    show(line)
  }
  const waiting = setTimeout(() => paint('looking for what changed'), QUIET)
  return {
    onProgress(done, total) {
      clearTimeout(waiting)
      if (performance.now() < next) return
      paint(`checking: ${thousands(done)} of ${plural(total, 'file')} (${Math.floor((100 * done) / total)} %)`)
    },
    end() {
      clearTimeout(waiting)
      if (isShown) show('')
    },
  }
}
