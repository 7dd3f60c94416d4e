import type { Blob } from './read-blobs.ts'

/** In bytes. Larger blobs are read in chunks, so that memory is bounded whatever they hold. */
export const MOST_HELD = 4 * 1024 * 1024
/** As large as what a pipe gives at a time. */
const PIECE = 64 * 1024

/** All of a blob; null where it is not there or too large to be held, and is still to be read. */
export async function heldBlob({ size, pieces, held }: Blob): Promise<Buffer | null> {
  if (held) return held
  if (size === null || size > MOST_HELD) return null
  let whole: Buffer | null = null
  let at = 0
  for await (const piece of pieces) {
    if (piece.length === size)
      whole = piece // as most are
    else {
      whole ??= Buffer.allocUnsafe(size)
      at += piece.copy(whole, at)
    }
  }
  return whole ?? Buffer.alloc(0)
}

/** What is held, in pieces as if it came from Git. */
export async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}
