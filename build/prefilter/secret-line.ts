import { type Piece, parsePattern } from '../../src/regex/parse-pattern.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { either } from './awk.ts'
import { ereOfTree } from './ere.ts'

type Sequence = readonly Piece[]

/** Long enough to tell a token from other text; some versions of awk do not know `{40}`. */
const SPELLED = { repeats: 16, keepEnds: true, spelled: true }
const LINE_END = 1n << 10n

/**
 * What the line with the secret holds in every match of a pattern of several lines: the secret, and what stands beside it
 * on the same line for sure. Only an added line that holds it can complete such a match: of `"d": "<43 characters>"` the
 * value and its quotes, but not the name, since a line may end behind the colon.
 * @returns an ERE for any awk, or null where the secret itself may take several lines
 */
export function secretLine({ pattern: { source, ignoreCase } }: Rule): string | null {
  const isSecret = ({ at }: Piece) => source.startsWith('(?<secret>', at)
  const ofAlternative = (pieces: Sequence): string[] | null => {
    const at = pieces.findIndex((piece) => holds(piece, isSecret))
    const piece = pieces[at]
    if (!piece) return null // all of the match is the secret
    if (!isSecret(piece)) return ofAlternatives(piece.group ?? [])
    return mayEndLine(piece) ? null : [onOneLine(pieces, at)]
  }
  const ofAlternatives = (alternatives: readonly Sequence[]): string[] | null => {
    const all = alternatives.map(ofAlternative)
    return all.includes(null) ? null : all.flatMap((one) => one ?? [])
  }
  const found = ofAlternatives(parsePattern(source, ignoreCase, true))
  return found && either([...new Set(found)])
}

function holds(piece: Piece, wanted: (piece: Piece) => boolean): boolean {
  return wanted(piece) || (piece.group ?? []).some((pieces) => pieces.some((inner) => holds(inner, wanted)))
}

function mayEndLine({ chars, group, zeroWidth }: Piece): boolean {
  if (zeroWidth) return false
  return group ? group.some((pieces) => pieces.some(mayEndLine)) : ((chars ?? 0n) & LINE_END) !== 0n
}

function onOneLine(pieces: Sequence, at: number): string {
  const before = pieces.slice(0, at).findLastIndex(mayEndLine)
  const after = pieces.findIndex((piece, index) => index > at && mayEndLine(piece))
  return ereOfTree([pieces.slice(before + 1, after < 0 ? pieces.length : after)], SPELLED) as string
}
