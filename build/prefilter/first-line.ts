import { type Piece, parsePattern } from '../../src/regex/parse-pattern.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { either } from './awk.ts'
import { ereOfTree } from './ere.ts'

type Sequence = readonly Piece[]

/** Some versions of awk do not know `{3}`. */
const SPELLED = { repeats: 4, keepEnds: true, spelled: true }
const LINE_END = 1n << 10n
/** More ways to begin than this, and the keywords have to do. */
const MOST_BEGINNINGS = 60

/**
 * What the line that a match of a pattern of several lines begins on holds, as far as the pattern says it: of
 * `cookies\s*=\s*\{`, `cookies` and an equals sign, unless the line ends between them.
 * @returns an ERE for any awk, or null where a match may begin on a line without any of the keywords
 */
export function firstLine({ pattern: { source, ignoreCase }, keywords }: Rule): string | null {
  const tree = parsePattern(source, ignoreCase, true)
  const isSure = tree.every((pieces) => beginWithKeyword(pieces, keywords))
  return isSure ? anyOf(tree.map(lineOf)) || null : null
}

/** One of these; nothing where one of them is. */
function anyOf(eres: readonly string[]): string {
  return eres.includes('') ? '' : either([...new Set(eres)])
}

function lineOf([piece, ...rest]: Sequence): string {
  if (!piece) return ''
  if (piece.zeroWidth) return lineOf(rest)
  if (!mayEndLine(piece)) return (ereOfTree([[piece]], SPELLED) ?? '') + lineOf(rest)
  if (!piece.group) {
    const chars = (piece.chars ?? 0n) & ~LINE_END
    const blanks = chars === 0n ? '' : (ereOfTree([[{ ...piece, chars, min: 0 }]], SPELLED) ?? '')
    return piece.chars === LINE_END && piece.min > 0 ? '$' : blanks + anyOf([lineOf(rest), '$'])
  }
  if (piece.min === 1 && piece.max === 1) return anyOf(piece.group.map((pieces) => lineOf([...pieces, ...rest])))
  const within = piece.group.filter((pieces) => !pieces.some(mayEndLine))
  const ending = piece.group.filter((pieces) => pieces.some(mayEndLine))
  const before = within.length ? (ereOfTree([[{ ...piece, group: within, min: 0 }]], SPELLED) ?? '') : ''
  return before + anyOf([...ending.map(lineOf), lineOf(rest)])
}

function mayEndLine({ chars, group, zeroWidth }: Piece): boolean {
  if (zeroWidth) return false
  return group ? group.some((pieces) => pieces.some(mayEndLine)) : ((chars ?? 0n) & LINE_END) !== 0n
}

function beginWithKeyword(pieces: Sequence, keywords: readonly string[]): boolean {
  const open: (readonly [begin: string, rest: Sequence])[] = [['', pieces]]
  for (let count = 0; open.length > 0; count++) {
    const [begin, [piece, ...rest]] = open.pop() as readonly [string, Sequence]
    if (keywords.some((keyword) => begin.startsWith(keyword))) continue
    if (!piece || count > 40 * MOST_BEGINNINGS || open.length > MOST_BEGINNINGS) return false
    if (piece.zeroWidth) open.push([begin, rest])
    else if (piece.max > 1 && piece.min !== piece.max) return false
    else {
      if (piece.min === 0) open.push([begin, rest])
      const again: Sequence = piece.min > 1 ? [{ ...piece, min: piece.min - 1, max: piece.max - 1 }, ...rest] : rest
      if (piece.group) for (const inner of piece.group) open.push([begin, [...inner, ...again]])
      else {
        const letters = lettersOf(piece.chars ?? 0n)
        if (letters.length > 3) return false
        for (const letter of letters) open.push([begin + letter, again])
      }
    }
  }
  return true
}

/** In lower case, as keywords are. */
function lettersOf(chars: bigint): string[] {
  if (chars >> 128n) return Array.from({ length: 4 }, () => '')
  const codes = Array.from({ length: 128 }, (_, code) => code).filter((code) => (chars >> BigInt(code)) & 1n)
  return [...new Set(codes.map((code) => String.fromCharCode(code).toLowerCase()))]
}
