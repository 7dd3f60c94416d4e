import { COMMON_WORDS, TRIGRAMS } from './language-table.ts'

const SYMBOLS = 28
const DIGIT = 27
const DIGIT_BITS = Math.log2(10)
/** What punctuation costs beside the word boundary it makes. */
const PUNCTUATION_BITS = 2

/**
 * How much a text surprises somebody who knows English and source code, in bits per character.
 * Each word part (split at punctuation and at `camelCase` humps) is read letter by letter with the statistics of letter
 * triples in published code. Words and identifiers lie near 3, keyboard mash and random lower case at 6 and above.
 */
export function surprise(text: string): number {
  let bits = 0
  let before = 0
  let last = 0
  for (let at = 0; at < text.length; at++) {
    const symbol = symbolOf(text.charCodeAt(at))
    if (symbol === 0 || startsHump(text, at)) {
      if (last !== 0) bits += cost(before, last, 0)
      before = last = 0
    }
    if (symbol === 0) {
      bits += PUNCTUATION_BITS
      continue
    }
    bits += cost(before, last, symbol) + (symbol === DIGIT ? DIGIT_BITS : 0)
    before = last
    last = symbol
  }
  if (last !== 0) bits += cost(before, last, 0)
  return text.length ? bits / text.length : 0
}

/** Quarter bits as one base-64 digit: `A` is certain, `-` (62) has a chance of one in 46,000. */
function cost(before: number, last: number, symbol: number): number {
  const code = TRIGRAMS.charCodeAt((before * SYMBOLS + last) * SYMBOLS + symbol)
  return (code < 58 ? (code === 45 ? 62 : code + 4) : code < 91 ? code - 65 : code === 95 ? 63 : code - 71) / 4
}

/** 0 for punctuation, 1 to 26 for a letter in any case, 27 for a digit. */
function symbolOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96
  if (code >= 65 && code <= 90) return code - 64
  return code >= 48 && code <= 57 ? DIGIT : 0
}

/** Whether a new part of `camelCase` or `HTTPServer` begins at `at`. */
function startsHump(text: string, at: number): boolean {
  if (!isUpper(text.charCodeAt(at)) || at === 0) return false
  return isLower(text.charCodeAt(at - 1)) || (isUpper(text.charCodeAt(at - 1)) && isLower(text.charCodeAt(at + 1)))
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122
}

let common: Set<string> | undefined

/** Whether `word` (lower case) is one of the most widespread words of code and its documentation. */
export function isCommonWord(word: string): boolean {
  common ??= new Set(COMMON_WORDS.split(' '))
  return common.has(word)
}

/** The parts of a name in lower case: `dbPassword_v2` gives `db`, `password`, `v2`, and `oauth2Token` gives `oauth2`, `token`. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const [run] of text.matchAll(/[A-Za-z0-9]+/g)) {
    let from = 0
    for (let at = 1; at <= run.length; at++) {
      if (at < run.length && !startsHump(run, at) && !isBehindDigit(run, at)) continue
      words.push(run.slice(from, at).toLowerCase())
      from = at
    }
  }
  return words
}

/** Whether a word with a capital begins behind a digit. */
function isBehindDigit(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return before >= 48 && before <= 57 && isUpper(text.charCodeAt(at)) && isLower(text.charCodeAt(at + 1))
}

/**
 * The share of the letters of `text` that belongs to common words, 0 to 1, where run-together words count too:
 * `thisismypassword` is 1, `sywfop` is 0.
 */
export function wordShare(text: string): number {
  let letters = 0
  let inWords = 0
  for (const word of wordsOf(text.slice(0, 96)))
    for (const [run] of word.matchAll(/[a-z]+/g)) {
      letters += run.length
      inWords += coveredByWords(run)
    }
  return letters ? inWords / letters : 0
}

/** The most letters of a lower-case run that a cut into common words (3 to 14 letters, or `my`, `is`, ...) covers. */
function coveredByWords(run: string): number {
  const best = [0]
  for (let end = 1; end <= run.length; end++) {
    let most = best[end - 1] as number
    for (let from = Math.max(0, end - 14); from < end; from++) {
      const covered = (best[from] as number) + end - from
      if (covered > most && isWord(run.slice(from, end), run.length)) most = covered
    }
    best[end] = most
  }
  return best[run.length] as number
}

/** Three letters inside a longer run are often chance, so there only whole runs and longer words count. */
function isWord(word: string, runLength: number): boolean {
  if (word.length <= 2)
    return /^(?:my|is|in|to|of|me|no|id|db|do|it|an|go|by|on|at|be|we|pw|aa|xx)$/.test(word) && word.length < runLength
  if (word.length === 3 && runLength > 3 && runLength < 8) return false
  return isCommonWord(word)
}
