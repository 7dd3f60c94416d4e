/** Bytes that arrive in pieces and are dropped from the front. */
export interface ByteBuffer {
  /** Valid until the next `add` or `drop`. */
  readonly bytes: () => Buffer
  readonly add: (piece: Buffer) => void
  readonly drop: (count: number) => void
}

/**
 * Pieces side by side in one memory, which is used again: with new memory each time, V8 keeps much of the old one until
 * it collects garbage.
 * @param least the size of that memory in bytes
 */
export function createByteBuffer(least: number): ByteBuffer {
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
          memory = Buffer.allocUnsafe(Math.max(least, 2 * length))
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
