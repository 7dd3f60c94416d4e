import type { Piece } from '../../src/regex/parse-pattern.ts'

/** A text that a pattern fits, look-arounds aside. */
export function textOf(tree: readonly (readonly Piece[])[], random: () => number): string {
  const pieces = tree[Math.floor(random() * tree.length)] ?? []
  return pieces.map((piece) => textOfPiece(piece, random)).join('')
}

function textOfPiece({ chars, group, min, max, zeroWidth }: Piece, random: () => number): string {
  if (zeroWidth) return ''
  const most = Math.min(max, min + 6)
  const times = min + Math.floor(random() * (most - min + 1))
  return Array.from({ length: times }, () => (group ? textOf(group, random) : letterOf(chars ?? 0n, random))).join('')
}

/** Mostly letters and digits where these fit, now and then a letter of several bytes. */
function letterOf(chars: bigint, random: () => number): string {
  const { plain, all, isWide } = codesOf(chars)
  if (isWide && random() < 0.02) return 'é'
  const from = plain.length && random() < 0.9 ? plain : all.length ? all : CODES
  return String.fromCharCode(from[Math.floor(random() * from.length)] as number)
}

const known = new Map<bigint, { plain: number[]; all: number[]; isWide: boolean }>()

function codesOf(chars: bigint) {
  const has = (code: number) => (chars & (1n << BigInt(code))) !== 0n
  const all = known.has(chars) ? [] : CODES.filter(has)
  const plain = all.filter((code) => /[A-Za-z0-9]/.test(String.fromCharCode(code)))
  const found = known.get(chars) ?? { plain, all, isWide: has(128) }
  known.set(chars, found)
  return found
}

const CODES = [9, 10, ...Array.from({ length: 95 }, (_, at) => at + 32)]
