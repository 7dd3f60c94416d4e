import { wordsOf } from './language.ts'
import { randomnessOf } from './randomness.ts'

const LONGEST = 80
/** Up to this length an abbreviation such as `KCFG` or `QB_CLNT` reads like chance, and tells nobody a secret. */
const SHORT = 12
/** Surprise, in bits per character, from which text of some length is random rather than made of words. */
const RANDOM = 6.5
/** Below this, text reads like any other name. */
const ORDINARY = 5.5
const ABBREVIATION =
  /^(?:[A-Z]+\d{0,2}(?:_(?:[A-Z]+\d{0,2}|\d{1,2})?){0,3}|[a-z]+(?:[_.-][a-z]+){0,3}|[a-z]{1,3}\d|_(?:[A-Z]+|\d))$/

/**
 * Whether a word is the name of a variable and may be shown. What stands where a name is expected may be a value: the line
 * that `openssl rand -base64 32 > .env` writes reads like an assignment, and so does the end of a key without quotes.
 * A name is made of words or abbreviations; tokens and random text are not.
 */
export function isPlausibleName(name: string): boolean {
  if (name.length > LONGEST || !/^(?=.*[A-Za-z\d])[A-Za-z_][\w.-]*$/.test(name)) return false
  const digits = name.match(/\d/g)?.length ?? 0
  const { surprise, words } = randomnessOf(name)
  if (name.split(/[_.-]/).some(isRandomPart)) return false
  if (name.length <= SHORT && ABBREVIATION.test(name)) return true
  const mostDigits = /^[A-Z\d]+(?:_[A-Z\d]+)+$/.test(name) && surprise < ORDINARY ? name.length / 2 : name.length / 4
  return digits <= mostDigits && (words >= 0.5 || surprise < RANDOM)
}

/** A long part of letters and digits that no words make up, as behind the prefix of a token. */
function isRandomPart(part: string): boolean {
  if (part.length < 16 || wordsOf(part).length < 3) return false
  const { surprise, words } = randomnessOf(part)
  return words < 0.4 && surprise > RANDOM
}
