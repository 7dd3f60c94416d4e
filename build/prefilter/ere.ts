import { type CharSet, type Piece, parsePattern } from '../../src/regex/parse-pattern.ts'

/** How often an element is spelled out at most; what is longer may be of any length. */
export interface Limits {
  readonly repeats: number
  /** But so many where it is an exact number, as of a token's characters. */
  readonly exact?: number
  /** Keeps what may be missing at the ends, because something is put before or behind it. */
  readonly keepEnds?: boolean
  /** For lines that were joined: a line end is `\\002`. */
  readonly joined?: boolean
  /** Without `{3}`, which some versions of awk do not know: what repeats is written out. */
  readonly spelled?: boolean
}

/**
 * Translates a JavaScript pattern into a POSIX extended regular expression that matches, in the C locale, in every line
 * in which the pattern matches, and in some more: look-arounds and anchors are dropped, long repetitions have no upper bound.
 * Bytes above 127 stand for characters of several bytes.
 * @returns null where no line can match, as for a pattern that wants a line end
 */
export function ereOf(pattern: RegExp, limits: Limits = { repeats: 12 }): string | null {
  return ereOfTree(parsePattern(pattern.source, pattern.ignoreCase, true), limits)
}

/** The same for a pattern that was taken apart. */
export function ereOfTree(tree: readonly (readonly Piece[])[], limits: Limits): string | null {
  if (limits.keepEnds) return alternatives(tree, limits)
  const trimmed = tree.map((pieces) => withoutEnds(pieces.filter(({ zeroWidth }) => !zeroWidth)))
  return alternatives(trimmed, limits)
}

/** What may be missing at either end tells nothing, and of what repeats there, the least is enough. */
function withoutEnds(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ min }) => min > 0)
  const last = pieces.findLastIndex(({ min }) => min > 0)
  return pieces
    .slice(Math.max(first, 0), last + 1)
    .map((piece, at, { length }) => (at === 0 || at === length - 1 ? { ...piece, max: piece.min } : piece))
}

function alternatives(tree: readonly (readonly Piece[])[], limits: Limits): string | null {
  const spelled = tree.map((pieces) => sequence(pieces, limits)).filter((ere) => ere !== null)
  if (!spelled.length) return null
  const filled = [...new Set(spelled.filter((ere) => ere !== ''))]
  if (!filled.length) return ''
  const all = filled.length === 1 ? (filled[0] as string) : `(${filled.join('|')})`
  return filled.length < new Set(spelled).size ? `(${all})?` : all
}

function sequence(pieces: readonly Piece[], limits: Limits): string | null {
  let ere = ''
  for (const piece of pieces) {
    if (piece.zeroWidth) continue
    const one = element(piece, limits)
    if (one === null) return null
    ere += one
  }
  return ere
}

function element(piece: Piece, limits: Limits): string | null {
  const isExact = piece.min === piece.max && piece.min <= (limits.exact ?? 0)
  const min = isExact ? piece.min : Math.min(piece.min, limits.repeats)
  const ends = limits.joined && piece.chars !== null && (piece.chars & LINE_END) !== 0n
  const most = isWide(piece) ? piece.max * BYTES : ends ? piece.max * 2 : piece.max
  const max = (most > limits.repeats && !isExact) || min < piece.min ? Number.POSITIVE_INFINITY : most
  const group = max === Number.POSITIVE_INFINITY ? withBytes(piece.group) : piece.group
  const inner = group ? alternatives(group, limits) : characters(piece.chars ?? 0n, limits)
  if (inner === null) return piece.min === 0 ? '' : null
  if (inner === '') return ''
  const atom = group && !isGrouped(inner) ? `(${inner})` : inner
  return limits.spelled ? spelledOut(atom, min, max) : atom + quantifier(min, max)
}

/**
 * A group that repeats without end, such as `(?:[^"]|\\.)*`, reads a character of several bytes as so many turns, if one
 * of its alternatives takes any single one. Were each of its characters one to four bytes long, there would be countless
 * ways to read the same text, and an awk that tries them one after another would never end.
 */
function withBytes(group: Piece['group']): Piece['group'] {
  if (!group?.some(([only, ...others]) => only && !others.length && isOneWide(only))) return group
  return group.map((pieces) =>
    pieces.map((piece, at) => (at === pieces.length - 1 && isOneWide(piece) ? { ...piece, isByte: true } : piece)),
  )
}

function isOneWide(piece: Piece): boolean {
  return piece.min === 1 && piece.max === 1 && isWide(piece)
}

function isWide({ chars, isByte }: Translated): boolean {
  return chars !== null && (chars & BEYOND_ASCII) !== 0n && !isByte
}

/** A piece that stands for one byte instead of one character. */
type Translated = Piece & { readonly isByte?: boolean }

/** A character beyond ASCII has up to four bytes in UTF-8. */
const BYTES = 4
const BEYOND_ASCII = 1n << 128n
const LINE_END = 1n << 10n
const ALL = (1n << 129n) - 1n

function quantifier(min: number, max: number): string {
  if (min === 1 && max === 1) return ''
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`
  if (min === 0 && max === 1) return '?'
  return min === max ? `{${min}}` : `{${min},${max}}`
}

/** `aaa*` for `a{3,}`, and `a*` for what may be there up to so many times. */
function spelledOut(atom: string, min: number, max: number): string {
  if (max === 1 && min <= 1) return min === 1 ? atom : `${atom}?`
  return atom.repeat(min) + (max > min ? `${atom}*` : '')
}

/** Whether a parenthesis at the beginning closes at the end. */
function isGrouped(ere: string): boolean {
  if (!ere.startsWith('(') || !ere.endsWith(')')) return false
  let depth = 0
  for (let at = 0; at < ere.length - 1; at++) {
    if (ere[at] === '[') at = closingBracket(ere, at)
    else if (ere[at] === '\\') at++
    else if (ere[at] === '(') depth++
    else if (ere[at] === ')' && --depth === 0) return false
  }
  return true
}

function closingBracket(ere: string, open: number): number {
  const first = ere[open + 1] === '^' ? open + 2 : open + 1
  return ere.indexOf(']', first + 1)
}

/** The character, or a bracket expression; NUL reaches grep as `\001`, and a line end never does. */
function bracket(chars: CharSet): string | null {
  const here = (chars | ((chars & 1n) << 1n)) & ~LINE_END & ~1n
  if (here === 0n) return null
  const codes = codesOf(here)
  if (codes.length === 1 && here !== BEYOND_ASCII) return literal(codes[0] as number)
  if (here & BEYOND_ASCII) {
    const missing = codesOf(ALL & ~here & ~LINE_END & ~1n)
    if (!missing.length) return '.'
    return `[^${listed(missing)}]`
  }
  return `[${listed(codes)}]`
}

/** In brackets, awk takes a backslash for the beginning of an escape. */
function characters(chars: CharSet, { joined, spelled }: Limits): string | null {
  const ere = bracket(joined ? (chars & LINE_END ? chars | JOINT : chars & ~JOINT) : chars)
  return spelled && ere?.startsWith('[') ? ere.replaceAll('\\', '\\\\') : ere
}

const JOINT = 1n << 2n

/** A thousand patterns hold the same few sets. */
const known = new Map<CharSet, readonly number[]>()

function codesOf(chars: CharSet): readonly number[] {
  const codes =
    known.get(chars) ?? Array.from({ length: 128 }, (_, code) => code).filter((code) => chars & (1n << BigInt(code)))
  known.set(chars, codes)
  return codes
}

/** `]` comes first, `-` last, and `^` and `[` where they mean themselves. */
function listed(codes: readonly number[]): string {
  const special = new Set([93, 45, 94, 91])
  const plain = codes.filter((code) => !special.has(code))
  const has = (code: number) => (codes.includes(code) ? String.fromCharCode(code) : '')
  return `${has(93)}${ranges(plain)}${has(91)}${has(94)}${has(45)}`
}

function ranges(codes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < codes.length; at++) {
    const from = at
    while (codes[at + 1] === (codes[at] as number) + 1) at++
    const [first, last] = [codes[from] as number, codes[at] as number]
    const ends = [first, last].map((code) => String.fromCharCode(code))
    text +=
      last - first < 3
        ? codes
            .slice(from, at + 1)
            .map((code) => String.fromCharCode(code))
            .join('')
        : ends.join('-')
  }
  return text
}

function literal(code: number): string {
  const character = String.fromCharCode(code)
  return /[.[\]{}()*+?^$|\\]/.test(character)
    ? `[${character}]`.replace('[^]', '\\^').replace('[\\]', '\\\\')
    : character
}
