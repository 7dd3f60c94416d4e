import { parseTar } from 'nanotar'
import { type Budget, roomFor } from './bounds.ts'
import type { InnerFile } from './inner-file.ts'

/** The files of a tar, which lie in it as they are. @throws for a tar that is broken or cut off */
export function* readTar(bytes: Buffer, budget: Budget): Generator<InnerFile> {
  requireHeaders(bytes)
  const own = new Uint8Array(bytes.length + BLOCK) // nanotar wants a buffer of its own, and a block behind the last file
  own.set(bytes)
  const files = parseTar(own, {
    filter: ({ type, size = 0 }) => {
      if (type !== 'file' && type !== 'contiguousFile') return false
      if (--budget.files < 0) throw new RangeError('too many files')
      if (roomFor(budget, size, size) === null) return false
      budget.bytes -= size
      return true
    },
  })
  for (const { name, data } of files) yield { path: name, bytes: Buffer.from(data ?? []) }
}

const BLOCK = 512

/**
 * nanotar believes every header and ends silently at one that is broken. This follows them once before, by their sums.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
 */
function requireHeaders(bytes: Buffer): void {
  let at = 0
  while (at < bytes.length && bytes[at] !== 0) {
    const size = numberAt(bytes, at + 124, 12)
    if (numberAt(bytes, at + 148, 8) !== sumOf(bytes.subarray(at, at + BLOCK)) || !(size >= 0))
      throw new Error('a header is broken')
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  if (at > Math.ceil(bytes.length / BLOCK) * BLOCK) throw new Error('it is cut off')
}

function numberAt(bytes: Buffer, from: number, length: number): number {
  return Number.parseInt(bytes.toString('latin1', from, from + length), 8)
}

/** Of all bytes of a header, with blanks for the sum itself. */
function sumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
}
