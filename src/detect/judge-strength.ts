import type { FileKind } from './file-kind.ts'
import type { Match } from './match.ts'
import { randomnessOf } from './randomness.ts'
import { spelledOut } from './spelled-out.ts'
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
  const typed = kind.isConfig && found.includes('name-password') && !found.some((id) => SHOWN.has(id))
  if (found.some((id) => HOLDS.has(id) && !(typed && IN_CONFIG.has(id))))
    return 'such a place, name or shape is often harmless'
  if (assignment?.literal.wrapper && /^[ \t]*,/.test(assignment.literal.rest)) return 'it is one of several arguments'
  if (found.some((id) => SHOWN.has(id)))
    return (found.some((id) => CLEAR_NAMES.has(id)) && isIssued(secret)) ||
      (found.includes('name-password') && isStrong(secret))
      ? undefined
      : 'it stands in a test, an example, documentation or a comment'
  if (found.includes('plain-numbered')) return undefined
  const { surprise, words, digits, upper, lower, signs, entropy } = randomnessOf(secret)
  const kinds = [digits, upper, lower, signs].filter(Boolean).length
  if (words > 0.5) return 'it consists of common words'
  if (found.includes('name-password')) return isTyped(secret, kind.isConfig ? 6 : 8) ? undefined : 'it may be a word'
  return secret.length < 16 || surprise < 6 || kinds < 2 || entropy < 2.8 ? 'it is not random enough' : undefined
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
