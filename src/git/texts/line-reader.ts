import type { Readable } from 'node:stream'
import { UserError } from '../../errors.ts'
import { readAhead } from './read-ahead.ts'

/** Reads a stream as lines and as a given number of bytes, in turn. */
export interface LineReader {
  /** The next line, or null at the end. */
  line(): Promise<string | null>
  /** So many bytes, and the line end behind them. @throws UserError where there are fewer */
  content(size: number): AsyncGenerator<Buffer>
}

export function createLineReader(stream: Readable): LineReader {
  const next = readAhead(stream)
  let rest: Buffer = Buffer.alloc(0)
  async function more(): Promise<boolean> {
    const piece = await next()
    if (!piece) return false
    rest = rest.length ? Buffer.concat([rest, piece]) : piece
    return true
  }
  return {
    async line(): Promise<string | null> {
      let end = rest.indexOf(10)
      while (end < 0) {
        if (!(await more())) return null
        end = rest.indexOf(10)
      }
      const line = rest.subarray(0, end).toString()
      rest = rest.subarray(end + 1)
      return line
    },
    async *content(size: number): AsyncGenerator<Buffer> {
      let left = size + 1 // a newline follows each object
      while (left > 0) {
        if (!rest.length && !(await more()))
          throw new UserError('git cat-file ended too early', 'Run the command again.')
        const piece = rest.subarray(0, left)
        rest = rest.subarray(piece.length)
        left -= piece.length
        const useful = left === 0 ? piece.subarray(0, -1) : piece
        if (useful.length) yield useful
      }
    },
  }
}
