import { RUN_DEPTH } from '../../src/detect/search/runs.ts'
import { KINDS } from '../../src/detect/search/search-layout.ts'
import type { LeastRuns } from '../../src/detect/search/types.ts'
import { type Piece, parsePattern } from '../../src/regex/parse-pattern.ts'

/** What every match of a part of a pattern has at least. */
interface Least {
  /** Characters, if all of them belong to the run's kind; else null. */
  readonly all: number | null
  /** The run it begins with, the one it ends with, and the longest one. */
  readonly before: number
  readonly after: number
  readonly best: number
}

const NOTHING: Least = { all: 0, before: 0, after: 0, best: 0 }

/** How long a run of token characters each match of a rule surely holds; a line without one need not be tried. */
export const leastRunsOf: LeastRuns = ({ pattern, span, assigned }) => {
  const kinds = Array.from({ length: KINDS }, (_, kind) => kind)
  if (span === 'block' || assigned) return kinds.map(() => 0)
  const tree = parsePattern(pattern.source, pattern.ignoreCase)
  return kinds.map((kind) => ofAlternatives(tree, setOf(kind)).best)
}

function setOf(kind: number): bigint {
  return RUN_DEPTH.reduce((set, depth, code) => (depth > kind ? set | (1n << BigInt(code)) : set), 0n)
}

function ofAlternatives(alternatives: readonly (readonly Piece[])[], kind: bigint): Least {
  return alternatives
    .map((pieces) => pieces.map((piece) => ofPiece(piece, kind)).reduce(followed, NOTHING))
    .reduce(either)
}

function ofPiece(piece: Piece, kind: bigint): Least {
  if (piece.zeroWidth) return NOTHING
  const once = piece.group ? ofAlternatives(piece.group, kind) : ofChars(piece.chars ?? 0n, kind)
  if (once.all !== null) {
    const all = once.all * piece.min
    return { all, before: all, after: all, best: all }
  }
  if (piece.min === 0) return { all: null, before: 0, after: 0, best: 0 }
  const best = piece.min > 1 ? Math.max(once.best, once.after + once.before) : once.best
  return { ...once, best }
}

function ofChars(chars: bigint, kind: bigint): Least {
  return (chars & ~kind) === 0n ? { all: 1, before: 1, after: 1, best: 1 } : { all: null, before: 0, after: 0, best: 0 }
}

function followed(one: Least, other: Least): Least {
  return {
    all: one.all === null || other.all === null ? null : one.all + other.all,
    before: one.all === null ? one.before : one.all + other.before,
    after: other.all === null ? other.after : one.after + other.all,
    best: Math.max(one.best, other.best, one.after + other.before),
  }
}

function either(one: Least, other: Least): Least {
  return {
    all: one.all === null || other.all === null ? null : Math.min(one.all, other.all),
    before: Math.min(one.before, other.before),
    after: Math.min(one.after, other.after),
    best: Math.min(one.best, other.best),
  }
}
