import { CODES, characterOf, type KeywordTrie, keywordOf } from './keyword-trie.ts'
import { WIDTH } from './search-layout.ts'

/** Goes through the UTF-16 units of a text, and stops where keywords end. One that is begun again can go through the next text. */
export interface Automaton {
  readonly begin: () => void
  /** The next place from `at` on where a keyword ends, the offset of its last unit, or `end`. */
  readonly next: (units: Uint16Array, at: number, end: number) => number
  /** The longest keyword that ends there, and then each shorter one; -1 after the last. */
  readonly first: () => number
  readonly more: () => number
}

/**
 * The automaton of Aho and Corasick (https://doi.org/10.1145/360825.360855): each character takes it from one state to the
 * next, however many keywords there are. A state is a node of the trie, the longest beginning of a keyword with which
 * the text ends so far; its row says for each code of a character which one follows. Rows are made when their state is
 * reached for the first time: usual text reaches one in ten.
 */
export function createAutomaton(trie: KeywordTrie): Automaton {
  const states = createStates(trie)
  let row = 0
  /** The state at which it stopped, or of which a keyword was reported last. */
  let reported = 0
  const next = (units: Uint16Array, from: number, end: number): number => {
    for (let at = from; ; at++) {
      at = run(states.rows, row, units, at, end, stop)
      row = stop[0] as number
      if (at === end) return end
      const entry = row + (CODES[units[at] as number] as number)
      const state = ~(states.rows[entry] as number)
      row = states.rowOf(state)
      reported = states.nearest(state)
      if (reported > 0) return at
      states.rows[entry] = row // there is nothing to tell of it: from now on `run` goes on
    }
  }
  return {
    begin: () => {
      row = 0
    },
    next,
    first: () => keywordOf(trie, reported),
    more: () => {
      reported = states.nearest(states.fallback(reported))
      return reported > 0 ? keywordOf(trie, reported) : -1
    },
  }
}

/** Where `run` leaves its row: a number in an array is quicker than an object with two. */
const stop = new Int32Array(1)

/**
 * Goes from state to state until one is to be looked at. A small function of its own: V8 has its machine code a hundred
 * milliseconds sooner than that of a loop which does something.
 */
function run(rows: Int32Array, from: number, units: Uint16Array, at: number, end: number, stop: Int32Array): number {
  let row = from
  for (let next = at; next < end; next++) {
    const entry = rows[row + (CODES[units[next] as number] as number)] as number
    if (entry < 0) {
      stop[0] = row
      return next
    }
    row = entry
  }
  stop[0] = row
  return end
}

/** The rows of the states, as far as they were needed. */
function createStates(trie: KeywordTrie) {
  const { firstChild } = trie
  const count = firstChild.length - 1
  /** Where a state's row begins, -1 where it has none yet. */
  const begins = new Int32Array(count).fill(-1)
  /** The state of the longest beginning of a keyword that is a proper end of this one. */
  const fallbacks = new Int32Array(count)
  /** The longest keyword's state among a state and its fallbacks, or 0. */
  const nearest = new Int32Array(count)
  /** Whose rows these are, in their order. */
  const owners: number[] = []
  const states = {
    /** What follows a state: the beginning of a row, or for a state to be looked at, its complement `~state`. */
    rows: new Int32Array(64 * WIDTH),
    rowOf: (state: number): number => {
      if ((begins[state] as number) < 0) make(state)
      return begins[state] as number
    },
    fallback: (state: number): number => fallbacks[state] as number,
    /** The longest keyword's state among this one, which has a row, and its fallbacks; or 0. */
    nearest: (state: number): number => nearest[state] as number,
  }
  const make = (state: number): void => {
    const fallback = fallbacks[state] as number
    const like = state === 0 ? -1 : states.rowOf(fallback)
    const row = WIDTH * owners.length
    owners.push(state)
    begins[state] = row
    if (row === states.rows.length) states.rows = grown(states.rows)
    const { rows } = states
    nearest[state] = keywordOf(trie, state) >= 0 ? state : (nearest[fallback] as number)
    if (like >= 0) rows.copyWithin(row, like, like + WIDTH)
    const stop = firstChild[state + 1] as number
    for (let child = firstChild[state] as number; child < stop; child++) {
      const character = characterOf(trie, child)
      const other = rows[row + character] as number // where the fallback goes with this character
      fallbacks[child] = other < 0 ? ~other : (owners[other / WIDTH] as number)
      rows[row + character] = ~child
    }
  }
  states.rowOf(0)
  return states
}

function grown(rows: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * rows.length)
  more.set(rows)
  return more
}
