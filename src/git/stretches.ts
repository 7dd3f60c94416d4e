import { hasWideMark } from './decode-text.ts'

/** A place in a blob: line, 1-based, and bytes into that line. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A part of a blob that is scanned at a time. */
export interface Stretch {
  readonly bytes: Buffer
  /** How many of the first bytes are repeated from the stretch before, so that nothing is torn at the seam. */
  readonly context: number
  /** Where `bytes` begins in the blob. */
  readonly start: Place
  /** What begins before this place was for the stretch before; null in the first one. */
  readonly from: Place | null
  /** A block, such as a key, that begins here or later may be cut off: it is for the next stretch, which shows all of it; null in the last one. */
  readonly until: Place | null
}

/**
 * A longer blob is held and scanned in parts, so that memory is bounded whatever is staged. In longer ones V8 lets several
 * hundred megabytes of used texts lie about; in shorter ones too much is read twice.
 */
const SIZE = 160 * 1024
/** So long a part may get to end with its line: of a torn line nobody could tell that a parent of the commit has it. */
const LONGEST = 4 * 1024 * 1024
/** More than the longest stretch behind a keyword in which a pattern may match; */
const AHEAD = 17 * 1024
/** and what is looked at before one. */
const BEFORE = 7 * 1024

/** Cuts a blob into stretches at line ends where it can. Text of a wide encoding is kept whole: its mark stands once. */
export async function* stretches(pieces: AsyncIterable<Buffer>): AsyncGenerator<Stretch> {
  let held: Buffer[] = []
  let size = 0
  let isEnded = false // a line of what is held, behind the repeated bytes
  let context = 0
  let start: Place = { line: 1, column: 0 }
  let from: Place | null = null
  for await (const piece of pieces) {
    held.push(piece)
    size += piece.length
    isEnded ||= piece.includes(10)
    if (size - context < (isEnded ? SIZE : LONGEST) || hasWideMark(held[0] as Buffer)) continue
    const { bytes, rest } = cut(Buffer.concat(held), context)
    const until = placeAt(bytes, start, splitOf(bytes))
    yield { bytes, context, start, from, until }
    context = Math.min(BEFORE + AHEAD, bytes.length)
    start = placeAt(bytes, start, bytes.length - context)
    from = until
    held = [bytes.subarray(bytes.length - context), rest]
    size = context + rest.length
    isEnded = false
  }
  if (size > 0)
    yield { bytes: held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held), context, start, from, until: null }
}

function cut(bytes: Buffer, context: number): { bytes: Buffer; rest: Buffer } {
  const lineEnd = bytes.lastIndexOf(10)
  const end = lineEnd >= context ? lineEnd + 1 : bytes.length
  return { bytes: bytes.subarray(0, end), rest: bytes.subarray(end) }
}

/** The offset behind which the next stretch looks: a line's beginning, if there is one not far before. */
function splitOf(bytes: Buffer): number {
  const split = Math.max(0, bytes.length - AHEAD)
  const lineStart = bytes.lastIndexOf(10, split) + 1
  return lineStart > split - BEFORE / 2 ? lineStart : split
}

function placeAt(bytes: Buffer, start: Place, offset: number): Place {
  let { line } = start
  let lineStart = -start.column
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) {
    line++
    lineStart = at + 1
  }
  return { line, column: offset - lineStart }
}
