import { createHash } from 'node:crypto'

/** A regular file of the index. */
export interface IndexEntry {
  readonly path: string
  /** The object id of its content. */
  readonly blob: string
}

const HEADER = 12
const BEFORE_PATH = 62
const MODE_AT = 24
const MODE = 0o100644
const ID_AT = 40

/**
 * The bytes of a Git index with these files: https://git-scm.com/docs/index-format, version 2, without extensions.
 * To write one so takes a thousandth of the time that `git update-index` takes to start.
 */
export function indexFile(entries: readonly IndexEntry[]): Buffer {
  const header = Buffer.alloc(HEADER)
  header.write('DIRC')
  header.writeUInt32BE(2, 4)
  header.writeUInt32BE(entries.length, 8)
  const sorted = entries.map(entryOf).sort((one, other) => Buffer.compare(one.path, other.path))
  const body = Buffer.concat([header, ...sorted.map(({ bytes }) => bytes)])
  return Buffer.concat([body, createHash('sha1').update(body).digest()])
}

function entryOf({ path: text, blob }: IndexEntry) {
  const path = Buffer.from(text)
  const bytes = Buffer.alloc((BEFORE_PATH + path.length + 8) & ~7) // ends in one to eight NULs
  bytes.writeUInt32BE(MODE, MODE_AT)
  bytes.write(blob, ID_AT, 'hex')
  bytes.writeUInt16BE(Math.min(path.length, 0xfff), BEFORE_PATH - 2)
  path.copy(bytes, BEFORE_PATH)
  return { path, bytes }
}
