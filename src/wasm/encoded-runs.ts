import { IN_RUN, LEAST, RUN } from '../detect/search/search-layout.ts'
import { length, runCharacters, unit } from './memory.ts'
import { report } from './report.ts'

/** The same as src/detect/decode/encoded-runs.ts. */
export function reportRuns(): void {
  let start = 0
  while (start + LEAST <= length) {
    let at = start + LEAST - 1
    while (at >= start && (bitsAt(at) & IN_RUN) !== 0) at--
    if (at >= start) {
      start = at + 1
      continue
    }
    if (mayBeText(start)) report(RUN, start)
    start += LEAST
    while (start < length && (bitsAt(start) & IN_RUN) !== 0) start++
  }
}

function mayBeText(start: i32): bool {
  const first = bitsAt(start)
  const second = bitsAt(start + 1)
  const inBase64 = first & (second >> 1) & (bitsAt(start + 2) >> 2)
  return ((inBase64 | ((first >> 3) & (second >> 4))) & 1) !== 0
}

function bitsAt(at: i32): i32 {
  return <i32>load<u8>(runCharacters + <usize>unit(at))
}
