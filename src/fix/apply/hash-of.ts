import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal, by which a file is recognised. */
export function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
