import type { Readable } from 'node:stream'
import { UserError } from '../../errors.ts'

/** With so many bytes read ahead, reading pauses; with so few, it is seen to before the next ones are handed out. */
const [MOST, FEW] = [512 * 1024, 256 * 1024]

/**
 * Reads a stream ahead of whoever takes its pieces. A pipe holds less than a part that is scanned at a time: unless it is
 * emptied in between, Git waits while we scan, and we for Git after that.
 * @returns gives the next piece, or null at the end
 */
export function readAhead(stream: Readable): () => Promise<Buffer | null> {
  const pieces: Buffer[] = []
  let ahead = 0
  let isOver = false
  let failure: Error | null = null
  let wake = () => {}
  stream.on('data', (piece: Buffer) => {
    pieces.push(piece)
    ahead += piece.length
    if (ahead >= MOST) stream.pause()
    wake()
  })
  stream.on('error', (error) => {
    failure = error
    wake()
  })
  stream.on('close', () => {
    isOver = true
    if (!stream.readableEnded) failure ??= new UserError('the answer of git ended too early', 'Run the command again.')
    wake()
  })
  return async () => {
    if (pieces.length > 0 && ahead < FEW && !isOver) await turn()
    while (pieces.length === 0) {
      if (failure) throw failure
      if (isOver) return null
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    const piece = pieces.shift() as Buffer
    ahead -= piece.length
    if (ahead < FEW && stream.isPaused()) stream.resume()
    return piece
  }
}

/** Lets Node look once what has arrived. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
