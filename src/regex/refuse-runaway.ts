import { type CharSet, type Piece, parsePattern, UnsafePattern } from './parse-pattern.ts'

/** The most that one repetition may take, and the most ways in which neighbours may share out a text between them. */
const LONGEST = 1000
const MOST_WAYS = 10_000

/**
 * Refuses a pattern whose running time a hostile text could drive up (N41). It asks for more than linear time needs,
 * but what it asks for is easily given: bounds, and a character between two repetitions that belongs to neither.
 *
 * - `a+`, `a*`, `a{2,}`: every repetition has an upper bound
 * - `(a{1,9})*`, `(a|ab){5}`: in a group that repeats, only one way to split the text
 * - `[a-z]{1,99}[a-z0-9]{1,200}`: neighbours that share characters multiply
 *
 * @param source a pattern that compiles without the flags `u` and `v`
 * @throws UnsafePattern with the offset in `source`
 */
export function refuseRunaway(source: string, ignoreCase: boolean): void {
  for (const sequence of parsePattern(source, ignoreCase)) checkSequence(sequence)
}

function checkSequence(sequence: readonly Piece[]): void {
  for (const piece of sequence) checkPiece(piece)
  checkNeighbours(sequence)
}

function checkPiece(piece: Piece): void {
  if (piece.max > LONGEST) {
    const bounds = `{${piece.min},${Math.max(200, piece.min)}}`
    throw new UnsafePattern(
      Number.isFinite(piece.max) ? `a repetition of more than ${LONGEST}` : 'a repetition without an upper bound',
      `Give it one, such as ${bounds}.`,
      piece.at,
    )
  }
  for (const sequence of piece.group ?? []) checkSequence(sequence)
  if (piece.group && piece.max > 1) checkRepeatedGroup(piece, piece.group)
}

function checkRepeatedGroup(piece: Piece, alternatives: readonly (readonly Piece[])[]): void {
  let seen: CharSet = 0n
  for (const sequence of alternatives) {
    const first = firstChars(sequence)
    if (alternatives.length > 1 && (first & seen || isEmpty(sequence)))
      throw new UnsafePattern(
        'a repeated group whose alternatives can begin alike',
        'Let each alternative begin with another character.',
        piece.at,
      )
    seen |= first
    const others = alternatives.filter((each) => each !== sequence).flat()
    if (isVariable(sequence) && !isDelimited(sequence, others))
      throw new UnsafePattern(
        'a repetition inside a repeated group',
        'Repeat a fixed length, or end the group with a character that occurs nowhere else in it.',
        piece.at,
      )
  }
}

/** A run of neighbours that share characters can split a text in as many ways as their ranges multiply to. */
function checkNeighbours(sequence: readonly Piece[]): void {
  let ways = 1
  let run: CharSet = 0n
  for (const piece of sequence.filter((each) => !each.zeroWidth)) {
    const chars = allChars(piece)
    if (!(chars & run) && piece.min > 0) {
      ways = 1
      run = 0n
    }
    ways *= spread(piece)
    if (spread(piece) > 1 || run) run |= chars
    if (ways > MOST_WAYS)
      throw new UnsafePattern(
        'neighbouring repetitions that can match the same characters',
        'Put a character between them that neither matches, or lower their bounds.',
        piece.at,
      )
  }
}

/** In how many ways a piece can end: of a group that repeats, each turn's end is marked, so only the last one is open. */
function spread(piece: Piece): number {
  const inner = (piece.group ?? []).reduce(
    (sum, sequence) => sum + sequence.reduce((n, each) => n * spread(each), 1),
    0,
  )
  return (piece.max - piece.min + 1) * Math.max(1, inner)
}

function allChars(piece: Piece): CharSet {
  if (piece.chars !== null) return piece.chars
  return (piece.group ?? []).flat().reduce((chars, each) => chars | allChars(each), 0n)
}

function firstChars(sequence: readonly Piece[]): CharSet {
  let chars: CharSet = 0n
  for (const piece of sequence) {
    if (piece.zeroWidth) continue
    chars |= piece.chars ?? (piece.group ?? []).reduce((all, each) => all | firstChars(each), 0n)
    if (piece.min > 0 && !(piece.group ?? []).some(isEmpty)) break
  }
  return chars
}

function isEmpty(sequence: readonly Piece[]): boolean {
  return sequence.every((piece) => piece.min === 0 || piece.zeroWidth || piece.group?.some(isEmpty))
}

function isVariable(sequence: readonly Piece[]): boolean {
  return sequence.some((piece) => piece.min !== piece.max || piece.group?.some(isVariable))
}

/** Whether its first or last character occurs nowhere else in the group, so that it marks where a turn ends. */
function isDelimited(sequence: readonly Piece[], others: readonly Piece[]): boolean {
  return [sequence, sequence.toReversed()].some(([mark, ...rest]) => {
    if (!mark || mark.chars === null || mark.min !== 1 || mark.max !== 1) return false
    return ![...rest, ...others].some((piece) => allChars(piece) & (mark.chars as CharSet))
  })
}
