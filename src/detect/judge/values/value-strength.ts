import { randomnessOf } from '../../words/randomness.ts'
import { spelledOut } from '../../words/spelled-out.ts'
import { isSpelledWithDigits } from '../../words/spelled-with-digits.ts'

/** Whether a short key is mixed as no person would: `V7jF2yb8t`, or at least twelve letters such as `QvbTxKmzWcPj`. */
export function isShortToken(value: string): boolean {
  const { surprise, digits, upper, lower, words, runs, entropy } = randomnessOf(value)
  if (surprise < 8 || words > 0.2 || runs >= 0.2 || entropy < 2.8) return false
  return digits > 0
    ? /^(?=.*[A-Za-z])[A-Za-z0-9]{8,}$/.test(value)
    : upper > 1 && lower > 1 && /^[A-Za-z]{11,}={0,2}$/.test(value)
}

/** Abbreviations that passwords of development are made of: `mysqlpw`, `devpwd`. */
const ABBREVIATED = /pw|pass|pwd|sql|db|adm|usr|xxx/i

/** Whether a password is no word, no product's name and no abbreviation: its letters follow each other as in random text. */
export function isRandomPassword(value: string): boolean {
  const { surprise, words, runs } = randomnessOf(value)
  if (!/^[^\s<>{}()]{6,64}$/.test(value) || ABBREVIATED.test(value)) return false
  if (surprise < (value.length < 10 ? 6.5 : 6.3) || words >= 0.34 || runs >= 0.3) return false
  const spelled = randomnessOf(spelledOut(value))
  return spelled.surprise >= 6 && spelled.words <= 0.5
}

/** `abcd efgh ijkl mnop`, as Google shows the passwords of apps, without its blanks. */
export function ungrouped(value: string): string {
  return /^[a-z]{4}(?: [a-z]{4}){3}$/.test(value) ? value.replaceAll(' ', '') : value
}

/** Whether five characters are no word and no abbreviation of one. */
export function isOdd(value: string): boolean {
  const { surprise, words } = randomnessOf(value)
  return value.length === 5 && surprise >= 7 && words < 0.5 && !/pw|pass|pwd|sql|db/i.test(value)
}

/** Whether a value is hex of at least 128 bits that nobody has typed. */
export function isLongHex(value: string): boolean {
  return /^(?:[0-9a-f]{32,128}|[0-9A-F]{32,128})$/.test(value) && randomnessOf(value).entropy >= 3.2
}

/** Whether a password is a number of at least six digits that does not count, repeat itself or say a date. */
export function isNumber(value: string): boolean {
  return (
    /^\d{6,20}$/.test(value) &&
    !/(\d)\1{2}|^(\d{2,3})\2+$|^(?:19|20)\d{6}$/.test(value) &&
    randomnessOf(value).runs < 0.4
  )
}

/**
 * Whether a password looks like one that a person chose for something real: a word with digits, such as `Winterfell42`, or
 * several words with a number that is no mere count and a punctuation character, such as `VeryGood8842!`.
 */
export function isChosen(value: string): boolean {
  const { digits, upper, lower, punctuation, words, runs } = randomnessOf(value)
  if (value.length < 8 || value.length > 64 || digits === 0 || upper + lower < 3 || runs >= 0.3) return false
  if (words <= 0.5 && randomnessOf(spelledOut(value)).words <= 0.5) return !/\s/.test(value)
  if (isSpelledWithDigits(value)) return true
  if (isNameWithNumber(value) || isWordsAndNumber(value) || isTiedToNumber(value)) return true
  const number = /\d{3,}/.exec(value)?.[0] ?? ''
  const isPlain = '01234567890'.includes(number) || /^(?:19|20)\d\d$|^(\d)\1+$/.test(number)
  return value.length >= 12 && upper > 0 && lower > 0 && punctuation > 0 && number !== '' && !isPlain
}

/** Words by which people say that a password is for nothing, and those that every list of guesses begins with. */
const WEAK =
  /pass|pwd|pw\d|test|admin|demo|exam|sample|secret|chang|user|root|default|local|dev|dummy|fake|your|hello|welcome|qwert|foo|bar|temp|invalid|wrong|correct|valid|super|strong|token|key|login|old|new/i

/** A word with a number of two digits and more that is no count and no year: `Mistral77Berg`, `Sandburg4711`, `kestrel7391x`. */
export function isNameWithNumber(value: string): boolean {
  const number =
    /^(?:[A-Z][a-z]{3,}(\d{2,6})(?:[A-Z][a-z]{2,}|[a-z])?|[a-z]{4,}(\d{3,6})[a-z]?)[!#$%&*+.?@]?$/
      .exec(value)
      ?.slice(1)
      .find(Boolean) ?? ''
  return value.length >= 10 && number !== '' && !isCount(number) && !WEAK.test(value)
}

/**
 * Words that punctuation and a number tie together as no name of anything does: `Heron%willow38`, `Cell$417Oak`,
 * `Fern-V3lvet-62!`. `%41` and `$1` are an encoded character and a place to fill in.
 */
function isWordsAndNumber(value: string): boolean {
  const [, tied = ''] = /^[a-z]{4,20}[!#$%&*?@^~](\d{3,6})$/.exec(value) ?? []
  if (tied !== '' && value.length >= 10) return !isCount(tied) && !WEAK.test(value)
  if (!/^[A-Za-z\d!#$%&*+;?@^_|~-]{10,24}$/.test(value) || !/[!#$%&*;?@^|~]/.test(value) || WEAK.test(value))
    return false
  if (/%[\dA-F]{2}|\$\d(?!\d)|^[@#]|&\w+=/.test(value) || !/[A-Z]/.test(value) || !/[a-z]{2}/.test(value)) return false
  if (/^[A-Z][a-z]{4,}\d[!$*?^~][a-z]{2,}$/.test(value)) return true
  if (/^[A-Z][a-z]{3,}[!%&*?^~][A-Z][a-z]{2,}\d$/.test(value)) return true
  const numbers = value.match(/\d{2,}/g) ?? []
  return numbers.length === 1 && numbers.every((number) => number.length <= 4 && !isCount(number))
}

/** What programs number: characters sets, hashes, versions, parts of a whole. */
const NUMBERED = /sha|md\d|aes|rsa|utf|iso|base|hmac|crypt|argon|page|part|step|level|chapter|section|item|field|v\d/i

/** Words that hyphens, dots or underscores tie together, one of them with a number that is no count: `Ginkgo_Blatt47`. */
function isTiedToNumber(value: string): boolean {
  if (!/^(?=.*[A-Z])[A-Za-z\d]+(?:[._-][A-Za-z\d]+){1,2}$/.test(value) || value.length < 10 || value.length > 24)
    return false
  const numbers = value.match(/\d{2,}/g) ?? []
  const [number = ''] = numbers
  return (
    numbers.length === 1 &&
    number.length <= 4 &&
    /[a-z]{2}(?:\d{2,4})(?:[._-]|$)/.test(value) &&
    !isCount(number) &&
    !WEAK.test(value) &&
    !NUMBERED.test(value)
  )
}

/** A count, a year, a digit again and again, or one with zeros before it. */
function isCount(number: string): boolean {
  return '01234567890'.includes(number) || /^(?:19|20)\d\d$|^(\d)\1{2,}$|^0/.test(number)
}

/** Whether a value is so long and random that no person has made it up while writing a test or a page. */
export function isIssued(value: string): boolean {
  const { surprise, words, runs, entropy } = randomnessOf(value)
  return value.length >= 20 && surprise >= 7 && words < 0.3 && runs < 0.2 && entropy >= 3.2
}

/** Whether a value was issued or computed, and not typed. */
export function isFromMachine(value: string): boolean {
  return isIssued(value) || isLongHex(value)
}

/** Whether a password looks like one that somebody uses and not like one that was typed for an example. */
export function isStrong(value: string): boolean {
  const { surprise, digits, upper, lower, punctuation, words, runs } = randomnessOf(value)
  const kinds = [digits, upper, lower, punctuation].filter(Boolean).length
  if (value.length < 8 || kinds < 2 || digits === 0 || surprise < 6.5 || words >= 0.3 || runs >= 0.2) return false
  const { surprise: spelled, words: named } = randomnessOf(spelledOut(value))
  return spelled >= 6.2 && named <= 0.4
}

/** Whether a password of at least `least` characters is no word: letters of one kind alone must follow each other oddly. */
export function isTyped(value: string, least: number): boolean {
  const { surprise, digits, upper, lower, punctuation, words } = randomnessOf(value)
  const kinds = [digits, upper, lower, punctuation].filter(Boolean).length
  return value.length >= least && words <= 0.5 && surprise >= (kinds < 2 ? 6.5 : value.length < 8 ? 6 : 5.5)
}

/** What people write for any password. */
const ANY_PASSWORD =
  /your|example|sample|change|placeholder|insert|xxx|^(?:my|the|some|new)?[-_]?(?:p[a@4]ss(?:w[o0]r[dt])?|pwd?|test|demo|user|admin|root|secret|temp|guest|abc|qwerty|hello|welcome)[\d!@#$%*._-]*$/i

/** Whether a password has the letters and digits that public services ask for, and is not what people write for any. */
export function isUsed(value: string): boolean {
  return /^(?=.*\d)(?=.*[A-Za-z])\S{6,64}$/.test(value) && !ANY_PASSWORD.test(value) && randomnessOf(value).runs < 0.4
}
