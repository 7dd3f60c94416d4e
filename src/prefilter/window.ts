import type { CharSet, Piece } from '../config/pattern-tree.ts'

/** Characters side by side, of which every match of a pattern holds one such stretch. */
export type Window = readonly CharSet[]

/** Longer windows tell no more, and cost grep time. */
const LONGEST = 10
/** So many spellings of one stretch are worth it, as in `(?:sk|rk)_(?:live|test)_`. */
const MOST_SPELLINGS = 24

interface Best {
  readonly windows: readonly Window[]
  /** How rare they are: bits, of the most common one. */
  readonly bits: number
}

/**
 * Finds stretches of fixed length by which a pattern is told best: every match holds at least one of them.
 * @returns none where the pattern has nothing of fixed length
 */
export function windowsOf(tree: readonly (readonly Piece[])[]): Best {
  return ofAlternatives(tree)
}

function ofAlternatives(tree: readonly (readonly Piece[])[]): Best {
  const each = tree.flatMap(spellings).map(ofSequence)
  const windows = [...new Map(each.flatMap((best) => best.windows).map((window) => [window.join(), window])).values()]
  const bits = Math.min(...each.map((best) => best.bits)) - Math.log2(Math.max(1, windows.length))
  return each.some((best) => !best.windows.length) ? { windows: [], bits: 0 } : { windows, bits }
}

/** The sequences that a sequence stands for when its small groups are spelled out. */
function spellings(pieces: readonly Piece[]): (readonly Piece[])[] {
  let all: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.zeroWidth) continue
    const parts = piece.group && piece.min === 1 && piece.max === 1 ? piece.group.flatMap(spellings) : null
    const isSmall = parts?.every(isFixed) && all.length * parts.length <= MOST_SPELLINGS
    all = isSmall
      ? all.flatMap((head) => (parts as Piece[][]).map((part) => [...head, ...part]))
      : all.map((head) => [...head, piece])
  }
  return all
}

function isFixed(pieces: readonly Piece[]): boolean {
  return pieces.every(({ group, zeroWidth }) => !group && !zeroWidth)
}

function ofSequence(pieces: readonly Piece[]): Best {
  let best: Best = { windows: [], bits: 0 }
  const take = (other: Best) => {
    if (other.bits > best.bits) best = other
  }
  let run: CharSet[] = []
  const end = () => {
    take(bestStretch(run))
    run = []
  }
  for (const piece of pieces) {
    if (piece.zeroWidth) continue
    if (piece.group) {
      end()
      if (piece.min > 0) take(ofAlternatives(piece.group))
      continue
    }
    const chars = piece.chars ?? 0n
    const isWide = (chars & (1n << 128n)) !== 0n
    if (isWide) {
      end()
      continue
    }
    if (piece.min === 0) end()
    run.push(...Array.from({ length: Math.min(piece.min, LONGEST + 2) }, () => chars))
    if (piece.max !== piece.min || piece.min > LONGEST + 2) {
      end()
      run.push(...Array.from({ length: Math.min(piece.min, LONGEST) }, () => chars))
    }
  }
  end()
  return best
}

function bestStretch(run: readonly CharSet[]): Best {
  let best: Best = { windows: [], bits: 0 }
  for (let from = 0; from < Math.max(1, run.length - LONGEST + 1); from++) {
    const window = cut(run.slice(from, from + LONGEST))
    const bits = window.reduce((sum, chars) => sum + bitsOf(chars), 0)
    if (window.length && bits > best.bits) best = { windows: [window], bits }
  }
  return best
}

/** Classes of many characters side by side make grep slow: the window ends at the third one. */
function cut(run: readonly CharSet[]): readonly CharSet[] {
  const wide = run.flatMap((chars, at) => (sizeOf(chars) > NARROW ? [at] : []))
  const end = wide[MOST_WIDE] ?? run.length
  return run.slice(0, end)
}

const NARROW = 12
const MOST_WIDE = 2

function sizeOf(chars: CharSet): number {
  let size = 0
  for (let code = 0; code < 128; code++) if (chars & (1n << BigInt(code))) size++
  return size
}

/** How much it tells that a character is one of these; letters and digits of tokens and words tell little. */
function bitsOf(chars: CharSet): number {
  let size = 0
  for (let code = 0; code < 128; code++) if (chars & (1n << BigInt(code))) size += code >= 97 && code <= 122 ? 2 : 1
  return Math.log2(100 / Math.min(100, size))
}
