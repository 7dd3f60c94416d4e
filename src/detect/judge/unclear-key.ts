import { meaningOf } from '../match/assignment-name.ts'
import type { Match } from '../types.ts'
import { isIssued } from './values/value-strength.ts'

/** Before "key", these say that it opens something. */
export const CLEAR_KEYS =
  'api access consumer private encryption signing master client auth app application account n x s shared license subscription jwt hmac aes encrypt crypto cipher'.split(
    ' ',
  )
const CLEAR = new Set(CLEAR_KEYS)

/** Whether a name only says "key", or of which kind without saying what it opens: `key`, `cacheKey`, `FIELD_KEY_PHONE`. */
export function isUnclearKey(name: string): boolean {
  const { head, words } = meaningOf(name)
  return head === 'key' && !words.includes('secret') && !CLEAR.has(words.at(words.lastIndexOf('key') - 1) ?? '')
}

/** Words, names and addresses without a digit in them. */
export const WORDS = /^[\]A-Za-z_$.,:;=()<>&*?!|{}[ \t+/"'`-]*$/

/** `222000/222000`, as logs count. */
const NUMBERS = /^[\d\s.,:/+-]+$/

/** Longer than nearly all words: letters that follow each other by chance may be an issued key. */
export const LONG_WORD = new RegExp('[A-Za-z]'.repeat(20))

/** Words that humps tie together, as in `haloLinkDoubleClickSelection`: letters that follow each other by chance do not alternate like that. */
export const TIED_WORDS = /^[A-Z]?[a-z]{2,}(?:[A-Z][a-z]{2,})+$/
/** Longer than nearly all of these words. */
export const NO_TIED_WORD = new RegExp('[a-z]'.repeat(13))

/** Whether so many letters follow each other that they may be issued. */
export function hasLongWord(text: string): boolean {
  return (
    LONG_WORD.test(text) &&
    (text.match(/[A-Za-z]{20,}/g) ?? []).some((run) => !TIED_WORDS.test(run) || NO_TIED_WORD.test(run))
  )
}

/** A word and a version: `Hunyuan3D`, `flux2`. */
const MODEL = /^[A-Za-z]{3,12}\d{1,2}[A-Za-z]?$/

/** Why a value tells entries apart: its name says no more than "key", and it has no digit, or a version. The hooks' shell knows it, too (build/prefilter/plain-lines.ts). */
export function unclearKeyReason({ secret, assignment }: Match): string | undefined {
  const isRandom = hasLongWord(secret) && isIssued(secret)
  if (
    assignment &&
    !isRandom &&
    meaningOf(assignment.name).head === 'salt' &&
    (WORDS.test(secret) || NUMBERS.test(secret))
  )
    return 'it is a salt, and its text is a word or a number'
  return assignment && !isRandom && isUnclearKey(assignment.name) && (WORDS.test(secret) || MODEL.test(secret))
    ? 'its name says no more than "key", and its text is a word'
    : undefined
}
