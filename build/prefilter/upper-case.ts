import { type Piece, parsePattern } from '../../src/regex/parse-pattern.ts'
import type { Rule } from '../../src/rules/rule.ts'

/** More beginnings than this are no keywords. */
const MOST = 2000

/**
 * Whether each match of a rule begins with one of its keywords in capital letters, as `SUAB…` and `AKIA…` do: in small
 * ones these keywords stand in many words, and mean nothing.
 */
export function isUpperCase({ pattern, keywords }: Rule): boolean {
  const [first = '', ...others] = keywords
  if (pattern.ignoreCase || others.some(({ length }) => length !== first.length)) return false
  const [pieces = [], ...alternatives] = parsePattern(pattern.source, false)
  if (alternatives.length) return false
  const beginnings = beginningsOf(inner(pieces), first.length)
  return beginnings?.every((text) => !/[a-z]/.test(text) && keywords.includes(text.toLowerCase())) ?? false
}

/** The pieces of a match, where it is one group as a whole. */
function inner(pieces: readonly Piece[]): readonly Piece[] {
  const wide = pieces.filter(({ zeroWidth }) => !zeroWidth)
  const [group, ...others] = wide[0]?.group ?? []
  return wide[0]?.min === 1 && wide[0].max === 1 && group && !others.length ? inner(group) : wide
}

/** All texts of a length that a match may begin with, or null where these are too many or not known from its pieces. */
function beginningsOf(pieces: readonly Piece[], length: number): string[] | null {
  let texts = ['']
  for (const { chars, min, max } of pieces) {
    if (chars === null || min < 1) return null
    const letters = lettersOf(chars)
    for (let times = 0; times < min && (texts[0] as string).length < length; times++) {
      if (texts.length * letters.length > MOST) return null
      texts = texts.flatMap((text) => letters.map((letter) => text + letter))
    }
    if (texts[0]?.length === length) return texts
    if (max !== min) return null
  }
  return null
}

function lettersOf(chars: bigint): string[] {
  return Array.from({ length: 256 }, (_, code) => code)
    .filter((code) => (chars & (1n << BigInt(code))) !== 0n)
    .map((code) => String.fromCharCode(code))
}
