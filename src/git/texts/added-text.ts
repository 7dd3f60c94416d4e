import type { Change } from '../changes/change.ts'
import type { LineRanges } from './added-lines.ts'
import type { Place } from './chunks.ts'

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
