import { UserError } from '../../errors.ts'
import type { Change } from '../changes/change.ts'
import { isPartialClone } from '../is-partial-clone.ts'
import type { GitContext } from '../run-git.ts'
import { addedLines, type LineCounts, type LineRanges, rangesWithin } from './added-lines.ts'
import { changedLines } from './changed-lines.ts'
import { type Place, readChunks } from './chunks.ts'
import { countBlobLines, countBytes } from './count-blob-lines.ts'
import { hasWideMark, type Reading, readings } from './decode-text.ts'
import { heldBlob, piecesOf } from './held-blob.ts'
import { type Blob, readBlobs } from './read-blobs.ts'
import type { EarlyReader } from './read-early.ts'

/** A chunk of a file as the commit will hold it, with the lines in it that are added. */
export interface AddedText {
  readonly change: Change
  readonly text: string
  /** Where `text` begins in the file: line, 1-based, and UTF-16 units into that line. */
  readonly firstLine: number
  readonly firstColumn: number
  readonly added: LineRanges
  /** Added lines at its beginning that belonged to the chunk before as well. */
  readonly carriedOver?: LineRanges
  /** What begins before this place was reported with the chunk before, which had all of it. */
  readonly from?: Place
  /** Lines that end up to this offset of `text` were in the chunk before, with what follows them. */
  readonly known?: number
  /** A block, such as a key, that begins here or later may be cut off: it is for the next chunk. */
  readonly until?: Place
  readonly binary: boolean
  /** Whether this is the first way to read these bytes; another reading shows the same lines once more. */
  readonly primary: boolean
  /** The first bytes of the file, where `text` begins with them: formats are recognised by these. Else null. */
  readonly head: Buffer | null
}

/** A change whose content the repository does not have, so that nobody could look. */
export interface Unreadable {
  readonly change: Change
  readonly unreadable: string
}

/**
 * Reads the new content of each change, in order, through one Git process; at least one item for each.
 * @param most the size in bytes above which a file is not looked at; null for no limit
 * @param early a Git that runs already, which is used up
 */
export async function* addedTexts(
  git: GitContext,
  changes: readonly Change[],
  most: number | null = null,
  early: EarlyReader | null = null,
): AsyncGenerator<AddedText | Unreadable> {
  const ids = changes.flatMap((change) => [...change.before.map(({ blob }) => blob), change.blob])
  const blobs = readBlobs(git, ids, await early?.take(ids.length))
  try {
    for (const change of changes) {
      const before: Parent[] = []
      for (const _ of change.before) before.push(await readParent(await next(blobs)))
      const blob = await next(blobs)
      if (blob.size === null) {
        await refuseLost(git, change)
        yield { change, unreadable: 'its content is not in this repository' }
      } else if (most !== null && blob.size > most) {
        for await (const _ of blob.pieces); // Git sends it all the same
        yield { change, unreadable: `larger than limits.fileBytes (${most})` }
      } else yield* textsOf(change, blob, before)
    }
    await blobs.next() // lets Git's exit code speak
  } finally {
    await blobs.return(undefined) // else a Git that nobody reads from any more would keep the program from ending
  }
}

/**
 * A partial clone lacks what its remote has: staged as it is, that adds nothing. Anywhere else nobody looked (N03).
 * @throws UserError for an object that is lost, and for a commit of a range that cannot be read whole
 */
async function refuseLost(git: GitContext, { path, commit }: Change): Promise<void> {
  if (commit !== undefined)
    throw new UserError(
      `the content of ${path} in commit ${commit.slice(0, 12)} is not in this clone`,
      'Clone without --filter where ranges are checked.',
    )
  if (await isPartialClone(git)) return
  throw new UserError(
    `the content of ${path} is missing from the repository`,
    `Run: git fsck, then git add the file again`,
  )
}

async function next(blobs: AsyncGenerator<Blob>): Promise<Blob> {
  const { value } = await blobs.next()
  return value as Blob
}

/** What a parent holds: small blobs as they are, of others how often they hold each line. */
type Parent = Buffer | LineCounts

async function readParent(blob: Blob): Promise<Parent> {
  return (await heldBlob(blob)) ?? countBlobLines(blob)
}

async function* textsOf(change: Change, blob: Blob, parents: readonly Parent[]): AsyncGenerator<AddedText> {
  let isStart = true
  const reported: LineRanges[] = []
  const held = await heldBlob(blob)
  const [parent, ...others] = parents
  const changed = held && Buffer.isBuffer(parent) && !others.length ? changedLines(held, parent) : null
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
