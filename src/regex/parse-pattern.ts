/** Characters as a set of bits: one for each ASCII code, bit 128 for all others. */
export type CharSet = bigint

/** An element of a pattern with its quantifier. `max` is Infinity for `*`, `+` and `{n,}`. */
export interface Piece {
  readonly min: number
  readonly max: number
  /** A single character, or null for a group. */
  readonly chars: CharSet | null
  /** The alternatives of a group, each a sequence. */
  readonly group: readonly (readonly Piece[])[] | null
  /** A look-ahead takes no characters. */
  readonly zeroWidth: boolean
  /** Offset in the pattern. */
  readonly at: number
}

/** Syntax that hushkey does not run, with the reason. */
export class UnsafePattern extends Error {
  readonly at: number
  readonly cure: string

  constructor(message: string, cure: string, at: number) {
    super(message)
    this.at = at
    this.cure = cure
  }
}

/** A bit for each ASCII code, and one for all others. */
const BITS: readonly CharSet[] = Array.from({ length: 129 }, (_, code) => 1n << BigInt(code))
const ALL: CharSet = (1n << 129n) - 1n
const NEWLINES = bit(10) | bit(13)
const DIGITS = range(48, 57)
const CAPITALS = range(65, 90)
const SMALL = range(97, 122)
const WORD = DIGITS | CAPITALS | SMALL | bit(95)
const SPACE = range(9, 13) | bit(32) | bit(128)

/**
 * Takes a JavaScript pattern (no `u` or `v` flag, already known to compile) apart, as far as its running time needs.
 * @param keepsOthers whether `\\S` and `[^\\s]` hold bit 128: of the characters beyond ASCII only some are blanks
 * @throws UnsafePattern for look-behind and back-references
 */
export function parsePattern(source: string, ignoreCase: boolean, keepsOthers = false): readonly (readonly Piece[])[] {
  const reader = { source, at: 0, ignoreCase, others: keepsOthers ? bit(128) : 0n }
  return readAlternatives(reader)
}

interface Reader {
  readonly source: string
  readonly ignoreCase: boolean
  readonly others: CharSet
  at: number
}

function readAlternatives(reader: Reader): Piece[][] {
  const alternatives: Piece[][] = [[]]
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') {
    if (reader.source[reader.at] === '|') {
      reader.at++
      alternatives.push([])
      continue
    }
    const piece = readPiece(reader)
    if (piece) alternatives.at(-1)?.push(piece)
  }
  return alternatives
}

function readPiece(reader: Reader): Piece | null {
  const at = reader.at
  const character = reader.source[at] as string
  if (character === '(') return readGroup(reader)
  if (character === '^' || character === '$') {
    reader.at++
    return null
  }
  if (character === '\\' && /[bB]/.test(reader.source[at + 1] ?? '')) {
    reader.at += 2
    return null
  }
  const chars = character === '[' ? readClass(reader) : readChar(reader)
  const { min, max } = readQuantifier(reader)
  return { min, max, chars, group: null, zeroWidth: false, at }
}

function readGroup(reader: Reader): Piece {
  const at = reader.at
  const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(reader.source.slice(at))?.[0] as string
  if (/^\(\?<[=!]/.test(opening))
    throw new UnsafePattern(
      'a look-behind',
      'Match the text before it instead, and name the part that is secret: (?<secret>…).',
      at,
    )
  reader.at += opening.length
  const group = readAlternatives(reader)
  reader.at++
  const { min, max } = readQuantifier(reader)
  return { min, max, chars: null, group, zeroWidth: /^\(\?[=!]/.test(opening), at }
}

const ONCE = { min: 1, max: 1 }

function readQuantifier(reader: Reader): { min: number; max: number } {
  if (!'*+?{'.includes(reader.source[reader.at] ?? ' ')) return ONCE
  const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(reader.source.slice(reader.at))
  if (!found) return ONCE
  reader.at += found[0].length
  const quantifier = found[0][0]
  if (quantifier === '*') return { min: 0, max: Number.POSITIVE_INFINITY }
  if (quantifier === '+') return { min: 1, max: Number.POSITIVE_INFINITY }
  if (quantifier === '?') return { min: 0, max: 1 }
  const min = Number(found[1])
  if (!found[2]) return { min, max: min }
  return { min, max: found[3] ? Number(found[3]) : Number.POSITIVE_INFINITY }
}

function readClass(reader: Reader): CharSet {
  const negated = reader.source[++reader.at] === '^'
  if (negated) reader.at++
  let chars: CharSet = 0n
  while (reader.source[reader.at] !== ']') {
    const from = readChar(reader, true)
    chars |= from
    if (reader.source[reader.at] !== '-' || reader.source[reader.at + 1] === ']') continue
    reader.at++
    const to = readChar(reader, true)
    chars |= isSingle(from) && isSingle(to) ? range(lowest(from), lowest(to)) : to | bit(45)
  }
  reader.at++
  const both = reader.ignoreCase ? bothCases(chars) : chars
  return negated ? (ALL & ~both) | reader.others : both
}

/** One character or class escape, inside or outside of brackets. */
function readChar(reader: Reader, inBrackets = false): CharSet {
  const at = reader.at
  const character = reader.source[reader.at++] as string
  if (character === '.' && !inBrackets) return ALL & ~NEWLINES
  const chars = character === '\\' ? readEscape(reader, at) : bit(character.charCodeAt(0))
  return reader.ignoreCase && !inBrackets ? bothCases(chars) : chars
}

const CLASSES: Readonly<Record<string, CharSet>> = {
  d: DIGITS,
  D: ALL & ~DIGITS,
  w: WORD,
  W: ALL & ~WORD,
  s: SPACE,
  S: ALL & ~SPACE,
  n: bit(10),
  r: bit(13),
  t: bit(9),
  v: bit(11),
  f: bit(12),
  b: bit(8),
  '0': bit(0),
}

function readEscape(reader: Reader, at: number): CharSet {
  const rest = reader.source.slice(reader.at)
  const code = /^(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))/.exec(rest)
  if (code) {
    reader.at += code[0].length
    return bit(Number.parseInt(code[1] ?? (code[2] as string), 16))
  }
  if (/^(?:[1-9]|k<)/.test(rest)) throw new UnsafePattern('a back-reference', 'Spell the text out a second time.', at)
  const character = rest[0] as string
  reader.at++
  if (character === 'S') return (CLASSES.S as CharSet) | reader.others
  return CLASSES[character] ?? bit(character.charCodeAt(0))
}

function bit(code: number): CharSet {
  return BITS[Math.min(code, 128)] as CharSet
}

function range(from: number, to: number): CharSet {
  let chars: CharSet = 0n
  for (let code = Math.min(from, 128); code <= Math.min(to, 128); code++) chars |= bit(code)
  return chars
}

function lowest(chars: CharSet): number {
  for (let code = 0; code < 129; code++) if (chars & bit(code)) return code
  return 128
}

function isSingle(chars: CharSet): boolean {
  return (chars & (chars - 1n)) === 0n
}

function bothCases(chars: CharSet): CharSet {
  const upper = chars & CAPITALS
  const lower = chars & SMALL
  return chars | (upper << 32n) | (lower >> 32n)
}
