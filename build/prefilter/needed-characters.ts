import { bitsOf } from '../../src/detect/search/needed-characters.ts'
import { type CharSet, type Piece, parsePattern } from '../../src/regex/parse-pattern.ts'
import type { Rule } from '../../src/rules/rule.ts'

/** The kinds of characters (`detect/search/needed-characters.ts`) that each match of a rule surely holds, as bits; a line that lacks one need not be tried. */
export function neededCharacters({ pattern: { source, ignoreCase }, span, assigned }: Rule): number {
  if (span === 'block' || assigned) return 0
  const ofAlternatives = (alternatives: readonly (readonly Piece[])[]): number =>
    alternatives.map((pieces) => pieces.reduce((bits, piece) => bits | ofPiece(piece), 0)).reduce((a, b) => a & b)
  const ofPiece = ({ zeroWidth, min, group, chars, at }: Piece): number => {
    if (min === 0 || (zeroWidth && !source.startsWith('(?=', at))) return 0
    return group ? ofAlternatives(group) : ofChars(chars ?? 0n)
  }
  return ofAlternatives(parsePattern(source, ignoreCase))
}

/** A thousand patterns hold the same few sets. */
const known = new Map<CharSet, number>()

function ofChars(chars: CharSet): number {
  const bits = known.get(chars) ?? bitsOfSet(chars)
  known.set(chars, bits)
  return bits
}

function bitsOfSet(chars: CharSet): number {
  if (chars === 0n || chars >> 128n) return 0 // what is not ASCII is none of them
  const codes = Array.from({ length: 128 }, (_, code) => code).filter((code) => (chars >> BigInt(code)) & 1n)
  return bitsOf(String.fromCharCode(...codes))
}
