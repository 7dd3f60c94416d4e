import { RUN_LETTERS } from '../decode/encoded-runs.ts'
import type { Spans } from '../spans.ts'
import { CODES } from './keyword-trie.ts'
import { CHARACTER_BITS } from './needed-characters.ts'
import { RUN_DEPTH } from './runs.ts'
import * as layout from './search-layout.ts'
import type { RuleArrays } from './types.ts'
import { type Memory, PAGE } from './web-assembly.ts'

/** The memory in which `src/wasm/rule-search.ts` searches. */
export interface SearchMemory {
  /** Puts a text there, and the parts that are searched for all. @returns what `search` is to be called with */
  readonly put: (text: string, within: Spans) => Question
  /** What a search found: a view, so it is gone with the next text. */
  readonly pairs: (found: number, count: number) => Int32Array
}

/** Where a text begins and how long it is, where its parts stand and how many they are, and where the answer is to be put. */
type Question = readonly [at: number, units: number, parts: number, count: number, found: number]

/** Fills `memory` with what the search needs. @param from where that may begin, as `free()` says */
export function searchMemory(memory: Memory, arrays: RuleArrays, from: number): SearchMemory {
  const at = fill(memory, arrays, from)
  let bytes = Buffer.from(memory.buffer)
  return {
    put(text, within) {
      const parts = aligned(at + 2 * text.length)
      const found = parts + 8 * within.length
      makeRoom(memory, found + PAGE)
      if (bytes.buffer !== memory.buffer) bytes = Buffer.from(memory.buffer)
      bytes.write(text, at, 'utf16le')
      new Int32Array(memory.buffer, parts).set(within.flat())
      return [at, text.length, parts, within.length, found]
    },
    pairs: (found, count) => new Int32Array(memory.buffer, found, 2 * count),
  }
}

/**
 * Puts what the search needs into its memory: the addresses of all lists at the very beginning, then these.
 * @param from where the lists may begin
 * @returns where a text may begin
 */
function fill(memory: Memory, arrays: RuleArrays, from: number): number {
  const places = new Map<number, number>()
  let end = aligned(from)
  const lists = listsOf(arrays)
  for (const [slot, list] of lists) {
    places.set(slot, end)
    end = aligned(end + (typeof list === 'number' ? list : list.byteLength))
  }
  const reach = arrays.keywordLength.reduce((longest, length) => Math.max(longest, length), 1) - 1
  makeRoom(memory, end)
  const words = new Int32Array(memory.buffer)
  words[layout.REACH_AT] = reach
  for (const [slot, list] of lists) {
    const at = places.get(slot) as number
    words[slot] = at
    if (typeof list === 'number') continue
    new Uint8Array(memory.buffer, at).set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength))
  }
  return end + aligned(2 * reach)
}

/** Each list by where its address stands; of one that the search fills itself, how many bytes it takes. */
function listsOf(arrays: RuleArrays): [slot: number, list: Uint8Array | Int32Array | number][] {
  const depths = new Uint8Array(CODES.length)
  depths.set(RUN_DEPTH)
  const states = arrays.trie.nodes.length
  return [
    [layout.CODES_AT, CODES],
    [layout.DEPTHS_AT, depths],
    [layout.RUN_CHARACTERS_AT, RUN_LETTERS],
    [layout.FIRST_CHILD_AT, arrays.trie.firstChild],
    [layout.NODES_AT, arrays.trie.nodes],
    [layout.BEGINS_AT, new Int32Array(states).fill(-1)],
    [layout.FALLBACKS_AT, 4 * states],
    [layout.NEAREST_AT, 4 * states],
    [layout.OWNERS_AT, 4 * states],
    [layout.ROWS_AT, 4 * states * layout.WIDTH], // as many as are ever needed: the system gives memory only for those that are made
    [layout.KEYWORD_LENGTH_AT, arrays.keywordLength],
    [layout.FIRST_CONSUMER_AT, arrays.firstConsumer],
    [layout.CONSUMERS_AT, arrays.consumers],
    [layout.IN_NAMES_AT, arrays.inNames],
    [layout.LEAST_RUNS_AT, arrays.leastRuns],
    [layout.UPPER_CASE_AT, arrays.upperCase],
    [layout.BLOCKS_AT, arrays.blocks],
    [layout.CHARACTERS_AT, arrays.characters],
    [layout.CHARACTER_BITS_AT, CHARACTER_BITS],
    [layout.HITS_AT, 8 * (layout.BLOCK + 4)],
  ]
}

function makeRoom(memory: Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
}

function aligned(at: number): number {
  return Math.ceil(at / 8) * 8
}
