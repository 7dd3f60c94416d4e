import { type ArchiveKind, archiveKind, unreadKind } from '../../archives/archive-kind.ts'
import { BOUNDS } from '../../archives/bounds.ts'
import { heldBlob, MOST_HELD, piecesOf } from '../texts/held-blob.ts'
import type { Blob } from '../texts/read-blobs.ts'

/** An archive, as it is. */
export interface Archive {
  readonly kind: ArchiveKind
  readonly bytes: Buffer
}

/** A blob that can still be read, and the archive that it is. */
export interface ArchiveBlob {
  readonly blob: Blob
  readonly archive: Archive | null
  /** Why nobody looks inside, where it is an archive and nobody does. */
  readonly unread?: string
}

/** Tells by its first bytes whether a blob is an archive, and holds it if so. */
export async function archiveIn(blob: Blob): Promise<ArchiveBlob> {
  if (!blob.size) return { blob, archive: null }
  if (blob.size <= MOST_HELD) {
    const held = (await heldBlob(blob)) as Buffer
    return { blob: { ...blob, held, pieces: piecesOf(held) }, ...ofKind(held, held) }
  }
  const pieces = blob.pieces[Symbol.asyncIterator]()
  const first = (await pieces.next()).value as Buffer
  const found = ofKind(first, null)
  if (found.unread || !archiveKind(first)) return { blob: { ...blob, pieces: again(first, pieces) }, ...found }
  if (blob.size > BOUNDS.archive)
    return {
      blob: { ...blob, pieces: again(first, pieces) },
      archive: null,
      unread: `an archive larger than ${BOUNDS.archive >> 20} MiB: what is in it was not read`,
    }
  const bytes = await whole(first, pieces, blob.size)
  return { blob: { ...blob, pieces: piecesOf(bytes) }, ...ofKind(bytes, bytes) }
}

function ofKind(head: Buffer, bytes: Buffer | null): Omit<ArchiveBlob, 'blob'> {
  const kind = archiveKind(head)
  if (kind) return { archive: bytes && { kind, bytes } }
  const other = unreadKind(head)
  return { archive: null, ...(other && { unread: `what is in a ${other} archive is not read` }) }
}

async function* again(first: Buffer, pieces: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) yield piece.value
}

async function whole(first: Buffer, pieces: AsyncIterator<Buffer>, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size)
  let at = 0
  for await (const piece of again(first, pieces)) at += piece.copy(bytes, at)
  return bytes
}
