import { addedLines, type LineRanges } from '../added-lines.ts'
import { countBytes } from '../count-blob-lines.ts'
import { hasWideMark, readings } from '../decode-text.ts'
import { differingParts, type Part } from './differing-parts.ts'

/**
 * The lines of a blob that its parent does not hold (see `addedLines`), of each of its readings; only what differs from the
 * parent is read. Of a line that stands there once more, the copy between what is shared is the added one.
 * @param before the blob of the parent
 * @returns null where bytes do not show where lines end
 */
export function changedLines(bytes: Buffer, before: Buffer): LineRanges[] | null {
  if (!hasPlainLines(bytes) || !hasPlainLines(before)) return null
  const parts = differingParts(bytes, before)
  if (!parts.length) return [[]]
  if (parts.every(({ otherStart, otherEnd }) => otherStart === otherEnd)) return [insertedLines(bytes, parts)]
  const old = joined(
    before,
    parts.map(({ otherStart, otherEnd }) => [otherStart, otherEnd] as const),
  )
  const lines = joined(
    bytes,
    parts.map(({ start, end }) => [start, end] as const),
  )
  const counts = countBytes(old.bytes, old.isStart)
  const toPlaces = createPlaces(bytes, parts)
  return readings(lines.bytes, lines.isStart).map(({ text }) => toPlaces(addedLines(text, [new Map(counts)], 1)))
}

/** Whether a byte 10 ends a line wherever it stands, and nothing before a line changes how it reads. */
function hasPlainLines(bytes: Buffer): boolean {
  return !hasWideMark(bytes) && !bytes.includes(0)
}

/** Parts of a text one behind another, and whether its beginning is among them: a byte order mark counts only there. */
function joined(all: Buffer, parts: readonly (readonly [start: number, end: number])[]) {
  const bytes = Buffer.concat(parts.map(([start, end]) => all.subarray(start, end)))
  return { bytes, isStart: parts.find(([start, end]) => end > start)?.[0] === 0 }
}

/** Where nothing was taken away, each line of what differs is an added one, however it is read. */
function insertedLines(bytes: Buffer, parts: readonly Part[]): LineRanges {
  const ranges: [number, number][] = []
  let [at, line] = [0, 1]
  for (const { start, end } of parts) {
    line += countLineEnds(bytes, at, start)
    const count = linesIn(bytes, start, end)
    ranges.push([line, line + count - 1])
    line += count
    at = end
  }
  return ranges
}

function linesIn(bytes: Buffer, start: number, end: number): number {
  return countLineEnds(bytes, start, end) + Number(end > start && bytes[end - 1] !== NEWLINE)
}

/** Prepares the way back from the lines of joined parts, the first of which is 1, to those of the whole text. */
function createPlaces(bytes: Buffer, parts: readonly Part[]): (ranges: LineRanges) => LineRanges {
  const places: { readonly first: number; readonly last: number; readonly shift: number }[] = []
  let [at, line, next] = [0, 1, 1]
  for (const { start, end } of parts) {
    line += countLineEnds(bytes, at, start)
    const count = linesIn(bytes, start, end)
    if (count) places.push({ first: next, last: next + count - 1, shift: line - next })
    next += count
    at = start
  }
  return (ranges) => {
    const found: [number, number][] = []
    let from = 0
    for (const [first, last] of ranges) {
      while ((places[from]?.last ?? last) < first) from++
      for (let part = from; part < places.length; part++) {
        const place = places[part] as (typeof places)[number]
        if (place.first > last) break
        found.push([Math.max(first, place.first) + place.shift, Math.min(last, place.last) + place.shift])
      }
    }
    return found
  }
}

const NEWLINE = 10

function countLineEnds(bytes: Buffer, from: number, end: number): number {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE, from); at >= 0 && at < end; at = bytes.indexOf(NEWLINE, at + 1)) count++
  return count
}
