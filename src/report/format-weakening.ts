import type { Weakening } from '../weakening.ts'

/** `.hushkeyrc.json:3`, or the file alone where nothing stands in it any more. */
export function placeOfWeakening({ path, line }: Weakening): string {
  return line === null ? path : `${path}:${line}`
}

/** What it is and why, in one sentence. */
export function weakeningInWords({ message, reason, owner }: Weakening): string {
  const why = reason === null ? '' : `: “${reason}”${owner ? `, ${owner}` : ''}`
  return `${message}${why}`
}

/** The word that stands before it. */
export function weakeningLabel({ pending }: Weakening): string {
  return pending ? 'pending' : 'weaker'
}

/** What is said of all that is pending. */
export const PENDING = 'It does not count in this check, and will once the base of the range has it.'
