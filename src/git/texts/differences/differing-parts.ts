import { sharedAhead, sharedBehind } from './shared-bytes.ts'

/** Whole lines that stand between lines which two texts share: offsets in the one and in the other. */
export interface Part {
  readonly start: number
  readonly end: number
  readonly otherStart: number
  readonly otherEnd: number
}

const NEWLINE = 10
/** So many lines of both are looked at first for one that they share, then twice as many, and so on. */
const NEAR = 16

/**
 * What differs between two texts, in their order. Lines that are left out stand in both in the same order; they need not be as
 * many as could be found.
 */
export function differingParts(one: Buffer, other: Buffer): Part[] {
  const tail = sharedTail(one, other)
  const [end, otherEnd] = [one.length - tail, other.length - tail]
  const parts: Part[] = []
  let [at, otherAt] = [0, 0]
  for (;;) {
    const shared = sharedLines(one, at, end, other, otherAt, otherEnd)
    at += shared
    otherAt += shared
    if (at === end && otherAt === otherEnd) return parts
    const [next, otherNext] = nextShared(one, at, end, other, otherAt, otherEnd)
    parts.push({ start: at, end: next, otherStart: otherAt, otherEnd: otherNext })
    at = next
    otherAt = otherNext
  }
}

/** The bytes of whole lines that both end with. */
function sharedTail(one: Buffer, other: Buffer): number {
  const count = sharedBehind(one, other, Math.min(one.length, other.length))
  if (isLineStart(one, one.length - count) && isLineStart(other, other.length - count)) return count
  const lineEnd = one.indexOf(NEWLINE, one.length - count)
  return lineEnd < 0 ? 0 : one.length - lineEnd - 1
}

function isLineStart(bytes: Buffer, at: number): boolean {
  return at === 0 || bytes[at - 1] === NEWLINE
}

/** The bytes of whole lines that both go on with. */
function sharedLines(one: Buffer, at: number, end: number, other: Buffer, otherAt: number, otherEnd: number): number {
  const count = sharedAhead(one, at, other, otherAt, Math.min(end - at, otherEnd - otherAt))
  if (at + count === end && otherAt + count === otherEnd) return count
  return count === 0 ? 0 : Math.max(at, one.lastIndexOf(NEWLINE, at + count - 1) + 1) - at
}

/** Where the nearest line begins that both have, or both ends. */
function nextShared(one: Buffer, at: number, end: number, other: Buffer, otherAt: number, otherEnd: number) {
  const [lines, otherLines] = [createLines(one, at, end), createLines(other, otherAt, otherEnd)]
  const places = new Map<string, number>()
  for (let count = NEAR; ; count *= 2) {
    const known = otherLines.found.length
    lines.readUpTo(count)
    otherLines.readUpTo(count)
    for (let place = known; place < otherLines.found.length; place++) {
      const { text } = otherLines.found[place] as Line
      if (!places.has(text)) places.set(text, place)
    }
    let [nearest, found, otherFound] = [Number.POSITIVE_INFINITY, end, otherEnd]
    for (const [place, { text, start }] of lines.found.entries()) {
      if (place >= nearest) break
      const otherPlace = places.get(text)
      if (otherPlace === undefined || place + otherPlace >= nearest) continue
      nearest = place + otherPlace
      found = start
      otherFound = otherLines.found[otherPlace]?.start as number
    }
    if (nearest < Number.POSITIVE_INFINITY || (lines.found.length < count && otherLines.found.length < count))
      return [found, otherFound] as const
  }
}

interface Line {
  readonly text: string
  readonly start: number
}

/** The lines of a part of a text, as many as were asked for. */
function createLines(bytes: Buffer, from: number, end: number) {
  const found: Line[] = []
  let start = from
  return {
    found: found as readonly Line[],
    readUpTo(count: number) {
      while (start < end && found.length < count) {
        const newline = bytes.indexOf(NEWLINE, start)
        const lineEnd = newline < 0 || newline >= end ? end : newline + 1
        found.push({ text: bytes.toString('latin1', start, lineEnd), start })
        start = lineEnd
      }
    },
  }
}
