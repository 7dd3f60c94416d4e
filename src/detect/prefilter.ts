import {
  BYTE_CODES,
  buildKeywordTable,
  fourWith,
  type KeywordTable,
  LOWER,
  sixOf,
  slotOf,
  WIDTH,
} from './keyword-table.ts'

/** Where a keyword stands in a text: `keyword` is its index in the list the prefilter was made from. */
export type OnKeyword = (keyword: number, end: number) => void

/** Finds keywords in a text and calls `onKeyword` for each place (offset behind its last character), letter case ignored. */
export type Prefilter = (text: string, onKeyword: OnKeyword) => void

/** Prepares the search for `keywords` (see `buildKeywordTable`). */
export function createPrefilter(keywords: readonly string[]): Prefilter {
  return searchOf(buildKeywordTable(keywords))
}

/** So many characters are copied out at a time, to be looked at as bytes; they fit into the processor's cache. */
const PIECE = 32 * 1024

/** So many characters of the piece before stand in front of each, and so many of the next one behind it. */
const [BEFORE, BEHIND] = [3, 2]

/**
 * Finds all keywords in one pass over a text, however many there are: only where six characters in a row may begin a
 * keyword, or a short one may stand (3 in 100 places of usual code), these are looked at closely.
 * Keywords are found in the order of their third characters, so the offsets of two that overlap may not ascend.
 */
export function searchOf(table: KeywordTable): Prefilter {
  const lookAt = createLook(table)
  const bytes = Buffer.alloc(BEFORE + PIECE + BEHIND)
  return (text, onKeyword) => {
    bytes.fill(0, 0, BEFORE)
    for (let from = 0; from <= text.length; from += PIECE) {
      // A character beyond Latin-1 loses its upper half: it may look like a keyword's here, and not to `lookAt`.
      const written = bytes.write(text.slice(from, from + PIECE + BEHIND), BEFORE, 'latin1')
      bytes.fill(0, BEFORE + written) // behind the end of the text stand characters that belong to no keyword
      const end = BEFORE + Math.min(text.length - from + 1, PIECE)
      for (let at = BEFORE; ; at++) {
        at = nextLikely(bytes, at, end, table)
        if (at === end) break
        lookAt(bytes, at - 1, text, from + at - BEFORE - 1, onKeyword)
      }
      bytes.copyWithin(0, PIECE, BEFORE + PIECE)
    }
  }
}

/**
 * The next place, from `at` up to `end`, where the fourth of the characters stands that may begin a keyword. A small
 * function of its own: V8 has its machine code a hundred milliseconds sooner than that of a loop which does something.
 */
function nextLikely(bytes: Uint8Array, at: number, end: number, { likely, brief, six }: KeywordTable): number {
  let four = 0
  for (let before = at - BEFORE; before < at; before++)
    four = fourWith(four, BYTE_CODES[bytes[before] as number] as number)
  for (let next = at; next < end; next++) {
    four = fourWith(four, BYTE_CODES[bytes[next] as number] as number)
    const bit = 1 << (four & 31)
    if (((likely[four >> 5] as number) & bit) === 0) continue
    if (((brief[four >> 5] as number) & bit) !== 0) return next
    const five = fourWith(four, BYTE_CODES[bytes[next + 1] as number] as number)
    const last = sixOf(four, fourWith(five, BYTE_CODES[bytes[next + 2] as number] as number))
    if (((six[last >> 5] as number) & (1 << (last & 31))) !== 0) return next
  }
  return end
}

/** Looks for keywords whose third character, or second and last, is the one at `at`, and as a byte the one at `byte`. */
function createLook({ heads, pairs, nodes }: KeywordTable) {
  const size = heads.length / 2
  const pairAfter = new Int32Array(WIDTH * WIDTH)
  for (let at = 0; at < pairs.length; at += 2) pairAfter[pairs[at] as number] = (pairs[at + 1] as number) + 1
  const walk = (text: string, from: number, head: number, onKeyword: OnKeyword) => {
    let node = head
    for (let at = from; ; at++) {
      const keyword = nodes[node] as number
      if (keyword >= 0) onKeyword(keyword, at)
      let edge = node + 2
      const stop = edge + (nodes[node + 1] as number)
      if (edge === stop) return
      const code = text.charCodeAt(at)
      if (!(code < 128)) return
      const letter = LOWER[code] as number
      while (edge < stop && ((nodes[edge] as number) & 127) !== letter) edge++
      if (edge === stop) return
      node = (nodes[edge] as number) >> 7
    }
  }
  return (bytes: Uint8Array, byte: number, text: string, at: number, onKeyword: OnKeyword) => {
    const pair = byteCode(bytes, byte - 1) * WIDTH + byteCode(bytes, byte)
    const head = byteCode(bytes, byte - 2) * WIDTH * WIDTH + pair
    let slot = slotOf(head, size)
    while (heads[2 * slot] !== head && heads[2 * slot] !== -1) slot = (slot + 1) & (size - 1)
    if (heads[2 * slot] === head && isAsciiAt(text, at - 2) && isPairAt(text, at))
      walk(text, at + 1, heads[2 * slot + 1] as number, onKeyword)
    if (pairAfter[pair] !== 0 && isPairAt(text, at)) onKeyword((pairAfter[pair] as number) - 1, at + 1)
  }
}

function byteCode(bytes: Uint8Array, at: number): number {
  return BYTE_CODES[bytes[at] as number] as number
}

function isPairAt(text: string, at: number): boolean {
  return isAsciiAt(text, at - 1) && isAsciiAt(text, at)
}

function isAsciiAt(text: string, at: number): boolean {
  return text.charCodeAt(at) < 128
}
