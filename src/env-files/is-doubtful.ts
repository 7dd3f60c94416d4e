import { harmlessReason } from '../detect/judge/values/harmless-value.ts'
import { isFromMachine, isShortToken } from '../detect/judge/values/value-strength.ts'
import { wordsOf } from '../detect/words/language.ts'
import { randomnessOf } from '../detect/words/randomness.ts'
import { isHarmlessValue, isSetting } from './harmless-value.ts'

/** As the last word of a name these say in an env file that the value opens something. */
const OPENS = new Set('pw pwd psw pswd pass pin otp totp pat passcode salt pepper mnemonic'.split(' '))

/** What such a name is the last word of says which thing is meant, and opens nothing: `CLIENT_ID`, `GIT_SHA`. */
const NAMES_A_THING = new Set(
  'id ids uuid guid sha sha1 sha256 md5 hash digest checksum integrity fingerprint commit revision rev version etag'.split(
    ' ',
  ),
)

/** Said of what everybody may read. */
const PUBLIC = new Set(['public', 'publishable', 'anon', 'anonymous'])

/** Shorter runs are words with a number too often: `t3large`, `node20x`. */
const SHORTEST_TOKEN = 10

/**
 * Whether a line that is added to an env file in Git may hold a secret although no rule says so: a value that opens
 * something by its name (`PW`, `PIN`, `SALT`), or one that looks random under whatever name. Settings are neither: words,
 * numbers, versions, colours, addresses, ids that are UUIDs.
 */
export function isDoubtful(name: string, value: string): boolean {
  const words = wordsOf(name).map((word) => word.replace(/\d+$/, '') || word)
  const last = words.at(-1) ?? ''
  if (last === 'pin') return !/^\d{1,3}$/.test(value.trim()) && (/^\d+$/.test(value.trim()) || !isPlain(value))
  if (OPENS.has(last)) return !isPlain(value)
  if (NAMES_A_THING.has(last) || words.some((word) => PUBLIC.has(word))) return false
  return !isPlain(value) && looksRandom(value)
}

function isPlain(value: string): boolean {
  return isHarmlessValue(value) || isSetting(value) || harmlessReason(value.trim()) !== undefined
}

const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi

/** Looks at each part that could be a key by itself, also of an address: `https://hooks.example.com/<token>`. */
function looksRandom(value: string): boolean {
  const text = value.replaceAll(UUID, ' ')
  const parts = [...text.split(/[^\w+/=~.-]+/), ...text.split(/[^A-Za-z0-9]+/)]
  return parts.some(
    (part) => isFromMachine(part) || (part.length >= SHORTEST_TOKEN && isShortToken(part)) || isMixed(part),
  )
}

/** Too long for an abbreviation, of several kinds of characters, and not made of words. */
function isMixed(part: string): boolean {
  const { surprise, words, runs, upper, lower, digits } = randomnessOf(part)
  const kinds = [upper, lower, digits].filter(Boolean).length
  return /^[A-Za-z0-9]{14,}$/.test(part) && kinds > 1 && surprise >= 7 && words < 0.4 && runs < 0.3
}
