import { countLines, type LineCounts } from './added-lines.ts'
import { readChunks } from './chunks.ts'
import { readings } from './decode-text.ts'
import type { Blob } from './read-blobs.ts'

/** A parent's blob that is missing counts as empty: then all lines are new, which errs on the safe side. */
export async function countBlobLines(blob: Blob): Promise<LineCounts> {
  const counts: LineCounts = new Map()
  for await (const { bytes, context } of readChunks(blob.pieces)) addCounts(bytes.subarray(context), counts)
  return counts
}

/** The same of bytes that are at hand. @param isStart see `readings` */
export function countBytes(bytes: Buffer, isStart = true): LineCounts {
  const counts: LineCounts = new Map()
  addCounts(bytes, counts, isStart)
  return counts
}

function addCounts(bytes: Buffer, counts: LineCounts, isStart = true): void {
  const texts = readings(bytes, isStart).map(({ text }) => text)
  if (texts.length === 1) countLines(texts[0] as string, counts)
  else for (const [line, most] of countOnce(texts)) counts.set(line, (counts.get(line) ?? 0) + most)
}

/** Several readings of the same bytes show most lines several times; each stands there only once. */
function countOnce(texts: readonly string[]): LineCounts {
  const most: LineCounts = new Map()
  for (const text of texts) {
    const counts: LineCounts = new Map()
    countLines(text, counts)
    for (const [line, count] of counts) most.set(line, Math.max(count, most.get(line) ?? 0))
  }
  return most
}
