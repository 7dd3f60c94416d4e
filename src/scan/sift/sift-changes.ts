import type { Change } from '../../git/changes/change.ts'
import type { AddedText, Unreadable } from '../../git/texts/added-text.ts'
import { countText } from '../count-text.ts'
import type { Checker, Counts } from '../decide/checker.ts'
import { mayReport } from './may-report.ts'

/** What looking through some changes brought. It holds nothing of what was read. */
export interface Sifted extends Counts {
  /** By their places, those that have to be looked at again; the others hold nothing, and were counted. */
  readonly suspects: readonly number[]
  /** How many were looked through. */
  readonly changes: number
}

/** @param texts those of `changes`, in their order and at least one for each */
export async function siftChanges(
  changes: readonly Change[],
  texts: AsyncIterable<AddedText | Unreadable>,
  checker: Checker,
): Promise<Sifted> {
  const counts = changes.map(() => ({ files: 0, addedLines: 0 }))
  const suspects = new Set<number>()
  let at = -1
  for await (const item of texts) {
    if (item.change === changes[at + 1]) at++
    if (suspects.has(at)) continue
    if ('unreadable' in item || (await mayReport(item, checker))) {
      suspects.add(at)
      continue
    }
    checker.onRead?.(item.text.length)
    countText(item, counts[at] as Counts)
  }
  const clean = counts.filter((_, place) => !suspects.has(place))
  return {
    suspects: [...suspects],
    changes: changes.length,
    files: clean.reduce((sum, { files }) => sum + files, 0),
    addedLines: clean.reduce((sum, { addedLines }) => sum + addedLines, 0),
  }
}
