import {
  BEGINS_AT,
  BLOCKS_AT,
  CHARACTER_BITS_AT,
  CHARACTERS_AT,
  CODES_AT,
  CONSUMERS_AT,
  DEPTHS_AT,
  FALLBACKS_AT,
  FIRST_CHILD_AT,
  FIRST_CONSUMER_AT,
  HITS_AT,
  IN_NAMES_AT,
  KEYWORD_LENGTH_AT,
  LEAST_RUNS_AT,
  NEAREST_AT,
  NODES_AT,
  OWNERS_AT,
  REACH_AT,
  ROWS_AT,
  RUN_CHARACTERS_AT,
  UPPER_CASE_AT,
} from '../detect/search/search-layout.ts'

// Where each list begins that src/detect/search/search-memory.ts has put into the memory.
export let codes: usize
export let depths: usize
export let runCharacters: usize
export let firstChild: usize
export let nodes: usize
export let begins: usize
export let fallbacks: usize
export let nearest: usize
export let owners: usize
export let rows: usize
export let keywordLength: usize
export let firstConsumer: usize
export let consumers: usize
export let inNames: usize
export let leastRuns: usize
export let upperCase: usize
export let blocks: usize
export let characters: usize
export let characterBits: usize
export let hits: usize
/** How many units before the end of a keyword it may begin. */
export let reach: i32

export function readAddresses(): void {
  codes = addressAt(CODES_AT)
  depths = addressAt(DEPTHS_AT)
  runCharacters = addressAt(RUN_CHARACTERS_AT)
  firstChild = addressAt(FIRST_CHILD_AT)
  nodes = addressAt(NODES_AT)
  begins = addressAt(BEGINS_AT)
  fallbacks = addressAt(FALLBACKS_AT)
  nearest = addressAt(NEAREST_AT)
  owners = addressAt(OWNERS_AT)
  rows = addressAt(ROWS_AT)
  keywordLength = addressAt(KEYWORD_LENGTH_AT)
  firstConsumer = addressAt(FIRST_CONSUMER_AT)
  consumers = addressAt(CONSUMERS_AT)
  inNames = addressAt(IN_NAMES_AT)
  leastRuns = addressAt(LEAST_RUNS_AT)
  upperCase = addressAt(UPPER_CASE_AT)
  blocks = addressAt(BLOCKS_AT)
  characters = addressAt(CHARACTERS_AT)
  characterBits = addressAt(CHARACTER_BITS_AT)
  hits = addressAt(HITS_AT)
  reach = <i32>addressAt(REACH_AT)
}

function addressAt(slot: i32): u32 {
  return load<u32>((<usize>slot) << 2)
}

/** The text that is searched: where its UTF-16 units begin, and how many there are. */
export let text: usize
export let length: i32

export function setText(at: usize, units: i32): void {
  text = at
  length = units
}

export function unit(at: i32): i32 {
  return <i32>load<u16>(text + ((<usize>at) << 1))
}

export function number(list: usize, at: i32): i32 {
  return load<i32>(list + ((<usize>at) << 2))
}
