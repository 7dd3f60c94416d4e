import type { Match } from '../types.ts'
import { randomnessOf } from '../words/randomness.ts'
import { spelledOut } from '../words/spelled-out.ts'
import type { FileKind } from './file-kind.ts'
import { isMadeForTest } from './values/made-for-test.ts'
import type { EvidenceId } from './weights.ts'

/** Places where values are shown or made up, so that only what a machine has issued may block. */
const SHOWN: ReadonlySet<EvidenceId> = new Set<EvidenceId>(['in-test', 'in-example', 'in-docs', 'in-comment'])

/** Evidence that keeps a value a warning, whatever else speaks for it. */
const HOLDS: ReadonlySet<EvidenceId> = new Set<EvidenceId>([
  'in-generated',
  'in-messages',
  'name-about',
  'name-plain-key',
  'name-goes-on',
  'name-nonce',
  'grammar-comparison',
  'grammar-pair',
  'grammar-prose',
  'grammar-table',
  'wrapper-lookup',
  'value-is-key',
  'bare-in-code',
  'bare-prose',
  'bare-goes-on',
  'shape-number',
  'shape-uuid',
  'shape-sentence',
  'shape-two-words',
  'shape-camel',
  'shape-snake',
  'shape-path',
  'shape-upper',
  'runs',
  'ends-like-prose',
  'opens-with-sign',
  'beyond-ascii',
  'length-3',
  'length-5',
])

/** Harmless in code, but configuration and scripts give passwords so: `-e DB_PASSWORD=S4owz9hs -p 80`, `PASSWORD=XKVTQWZH`. */
const IN_CONFIG: ReadonlySet<EvidenceId> = new Set<EvidenceId>([
  'shape-upper',
  'bare-goes-on',
  'name-goes-on',
  'shape-camel',
])

/** Names that can only mean a secret; an "auth" or a "key" in a test is mostly made up. */
const CLEAR_NAMES: ReadonlySet<EvidenceId> = new Set<EvidenceId>([
  'name-password',
  'name-secret',
  'name-strong-key',
  'name-token',
])

/** Why a reported value does not block, or undefined where it does: its place, its grammar, or too little randomness. */
export function heldDown({ secret, assignment }: Match, kind: FileKind, found: readonly EvidenceId[]) {
  const isShown = found.some((id) => SHOWN.has(id))
  const isPassword = found.includes('name-password') && !isShown
  const typed = kind.isConfig && isPassword
  const isHarmless = (id: EvidenceId) =>
    HOLDS.has(id) &&
    !(
      typed &&
      (IN_CONFIG.has(id) || (id === 'length-5' && isOdd(secret)) || (id === 'shape-number' && isNumber(secret)))
    ) &&
    !(isPassword && id === 'opens-with-sign' && isChosen(secret)) &&
    !(id === 'shape-uuid' && isIssuedUuid(found, kind)) &&
    !(id === 'in-messages' && (isIssued(secret) || isLongHex(secret)))
  if (found.some(isHarmless)) return 'such a place, name or shape is often harmless'
  if (assignment?.literal.wrapper && /^[ \t]*,/.test(assignment.literal.rest)) return 'it is one of several arguments'
  if (kind.isApiDescription) return 'it is an example in the description of an API'
  if ((kind.isTest || kind.isExample || kind.isDocs) && isMadeForTest(secret, assignment))
    return 'tests and examples make such values up'
  if (isShown)
    return (found.some((id) => CLEAR_NAMES.has(id)) && isIssued(secret)) ||
      (found.includes('name-password') && isStrong(secret))
      ? undefined
      : 'it stands in a test, an example, documentation or a comment'
  if (found.includes('plain-numbered')) return undefined
  const { surprise, words, digits, upper, lower, signs, entropy } = randomnessOf(secret)
  const kinds = [digits, upper, lower, signs].filter(Boolean).length
  if (isPassword && (isChosen(secret) || (typed && (isOdd(secret) || isNumber(secret))))) return undefined
  if (isIssuedUuid(found, kind)) return undefined
  if (words > 0.5) return 'it consists of common words'
  if (found.includes('name-password')) return isTyped(secret, kind.isConfig ? 6 : 8) ? undefined : 'it may be a word'
  return secret.length < 16 || surprise < 6 || kinds < 2 || entropy < 2.8 ? 'it is not random enough' : undefined
}

/** Whether a UUID stands in configuration under a name that can only mean a secret; many providers issue keys in that form. */
function isIssuedUuid(found: readonly EvidenceId[], kind: FileKind): boolean {
  return kind.isConfig && found.includes('shape-uuid') && found.some((id) => CLEAR_NAMES.has(id))
}

/** Whether five characters are no word and no abbreviation of one. */
function isOdd(value: string): boolean {
  const { surprise, words } = randomnessOf(value)
  return value.length === 5 && surprise >= 7 && words < 0.5 && !/pw|pass|pwd|sql|db/i.test(value)
}

/** Whether a value is hex of at least 128 bits that nobody has typed. */
function isLongHex(value: string): boolean {
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
  const { digits, upper, lower, signs, words, runs } = randomnessOf(value)
  if (value.length < 8 || value.length > 64 || digits === 0 || upper + lower < 3 || runs >= 0.3) return false
  if (words <= 0.5 && randomnessOf(spelledOut(value)).words <= 0.5) return !/\s/.test(value)
  const number = /\d{3,}/.exec(value)?.[0] ?? ''
  const isCount = '01234567890'.includes(number) || /^(?:19|20)\d\d$|^(\d)\1+$/.test(number)
  return value.length >= 12 && upper > 0 && lower > 0 && signs > 0 && number !== '' && !isCount
}

/** Whether a value is so long and random that no person has made it up while writing a test or a page. */
export function isIssued(value: string): boolean {
  const { surprise, words, runs, entropy } = randomnessOf(value)
  return value.length >= 20 && surprise >= 7 && words < 0.3 && runs < 0.2 && entropy >= 3.2
}

/** Whether a password looks like one that somebody uses and not like one that was typed for an example. */
function isStrong(value: string): boolean {
  const { surprise, digits, upper, lower, signs, words, runs } = randomnessOf(value)
  const kinds = [digits, upper, lower, signs].filter(Boolean).length
  if (value.length < 8 || kinds < 2 || digits === 0 || surprise < 6.5 || words >= 0.3 || runs >= 0.2) return false
  return randomnessOf(spelledOut(value)).surprise >= 6.2
}

/** Whether a password of at least `least` characters is no word: letters of one kind alone must follow each other oddly. */
export function isTyped(value: string, least: number): boolean {
  const { surprise, digits, upper, lower, signs, words } = randomnessOf(value)
  const kinds = [digits, upper, lower, signs].filter(Boolean).length
  return value.length >= least && words <= 0.5 && surprise >= (kinds < 2 ? 6.5 : value.length < 8 ? 6 : 5.5)
}
