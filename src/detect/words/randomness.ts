import { shannonEntropy } from './entropy.ts'
import { surprise, wordShare } from './language.ts'

/** What can be said about the text of a value alone. */
export interface Randomness {
  /** Bits per character of surprise to a reader of English and code (see `surprise`). */
  readonly surprise: number
  /** Shannon entropy in bits per character. */
  readonly entropy: number
  /** Share of letters in common words, 0 to 1. */
  readonly words: number
  /** Share of neighbours that count up, count down, repeat or lie side by side on a keyboard, 0 to 1. */
  readonly runs: number
  readonly digits: number
  readonly lower: number
  readonly upper: number
  /** Characters that are no letter and no digit. */
  readonly punctuation: number
  /** How often the kind of character changes from one to the next, as a share of the neighbours. */
  readonly changes: number
}

/** Longer text is judged by its beginning. */
const MOST = 128

let latest: { readonly value: string; readonly randomness: Randomness } | undefined

/** What is said about one value is asked for several times in a row, so the latest answer is kept. */
export function randomnessOf(value: string): Randomness {
  if (latest?.value !== value) latest = { value, randomness: measure(value) }
  return latest.randomness
}

function measure(value: string): Randomness {
  const text = value.slice(0, MOST)
  const kinds = { digits: 0, lower: 0, upper: 0, punctuation: 0 }
  let changes = 0
  let before = ''
  for (const character of text) {
    const kind = classify(character)
    kinds[kind]++
    if (before && before !== kind) changes++
    before = kind
  }
  return {
    ...kinds,
    surprise: surprise(text),
    entropy: shannonEntropy(text),
    words: wordShare(text),
    runs: runShare(text),
    changes: text.length > 1 ? changes / (text.length - 1) : 0,
  }
}

function classify(character: string): 'digits' | 'lower' | 'upper' | 'punctuation' {
  if (character >= 'a' && character <= 'z') return 'lower'
  if (character >= 'A' && character <= 'Z') return 'upper'
  return character >= '0' && character <= '9' ? 'digits' : 'punctuation'
}

const KEYBOARD = 'qwertyuiop asdfghjkl zxcvbnm 1234567890 0987654321 poiuytrewq lkjhgfdsa mnbvcxz 1qaz2wsx3edc4rfv5tgb'

/** Runs of three and more such as `abcd`, `4321`, `aaaa` or `qwer`. */
function runShare(text: string): number {
  if (text.length < 3) return 0
  const lower = text.toLowerCase()
  let inRun = 0
  for (let at = 0; at + 2 < lower.length; at++) {
    const step = lower.charCodeAt(at + 1) - lower.charCodeAt(at)
    const even = lower.charCodeAt(at + 2) - lower.charCodeAt(at + 1) === step && Math.abs(step) <= 1
    if (even || KEYBOARD.includes(lower.slice(at, at + 3))) inRun++
  }
  return inRun / (lower.length - 2)
}
