import { createByteBuffer } from './byte-buffer.ts'
import { hasWideMark } from './decode-text.ts'

/** A place in a blob: line, 1-based, and bytes into that line. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A part of a blob that is scanned at a time. */
export interface Chunk {
  readonly bytes: Buffer
  /** How many of the first bytes are repeated from the chunk before, so that nothing is cut in two. */
  readonly context: number
  /** Where `bytes` begins in the blob, where what is repeated ends, */
  readonly start: Place
  readonly fresh: Place
  /** and where `bytes` ends. */
  readonly end: Place
  /** What begins before this place was reported with the chunk before; null in the first one. */
  readonly from: Place | null
  /** A block, such as a key, that begins here or later may be cut off: it is for the next chunk, which has all of it; null in the last one. */
  readonly until: Place | null
}

/**
 * A longer blob is held and scanned in chunks, so that memory is bounded whatever is staged. With larger ones V8 keeps
 * several hundred megabytes of used texts; with smaller ones too much is read twice.
 */
const CHUNK_SIZE = 160 * 1024
/** Maximum chunk size. Chunks end at a newline where possible: a split line cannot be compared with the parents'. */
const MAX_SIZE = 4 * 1024 * 1024
/** More than the most characters behind a keyword in which a pattern may match; */
const AHEAD = 17 * 1024
/** and what is looked at before one. */
const BEFORE = 7 * 1024

/**
 * Cuts a blob into chunks at line ends where it can, at the same places however it arrives. Text of a wide encoding is kept
 * whole: its byte order mark stands only once. The bytes of a chunk are valid until the next one is asked for.
 */
export async function* readChunks(pieces: AsyncIterable<Buffer>): AsyncGenerator<Chunk> {
  const held = createByteBuffer(2 * CHUNK_SIZE)
  let context = 0
  let start: Place = { line: 1, column: 0 }
  let fresh = start
  let from: Place | null = null
  for await (const piece of pieces) {
    held.add(piece)
    for (
      let size = sizeOf(held.bytes(), context, piece.length);
      size > 0;
      size = sizeOf(held.bytes(), context, piece.length)
    ) {
      const bytes = held.bytes().subarray(0, size)
      const repeated = Math.max(0, bytes.length - BEFORE - AHEAD)
      const split = splitOf(bytes)
      const [known, at] = repeated < context ? [0, start] : [context, fresh]
      const next = placeAt(bytes, repeated, known, at)
      const until = placeAt(bytes, split, repeated, next)
      const end = placeAt(bytes, bytes.length, split, until)
      yield { bytes, context, start, fresh, end, from, until }
      held.drop(repeated)
      context = bytes.length - repeated
      start = next
      fresh = end
      from = until
    }
  }
  const bytes = held.bytes()
  if (bytes.length === 0) return
  yield { bytes, context, start, fresh, end: placeAt(bytes, bytes.length, context, fresh), from, until: null }
}

/** Whether `readChunks` would give all of a blob at once. */
export function isOneChunk({ length }: Buffer): boolean {
  return length < CHUNK_SIZE
}

/**
 * The size of the next chunk of what is held; 0 where more has to come first.
 * @param latest how many of the last bytes were not there when it was 0 before
 */
function sizeOf(held: Buffer, context: number, latest: number): number {
  const [least, most] = [context + CHUNK_SIZE, context + MAX_SIZE]
  if (held.length < least || hasWideMark(held)) return 0
  const lineEnd = held.lastIndexOf(10, least - 1)
  if (lineEnd >= context) return lineEnd + 1
  const next = held.indexOf(10, Math.max(least, held.length - latest))
  if (next >= 0 && next < most) return next + 1
  return held.length < most ? 0 : most
}

/** The offset behind which the next chunk looks: a line's beginning, if there is one not far before. */
function splitOf(bytes: Buffer): number {
  const split = Math.max(0, bytes.length - AHEAD)
  const lineStart = bytes.lastIndexOf(10, split) + 1
  return lineStart > split - BEFORE / 2 ? lineStart : split
}

/** The place of `offset`, counted from another one at or before it, which is known. */
function placeAt(bytes: Buffer, offset: number, known: number, { line, column }: Place): Place {
  let lineStart = known - column
  for (let at = bytes.indexOf(10, known); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) {
    line++
    lineStart = at + 1
  }
  return { line, column: offset - lineStart }
}
