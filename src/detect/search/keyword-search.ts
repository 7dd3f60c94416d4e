import { IS_LITTLE_ENDIAN } from './endian.ts'
import { createAutomaton } from './keyword-automaton.ts'
import { buildKeywordTrie, type KeywordTrie } from './keyword-trie.ts'

/** Where a keyword stands in a text: `keyword` is its index in the list the prefilter was made from. */
export type OnKeyword = (keyword: number, end: number) => void

/**
 * Finds keywords in a text and calls `onKeyword` for each place (offset behind its last character), letter case ignored:
 * in the order of these offsets, at each the longest keyword first.
 */
export type Prefilter = (text: string, onKeyword: OnKeyword) => void

/** Prepares the search for `keywords` (see `buildKeywordTrie`). */
export function createPrefilter(keywords: readonly string[]): Prefilter {
  return searchOf(buildKeywordTrie(keywords))
}

/** So many UTF-16 units are copied out at a time, which is quicker than to ask a text for each; they fit into the processor's cache. */
const PIECE = 32 * 1024

/** Finds all keywords in one pass over a text, however many there are. */
export function searchOf(trie: KeywordTrie): Prefilter {
  const automaton = createAutomaton(trie)
  const units = new Uint16Array(PIECE)
  const bytes = Buffer.from(units.buffer)
  return (text, onKeyword) => {
    automaton.begin()
    for (let from = 0; from < text.length; from += PIECE) {
      const end = bytes.write(text.slice(from, from + PIECE), 'utf16le') / 2
      if (!IS_LITTLE_ENDIAN) bytes.swap16() // the units are numbers of this machine
      for (let at = automaton.next(units, 0, end); at < end; at = automaton.next(units, at + 1, end))
        for (let keyword = automaton.first(); keyword >= 0; keyword = automaton.more())
          onKeyword(keyword, from + at + 1)
    }
  }
}
