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
  /** Where `bytes` begins in the blob, where what is repeated ends, */
  readonly start: Place
  readonly news: Place
  /** and where `bytes` ends. */
  readonly end: Place
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

/**
 * Cuts a blob into stretches at line ends where it can. Text of a wide encoding is kept whole: its mark stands once.
 * The bytes of a stretch are there until the next one is asked for.
 */
export async function* stretches(pieces: AsyncIterable<Buffer>): AsyncGenerator<Stretch> {
  const held = createHolder()
  let isEnded = false // a line of what is held, behind the repeated bytes
  let context = 0
  let start: Place = { line: 1, column: 0 }
  let news = start
  let from: Place | null = null
  for await (const piece of pieces) {
    held.add(piece)
    isEnded ||= piece.includes(10)
    const all = held.bytes()
    if (all.length - context < (isEnded ? SIZE : LONGEST) || hasWideMark(all)) continue
    const bytes = all.subarray(0, endOf(all, context))
    const repeated = Math.max(0, bytes.length - BEFORE - AHEAD)
    const split = splitOf(bytes)
    const [known, at] = repeated < context ? [0, start] : [context, news]
    const next = placeAt(bytes, repeated, known, at)
    const until = placeAt(bytes, split, repeated, next)
    const end = placeAt(bytes, bytes.length, split, until)
    yield { bytes, context, start, news, end, from, until }
    held.drop(repeated)
    context = bytes.length - repeated
    start = next
    news = end
    from = until
    isEnded = false
  }
  const bytes = held.bytes()
  if (bytes.length === 0) return
  yield { bytes, context, start, news, end: placeAt(bytes, bytes.length, context, news), from, until: null }
}

/** Pieces side by side in one memory, which is used again: with one of its own for each stretch, much lies about until V8 tidies up. */
function createHolder() {
  let memory: Buffer | null = null
  let bytes: Buffer = Buffer.alloc(0)
  return {
    bytes: () => bytes,
    add: (piece: Buffer) => {
      const length = bytes.length + piece.length
      if (bytes.length === 0)
        bytes = piece // most files are one piece
      else {
        if (!memory || length > memory.length) {
          memory = Buffer.allocUnsafe(Math.max(2 * SIZE, 2 * length))
          bytes.copy(memory)
        } else if (bytes.buffer !== memory.buffer) bytes.copy(memory)
        piece.copy(memory, bytes.length)
        bytes = memory.subarray(0, length)
      }
    },
    drop: (count: number) => {
      const length = bytes.length - count
      if (memory && bytes.buffer === memory.buffer) {
        memory.copyWithin(0, count, bytes.length)
        bytes = memory.subarray(0, length)
      } else bytes = bytes.subarray(count)
    },
  }
}

/** The end of the last line, where one ends behind the repeated bytes. */
function endOf(bytes: Buffer, context: number): number {
  const lineEnd = bytes.lastIndexOf(10)
  return lineEnd >= context ? lineEnd + 1 : bytes.length
}

/** The offset behind which the next stretch looks: a line's beginning, if there is one not far before. */
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
