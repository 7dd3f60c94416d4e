import type { Change } from '../changes/change.ts'
import { addedLines, type LineCounts, type LineRanges, rangesWithin } from './added-lines.ts'
import type { AddedText } from './added-text.ts'
import { isOneChunk, readChunks } from './chunks.ts'
import { countBytes } from './count-blob-lines.ts'
import { hasWideMark, type Reading, readings } from './decode-text.ts'
import { changedLines } from './differences/changed-lines.ts'
import { heldBlob, piecesOf } from './held-blob.ts'
import type { Blob } from './read-blobs.ts'

/** What a parent holds: small blobs as they are, of others how often they hold each line. */
export type Parent = Buffer | LineCounts

/** The new content of one file, in chunks, each in every way in which it can be read. */
export async function* textsOfBlob(change: Change, blob: Blob, parents: readonly Parent[]): AsyncGenerator<AddedText> {
  let isStart = true
  const reported: LineRanges[] = []
  const held = await heldBlob(blob)
  const [parent, ...others] = parents
  const changed = held && Buffer.isBuffer(parent) && !others.length ? changedLines(held, parent) : null
  if (held && changed && isOneChunk(held)) return yield* wholeTexts(change, held, changed)
  const before = changed ? [] : parents.map((parent) => (Buffer.isBuffer(parent) ? countBytes(parent) : parent))
  const left = [before] // each reading uses up what the parents hold by itself
  for await (const chunk of readChunks(held ? piecesOf(held) : blob.pieces)) {
    const { bytes, context, start, fresh, end, from, until } = chunk
    const read = readings(bytes)
    const known = isByteForByte(read, bytes) ? [context] : readings(bytes.subarray(0, context)).map(lengthOf)
    const place = { firstLine: start.line, firstColumn: start.column, ...(from && { from }), ...(until && { until }) }
    while (left.length < read.length) left.push(before.map((counts) => new Map(counts)))
    for (const [at, { text, binary }] of read.entries()) {
      const repeated = known[at] ?? 0
      const lines: Lines = hasWideMark(bytes)
        ? linesOf(text, repeated, start.line)
        : { first: fresh.line, last: lastLine(text, end.line) }
      const added = changed
        ? rangesWithin(changed[at] ?? (changed[0] as LineRanges), lines)
        : addedOf(text, repeated, left[at] as LineCounts[], lines)
      const carriedOver = (reported[at] ?? []).filter(([, last]) => last >= start.line)
      reported[at] = [...carriedOver, ...added]
      const head = isStart && at === 0 ? Buffer.from(bytes.subarray(0, HEAD)) : null
      const seen = { ...(carriedOver.length && { carriedOver }), ...(repeated && { known: knownIn(text, repeated) }) }
      yield { change, text, ...place, added, ...seen, binary, primary: at === 0, head }
    }
    isStart = false
  }
  if (isStart) yield { change, ...EMPTY_TEXT }
}

/** @param changed the added lines of each reading */
function* wholeTexts(change: Change, bytes: Buffer, changed: readonly LineRanges[]): Generator<AddedText> {
  for (const [at, { text, binary }] of readings(bytes).entries()) {
    const added = changed[at] ?? (changed[0] as LineRanges)
    const head = at === 0 ? Buffer.from(bytes.subarray(0, HEAD)) : null
    yield { change, text, firstLine: 1, firstColumn: 0, added, binary, primary: at === 0, head }
  }
}

function lengthOf({ text }: Reading): number {
  return text.length
}

/** As with ASCII: then what is repeated takes as many characters as bytes. */
function isByteForByte(read: readonly Reading[], bytes: Buffer): boolean {
  return read.length === 1 && read[0]?.text.length === bytes.length
}

/** So much of what follows a line is looked at, and more, to judge a match on it. */
const FOLLOWING = 4096

/** The end of the last line before which `FOLLOWING` was in the chunk before. */
function knownIn(text: string, repeated: number): number {
  return text.lastIndexOf('\n', repeated - FOLLOWING) + 1
}

const HEAD = 64
const EMPTY_TEXT = {
  text: '',
  firstLine: 1,
  firstColumn: 0,
  added: [],
  binary: false,
  primary: true,
  head: Buffer.alloc(0),
}

/** The lines of what is new in a text. */
interface Lines {
  readonly first: number
  readonly last: number
}

/** @param from where `text` goes beyond the chunk before */
function addedOf(text: string, from: number, before: readonly LineCounts[], { first, last }: Lines): LineRanges {
  if (from >= text.length) return []
  return before.length ? addedLines(text.slice(from), before, first) : [[first, last]]
}

/** Where a byte 10 need not end a line, as in wide encodings. */
function linesOf(text: string, from: number, firstLine: number): Lines {
  const first = firstLine + lineEnds(text.slice(0, from))
  return { first, last: lastLine(text, first + lineEnds(text.slice(from))) }
}

function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** Behind the last line end no line begins, if nothing stands there. */
function lastLine(text: string, line: number): number {
  return text.endsWith('\n') ? line - 1 : line
}
