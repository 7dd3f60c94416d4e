import type { Source } from '../types.ts'
import { SECRET_WORDS_OF_LANGUAGES } from '../words/secret-words-of-languages.ts'
import { type Reading, readingOf } from './reading.ts'

const BEYOND_ASCII = /[^\0-\x7f]/
const WORD_LIST = [...SECRET_WORDS_OF_LANGUAGES.keys()].toSorted((one, other) => other.length - one.length)
const WORDS = WORD_LIST.join('|')
/** What one of the words has in it, unlike most text with dashes, arrows and quotes of its own; a word without it needs such text near. */
const WORD_LETTER = new RegExp(
  `[${[...new Set(WORD_LIST.join(''))].filter((letter) => BEYOND_ASCII.test(letter)).join('')}]`,
)
const ASCII_WORD = new RegExp(WORD_LIST.filter((word) => !BEYOND_ASCII.test(word)).join('|'))
/** What follows such a word where a value is assigned to it, also for the hooks' shell: the rest of the name, and what assigns. */
export const BEHIND_WORD = /[\w$.-]{0,40}["'`)\]]{0,3}[ \t]{0,8}/
export const GIVES = [':', '=', '>', ',', '(', '：', '＝']
const NAME = new RegExp(`(?:${WORDS})(?=${BEHIND_WORD.source}[${GIVES.join('')}])`, 'g')
/** What may belong to a name before the word: letters of the same alphabet. */
const LETTERS = /[^\0-\x7f]{0,40}$/
const LONGEST_LINE = 4000

/** Reads a line on which a name says in another language than English that it holds a secret as if it said so in English. */
export function readNamesOfLanguages({ text, binary, wanted }: Source): Reading[] {
  if (binary || (!wanted && isAscii(text))) return []
  return (wanted ?? [[0, text.length]]).flatMap(([start, end]) => readLines(text, start, end))
}

/** In a fifth of the time that a pattern takes. */
function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length
}

/** @param first where a line begins, and `last` where one ends */
function readLines(text: string, first: number, last: number): Reading[] {
  const lines = text.slice(first, last)
  if (!WORD_LETTER.test(lines) && !(ASCII_WORD.test(lines) && BEYOND_ASCII.test(text))) return []
  return [...lines.matchAll(NAME)].flatMap(({ 0: word, index: at }) => {
    const index = first + at
    const from = text.lastIndexOf('\n', index) + 1
    const newline = text.indexOf('\n', index)
    const to = newline < 0 ? text.length : newline
    const end = index + word.length
    if (index - from > LONGEST_LINE || to - end > LONGEST_LINE) return []
    const start = index - (LETTERS.exec(text.slice(from, index))?.[0].length ?? 0)
    const parts = [{ start: from, end: start }, SECRET_WORDS_OF_LANGUAGES.get(word) as string, { start: end, end: to }]
    return [readingOf(text, `named in another language (${word})`, [...parts, '\n'])]
  })
}
