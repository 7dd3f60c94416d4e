import { hasWideMark } from './decode-text.ts'

/** A part of a blob that is scanned at a time. */
export interface Stretch {
  readonly bytes: Buffer
  /** How many of the first bytes are repeated from the stretch before, so that nothing is torn at the seam. */
  readonly context: number
  /** Where `bytes` begins in the blob: line, 1-based, and bytes into that line. */
  readonly firstLine: number
  readonly firstColumn: number
}

/**
 * A longer blob is held and scanned in parts, so that memory is bounded whatever is staged. In longer ones V8 lets several
 * hundred megabytes of used texts lie about; in shorter ones too much is read twice.
 */
const SIZE = 128 * 1024
/** So long a part may get to end with its line: of a torn line nobody could tell that a parent of the commit has it. */
const LONGEST = 4 * 1024 * 1024
/** More than the longest stretch around a keyword in which a pattern may match. */
const CONTEXT = 20 * 1024

/** Cuts a blob into stretches at line ends where it can. Text of a wide encoding is kept whole: its mark stands once. */
export async function* stretches(pieces: AsyncIterable<Buffer>): AsyncGenerator<Stretch> {
  let held: Buffer[] = []
  let size = 0
  let isEnded = false // a line of what is held, behind the repeated bytes
  let place: Place = { context: 0, firstLine: 1, firstColumn: 0 }
  for await (const piece of pieces) {
    held.push(piece)
    size += piece.length
    isEnded ||= piece.includes(10)
    if (size - place.context < (isEnded ? SIZE : LONGEST) || hasWideMark(held[0] as Buffer)) continue
    const { bytes, rest } = cut(Buffer.concat(held), place.context)
    yield { bytes, ...place }
    const kept = Math.min(CONTEXT, bytes.length)
    place = placeAfter(bytes, place, kept)
    held = [bytes.subarray(bytes.length - kept), rest]
    size = kept + rest.length
    isEnded = false
  }
  if (size > place.context) yield { bytes: held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held), ...place }
}

type Place = Omit<Stretch, 'bytes'>

function cut(bytes: Buffer, context: number): { bytes: Buffer; rest: Buffer } {
  const lineEnd = bytes.lastIndexOf(10)
  const end = lineEnd >= context ? lineEnd + 1 : bytes.length
  return { bytes: bytes.subarray(0, end), rest: bytes.subarray(end) }
}

function placeAfter(bytes: Buffer, { firstLine, firstColumn }: Place, context: number): Place {
  const start = bytes.length - context
  let line = firstLine
  let lineStart = -firstColumn
  for (let at = bytes.indexOf(10); at >= 0 && at < start; at = bytes.indexOf(10, at + 1)) {
    line++
    lineStart = at + 1
  }
  return { context, firstLine: line, firstColumn: start - lineStart }
}
