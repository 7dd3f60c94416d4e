import type { FileKind } from './file-kind.ts'
import type { Match } from './match.ts'
import { randomnessOf } from './randomness.ts'
import type { EvidenceId } from './weights.ts'

/** Evidence that keeps a value a warning, whatever else speaks for it. */
const HOLDS: ReadonlySet<EvidenceId> = new Set<EvidenceId>([
  'in-test',
  'in-example',
  'in-docs',
  'in-generated',
  'in-messages',
  'in-comment',
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
  'length-7',
])

/** Why a reported value does not block, or undefined where it does: its place, its grammar, or too little randomness. */
export function heldDown({ secret, assignment }: Match, kind: FileKind, found: readonly EvidenceId[]) {
  if (found.some((id) => HOLDS.has(id))) return 'such a place, name or shape is often harmless'
  if (assignment?.literal.wrapper && /^[ \t]*,/.test(assignment.literal.rest)) return 'it is one of several arguments'
  if (found.includes('plain-numbered')) return undefined
  const { surprise, words, digits, upper, lower, signs, entropy } = randomnessOf(secret)
  const isPassword = found.includes('name-password')
  if (words > 0.5) return 'it consists of common words'
  const kinds = [digits, upper, lower, signs].filter(Boolean).length
  if (isPassword && kind.isConfig && secret.length >= 8 && surprise > 5.5 && kinds >= 2) return undefined
  if (secret.length < (isPassword ? 10 : 16) || surprise < 6 || kinds < 2 || entropy < 2.8)
    return 'it is not random enough'
  return undefined
}
