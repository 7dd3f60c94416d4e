import { buildKeywordTable, CODES, type KeywordTable, LOWER, WIDTH } from './keyword-table.ts'

/** Where a keyword stands in a text: `keyword` is its index in the list the prefilter was made from. */
export type OnKeyword = (keyword: number, end: number) => void

/** Finds keywords in a text and calls `onKeyword` for each place (offset behind its last character), letter case ignored. */
export type Prefilter = (text: string, onKeyword: OnKeyword) => void

/** Prepares the search for `keywords` (see `buildKeywordTable`). */
export function createPrefilter(keywords: readonly string[]): Prefilter {
  return searchOf(buildKeywordTable(keywords))
}

/**
 * Finds all keywords in one pass over a text, however many there are: each character makes three with the two before
 * it, and only where these begin a keyword the rest is compared.
 * Keywords are found in the order of their third characters, so the offsets of two that overlap may not ascend.
 */
export function searchOf({ heads, pairs, firstEdge, edgeLetter, edgeTo, keywordAt }: KeywordTable): Prefilter {
  const nodeAfter = scattered(heads, WIDTH ** 3)
  const pairAfter = scattered(pairs, WIDTH ** 2)
  const walk = (text: string, from: number, head: number, onKeyword: OnKeyword) => {
    let node = head
    for (let at = from; ; at++) {
      const keyword = keywordAt[node] as number
      if (keyword >= 0) onKeyword(keyword, at)
      let edge = firstEdge[node] as number
      const stop = firstEdge[node + 1] as number
      if (edge === stop) return
      const code = text.charCodeAt(at)
      if (!(code < 128)) return
      const letter = LOWER[code]
      while (edge < stop && edgeLetter[edge] !== letter) edge++
      if (edge === stop) return
      node = edgeTo[edge] as number
    }
  }
  return (text, onKeyword) => {
    let last = 0
    let pair = 0
    for (let at = 0; at < text.length; at++) {
      const letter = text.charCodeAt(at)
      const code = letter < 128 ? (CODES[letter] as number) : 0
      const head = nodeAfter[pair * WIDTH + code] as number
      pair = last * WIDTH + code
      last = code
      if (head !== 0) walk(text, at + 1, head - 1, onKeyword)
      if (pairAfter[pair] !== 0) onKeyword((pairAfter[pair] as number) - 1, at + 1)
    }
  }
}

/** Pairs of place and value as an array where the value, plus 1, stands at its place. */
function scattered(pairs: Int32Array, size: number): Int32Array {
  const all = new Int32Array(size)
  for (let at = 0; at < pairs.length; at += 2) all[pairs[at] as number] = (pairs[at + 1] as number) + 1
  return all
}
