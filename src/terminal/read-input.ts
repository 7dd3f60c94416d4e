import { UserError } from '../errors.ts'
import type { Host } from './host.ts'

/** What Git sends to a hook on standard input; at a terminal, nothing. */
export async function readInput({ stdin }: Host): Promise<string> {
  if (stdin.isTTY) return ''
  const chunks: Buffer[] = []
  try {
    for await (const chunk of stdin) chunks.push(chunk)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(`standard input cannot be read (${code})`, 'Run the command again.', { cause: error })
  }
  return Buffer.concat(chunks).toString()
}
