import { randomInt } from 'node:crypto'

/** The seed of this run, printed, so that a test that found something can be run again: `HUSHKEY_SEED=…`. */
export const SEED = Number(process.env.HUSHKEY_SEED ?? randomInt(2 ** 31))

/** Mulberry32 from the seed and a name, so that each test has numbers of its own: from 0 up to 1. */
export function randomOf(name: string): () => number {
  console.log(`${name}: HUSHKEY_SEED=${SEED}`)
  let state = [...name].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), SEED)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
