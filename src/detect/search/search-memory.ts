import { RUN_LETTERS } from '../decode/encoded-runs.ts'
import { CODES, WIDTH } from './keyword-trie.ts'
import { SIGN_BITS } from './needed-characters.ts'
import { RUN_DEPTH } from './runs.ts'
import type { RuleArrays } from './types.ts'
import { type Memory, PAGE } from './web-assembly.ts'

/** The memory in which `src/wasm/rule-search.ts` searches. */
export interface SearchMemory {
  /** Puts a text there. @returns what `search` is to be called with, but for what is known */
  readonly put: (text: string) => readonly [at: number, units: number, found: number]
  /** What a search found: a view, so it is gone with the next text. */
  readonly pairs: (found: number, count: number) => Int32Array
}

/** The same as in `src/wasm/rule-search.ts`. */
const BLOCK = 16_384

/** Fills `memory` with what the search needs. @param from where that may begin, as `free()` says */
export function searchMemory(memory: Memory, arrays: RuleArrays, from: number): SearchMemory {
  const at = fill(memory, arrays, from)
  let bytes = Buffer.from(memory.buffer)
  return {
    put(text) {
      const found = aligned(at + 2 * text.length)
      makeRoom(memory, found + PAGE)
      if (bytes.buffer !== memory.buffer) bytes = Buffer.from(memory.buffer)
      bytes.write(text, at, 'utf16le')
      return [at, text.length, found]
    },
    pairs(found, count) {
      if (memory.buffer.byteLength < found + 8 * count) memory.grow(0) // another thread made it larger: now we see it
      return new Int32Array(memory.buffer, found, 2 * count)
    },
  }
}

/**
 * Puts what the search needs into its memory: the addresses of all lists in the order in which it reads them, then these.
 * @param from where the lists may begin; the addresses stand at the very beginning
 * @returns where a text may begin
 */
function fill(memory: Memory, arrays: RuleArrays, from: number): number {
  const { trie, keywordLength, firstConsumer, consumers, inNames, leastRuns, upperCase, blocks, signs } = arrays
  const depths = new Uint8Array(CODES.length)
  depths.set(RUN_DEPTH)
  const states = trie.nodes.length
  const [noRows, unknown] = [new Int32Array(states).fill(-1), new Uint8Array(4 * states)]
  const rows = 4 * states * WIDTH // as many as are ever needed: the system gives memory only for those that are made
  const known = [CODES, depths, RUN_LETTERS, trie.firstChild, trie.nodes, noRows, unknown, unknown, unknown, rows]
  const ofRules = [keywordLength, firstConsumer, consumers, inNames, leastRuns, upperCase, blocks, signs, SIGN_BITS]
  const lists = [...known, ...ofRules, 8 * (BLOCK + 4)]
  let end = aligned(from)
  const places = lists.map((list) => {
    const at = end
    end = aligned(at + (typeof list === 'number' ? list : list.byteLength))
    return at
  })
  const reach = keywordLength.reduce((longest, length) => Math.max(longest, length), 1) - 1
  makeRoom(memory, end)
  new Int32Array(memory.buffer).set([...places, reach])
  lists.forEach((list, at) => {
    if (typeof list === 'number') return
    new Uint8Array(memory.buffer, places[at]).set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength))
  })
  return end + aligned(2 * reach)
}

function makeRoom(memory: Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
}

function aligned(at: number): number {
  return Math.ceil(at / 8) * 8
}
