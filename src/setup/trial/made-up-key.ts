import { randomInt } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A key in the format of Stripe's live keys, made up when the trial runs: nobody can use it, and it is nowhere stored. */
export function makeUpKey(): string {
  const filler = Array.from({ length: 32 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return ['sk', 'live', filler].join('_')
}
