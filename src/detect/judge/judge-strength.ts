import type { Match } from '../types.ts'
import { randomnessOf } from '../words/randomness.ts'
import { isSpelledWithDigits } from '../words/spelled-with-digits.ts'
import type { FileKind } from './file-kind.ts'
import { isMadeForTest } from './values/made-for-test.ts'
import {
  isChosen,
  isFromMachine,
  isIssued,
  isLongHex,
  isNumber,
  isOdd,
  isRandomPassword,
  isShortToken,
  isStrong,
  isTyped,
  ungrouped,
} from './values/value-strength.ts'
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
  'opens-with-punctuation',
  'beyond-ascii',
  'length-3',
  'length-5',
])

/** Harmless in code, but configuration and scripts give passwords so: `-e DB_PASSWORD=… -p 80`. */
const IN_CONFIG: ReadonlySet<EvidenceId> = new Set<EvidenceId>([
  'shape-upper',
  'bare-goes-on',
  'name-goes-on',
  'shape-camel',
])

/** What random text may look like by chance. */
const BY_CHANCE: ReadonlySet<EvidenceId> = new Set<EvidenceId>(['shape-upper', 'shape-camel', 'shape-snake'])

/** Names that can only mean a secret; an "auth" or a "key" in a test is mostly made up. */
const CLEAR_NAMES: ReadonlySet<EvidenceId> = new Set<EvidenceId>([
  'name-password',
  'name-secret',
  'name-strong-key',
  'name-token',
])

/** Why a reported value does not block, or undefined where it does: its place, its grammar, or too little randomness. */
export function heldDown(match: Match, kind: FileKind, found: readonly EvidenceId[]) {
  const { secret, assignment } = match
  const isShown = found.some((id) => SHOWN.has(id))
  const isMadeUp = found.some((id) => id === 'in-test' || id === 'in-docs' || (id === 'in-example' && !kind.isTemplate))
  const isRandom = found.includes('name-password') && !isMadeUp && isRandomPassword(ungrouped(secret))
  const isToken =
    !isMadeUp && !found.includes('in-comment') && found.some((id) => CLEAR_NAMES.has(id)) && isShortToken(secret)
  const isPassword = found.includes('name-password') && !isShown
  const typed = kind.isConfig && isPassword
  const isDigits = isPassword && (kind.isConfig || secret.length >= 16) && isNumber(secret)
  const isListItem = assignment?.literal.wrapper === '['
  const isHarmless = (id: EvidenceId) =>
    HOLDS.has(id) &&
    !(typed && (IN_CONFIG.has(id) || (id === 'length-5' && isOdd(secret)))) &&
    !(isDigits && id === 'shape-number') &&
    !(isPassword && id === 'opens-with-punctuation' && isChosen(secret)) &&
    !(isPassword && id === 'shape-path' && isSpelledWithDigits(secret)) &&
    !(isPassword && (id === 'shape-sentence' || id === 'shape-two-words') && hasBlanksAndPunctuation(match)) &&
    !(id === 'opens-with-punctuation' && !isShown && /^[-_]/.test(secret) && isClearlyIssued(secret, found)) &&
    !(isRandom && (BY_CHANCE.has(id) || secret !== ungrouped(secret))) &&
    !(isToken && BY_CHANCE.has(id)) &&
    !(id === 'grammar-comparison' && !isShown && (isRandom || isToken || isClearlyIssued(secret, found))) &&
    !(id === 'name-goes-on' && !isShown && isClearlyIssued(secret, found)) &&
    !(id === 'bare-goes-on' && kind.isConfig && !isShown && isClearlyIssued(secret, found)) &&
    !(id === 'bare-in-code' && isBareRandom(match)) &&
    !(id === 'length-5' && kind.isConfig && !isMadeUp && found.includes('name-password') && isOdd(secret)) &&
    !(id === 'wrapper-lookup' && isListItem && (isRandom || isToken || isClearlyIssued(secret, found))) &&
    !(id === 'name-plain-key' && isDecodedKey(secret, assignment)) &&
    !(id === 'shape-uuid' && isIssuedUuid(match, found, kind)) &&
    !(id === 'in-messages' && isFromMachine(secret))
  if (found.some(isHarmless)) return 'such a place, name or shape is often harmless'
  const isDecoded = isDecodedKey(secret, assignment)
  if (assignment?.literal.wrapper && !isListItem && !isDecoded && /^[ \t]*,/.test(assignment.literal.rest))
    return 'it is one of several arguments'
  if (kind.isApiDescription) return 'it is an example in the description of an API'
  if ((kind.isTest || kind.isExample || kind.isDocs) && isMadeForTest(secret, assignment))
    return 'tests and examples make such values up'
  if (isRandom || (isToken && (kind.isConfig || secret.length >= 12))) return undefined
  if (kind.isConfig && !isMadeUp && found.includes('name-password') && isOdd(secret)) return undefined
  if (isDecoded && !isShown) return undefined
  if (kind.isTemplate && !isMadeUp && !found.includes('in-comment') && isFromMachine(secret)) return undefined
  if (isShown)
    return (found.some((id) => CLEAR_NAMES.has(id)) && isIssued(secret)) ||
      (found.includes('name-password') && isStrong(secret))
      ? undefined
      : 'it stands in a test, an example, documentation or a comment'
  if (found.includes('plain-numbered')) return undefined
  const { surprise, words, digits, upper, lower, punctuation, entropy } = randomnessOf(secret)
  const kinds = [digits, upper, lower, punctuation].filter(Boolean).length
  if (isPassword && (isDigits || isChosen(secret) || (typed && isOdd(secret)))) return undefined
  if (isIssuedUuid(match, found, kind)) return undefined
  if (
    found.includes('plain-secret') &&
    secret.length >= 10 &&
    (isChosen(secret) || (secret.length >= 12 && isStrong(secret)))
  )
    return undefined
  if (words > 0.5) return 'it consists of common words'
  if (found.includes('name-password')) return isTyped(secret, kind.isConfig ? 6 : 8) ? undefined : 'it may be a word'
  return secret.length < 16 || surprise < 6 || kinds < 2 || entropy < 2.8 ? 'it is not random enough' : undefined
}

/** Whether a quoted password is one though blanks stand in it: no text has several such characters and digits. */
function hasBlanksAndPunctuation({ secret, assignment }: Match): boolean {
  const odd = secret.match(/[#$%^&*@!~<>(){}+=|]/g) ?? []
  return assignment?.literal.quote !== '' && secret.length >= 10 && odd.length > 2 && /\d/.test(secret)
}

/** Whether a machine has issued the value, and its name can only mean a secret. */
function isClearlyIssued(secret: string, found: readonly EvidenceId[]): boolean {
  return found.some((id) => CLEAR_NAMES.has(id)) && isIssued(secret)
}

/**
 * Whether a UUID stands in configuration or code under a name that can only mean a secret; many providers issue keys in that
 * form, but no passwords. In code a `token` alone may tell a service or a request apart.
 */
function isIssuedUuid({ assignment }: Match, found: readonly EvidenceId[], kind: FileKind): boolean {
  if (!found.includes('shape-uuid') || !found.some((id) => CLEAR_NAMES.has(id))) return false
  if (kind.isConfig || !kind.isCode) return kind.isConfig
  if (found.includes('name-password') || found.some((id) => SHOWN.has(id))) return false
  return !assignment?.literal.wrapper && (!found.includes('name-token') || OPENS.test(assignment?.name ?? ''))
}

/** What makes a token one that opens something. */
const OPENS = /api|access|auth|bearer|refresh|secret|private|personal|deploy|admin|bot/i

/**
 * Whether a key is written as text and decoded in place, as in `unhexlify("2b49…")` and `Buffer.from("x7Q…=", 'base64')`:
 * nothing but a key is, where as many bytes come out of base64 as ciphers take.
 */
function isDecodedKey(value: string, assignment: Match['assignment']): boolean {
  const { wrapper = '', rest = '' } = assignment?.literal ?? {}
  const encoding = `${wrapper} ${/^[ \t]*,[ \t]*["'`](\w+)["'`]/.exec(rest)?.[1] ?? ''}`
  if (isLongHex(value) && value.length % 16 === 0 && /hex/i.test(encoding)) return true
  return /base64|b64/i.test(encoding) && isIssued(value) && /^(?:16|24|32|64)$/.test(`${bytesIn(value)}`)
}

function bytesIn(base64: string): number {
  return /^[\w+/-]+={0,2}$/.test(base64) ? Buffer.from(base64, 'base64').length : 0
}

/** Whether a word without quotes that ends its line is too random for the name of a variable. */
function isBareRandom({ secret, assignment }: Match): boolean {
  const { surprise } = randomnessOf(secret)
  return assignment?.opensLine === true && assignment.literal.rest.trim() === '' && secret.length >= 8 && surprise >= 8
}
