import { addedLines, type LineCounts, type LineRanges } from './added-lines.ts'
import { countBytes } from './count-blob-lines.ts'
import { hasWideMark, readings } from './decode-text.ts'
import { sharedEnd, sharedStart } from './shared-ends.ts'

/**
 * The lines of a blob that no parent holds (see `addedLines`), of each of its readings; only what differs from the parents is
 * read. Of a line that stands there once more, the copy between what is shared is the added one.
 * @param before the blobs of the parents, at least one
 * @returns null where bytes do not show where lines end, or a parent is not at hand
 */
export function changedLines(bytes: Buffer, before: readonly (Buffer | LineCounts)[]): LineRanges[] | null {
  const parents = before.filter((parent) => Buffer.isBuffer(parent))
  if (!parents.length || parents.length < before.length || ![bytes, ...parents].every(hasPlainLines)) return null
  const start = Math.min(...parents.map((parent) => sharedStart(bytes, parent)))
  const end = Math.min(...parents.map((parent) => sharedEnd(bytes, parent, start)))
  if (start + end === bytes.length) return [[]]
  const from = Math.max(0, start - 1) // with the line end before it, since a byte order mark counts at a file's beginning only
  const between = (all: Buffer) => all.subarray(from, all.length - end)
  const counts = parents.map((parent) => countBytes(between(parent)))
  const first = 1 + countLineEnds(bytes, from)
  return readings(between(bytes)).map(({ text }) =>
    addedLines(
      text,
      counts.map((each) => new Map(each)), // each reading uses up what the parents hold by itself
      first,
    ),
  )
}

/** Whether a byte 10 ends a line wherever it stands, and nothing before a line changes how it reads. */
function hasPlainLines(bytes: Buffer): boolean {
  return !hasWideMark(bytes) && !bytes.includes(0)
}

function countLineEnds(bytes: Buffer, end: number): number {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) count++
  return count
}
