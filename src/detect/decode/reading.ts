import type { Judged } from '../types.ts'
/**
 * Another way to read a part of a text: what a program gets where a secret is in several lines or parts, or encoded.
 * The rules run on `text`, and what they find is led back to the original by `pieces`.
 */
export interface Reading {
  readonly text: string
  /** Ascending and not overlapping; what lies between them is glue that stands nowhere in the original. */
  readonly pieces: readonly Piece[]
  /** What was done, as evidence: "decoded from base64". */
  readonly how: string
  /** Only what is surely a secret counts: decoded text is easily read wrong. */
  readonly onlyHigh?: boolean
  /** This is what the text means: what assigned values looked like before decoding does not count. */
  readonly instead?: boolean
}

/** `text[at, at + length)` of a reading stands for `[start, end)` of the original: letter by letter where the lengths agree. */
interface Piece {
  readonly at: number
  readonly length: number
  readonly start: number
  readonly end: number
}

/**
 * Where a reading may stand, as the hooks' shell can tell it line by line before Node starts. It has to take more than
 * `read`, never less: what the shell passes, nobody reads. The patterns are made into those of awk when the package is
 * built; `^` and `$`, at their very beginning and end, are those of a line.
 */
export interface ShellCondition {
  /** A new line that holds all of a reading. */
  readonly newLine?: readonly RegExp[]
  /** The same, but not in some files. */
  readonly newLineExceptIn?: { readonly paths: RegExp; readonly test: RegExp }
  /** Lower-case literals that matter in old lines, too. */
  readonly anyLine?: readonly string[]
  readonly spans?: readonly LineSpan[]
  readonly apart?: ValueApart
}

/** A reading of several lines; it matters where one of them is new. Blank lines may stand between any two. */
export interface LineSpan {
  /** The line that it begins on, or its end. */
  readonly opens: RegExp
  /** What such a line holds in any case, where `opens` is so long that it is better asked last. */
  readonly opensWith?: RegExp
  /** A line that may hold a part of the value, or its beginning. */
  readonly continues: RegExp
  /** A line that may stand between. */
  readonly passes?: RegExp
  /** Only in these files. */
  readonly paths?: RegExp
  /** In all files but these. */
  readonly exceptPaths?: RegExp
}

/** A value on a new line that is read with a name somewhere near. */
export interface ValueApart {
  readonly value: RegExp
  /** The same for values in YAML. */
  readonly inYaml: RegExp
  /** What a line with a name that matters holds, one of them. */
  readonly names: readonly RegExp[]
  /** How many characters may lie between. */
  readonly reach: number
}

/** A way to read texts; it is only asked where one of its keywords stands (lower-case literals, as those of rules). */
export interface Reader {
  readonly keywords: readonly string[]
  readonly shell: ShellCondition
  /** @param ends ascending offsets behind each keyword in `text` */
  read(text: string, ends: readonly number[], path: string): Reading[]
}

/** A part of a reading: glue, a span of the original as it stands, or one that is read as `text`. */
export type Part = string | { readonly start: number; readonly end: number; readonly text?: string }

/** Puts a reading together from its parts. */
export function readingOf(
  original: string,
  how: string,
  parts: readonly Part[],
  kind: Pick<Reading, 'onlyHigh' | 'instead'> = {},
): Reading {
  let text = ''
  const pieces: Piece[] = []
  for (const part of parts) {
    const at = text.length
    text += typeof part === 'string' ? part : (part.text ?? original.slice(part.start, part.end))
    if (typeof part !== 'string') pieces.push({ at, length: text.length - at, start: part.start, end: part.end })
  }
  return { text, pieces, how, ...kind }
}

/**
 * What was judged in a reading, at its place in the original.
 * @returns null where the secret is not in any piece, or too unsure for this reading
 */
export function toOriginal(judged: Judged, { text, pieces, how, onlyHigh }: Reading): Judged | null {
  const { match, verdict } = judged
  if (onlyHigh && verdict !== 'high' && !isSigned(judged)) return null
  const first = pieces.find(({ at, length }) => at + length > match.start)
  const last = pieces.findLast(({ at }) => at < match.end)
  if (!first || !last || last.at < first.at) return null
  const start =
    first.length === first.end - first.start ? first.start + Math.max(0, match.start - first.at) : first.start
  const end = last.length === last.end - last.start ? last.start + Math.min(last.length, match.end - last.at) : last.end
  if (match.end > text.length || end <= start) return null
  return { ...judged, match: { ...match, start, end, lead: 0 }, evidence: [...judged.evidence, `it was ${how}`] }
}

/** Whether it is a token whose parts prove what it is, as a JSON Web Token that was encoded once more. */
function isSigned({ match: { rule }, verdict }: Judged): boolean {
  return rule.checksum === 'jwt-header' && verdict === 'medium'
}

/** Prepares the question whether a match of the original text is about a value that a reading knows better. */
export function createReplacedTest(readings: readonly Reading[]): (judged: Judged) => boolean {
  const pieces = readings.flatMap((reading) => (reading.instead ? reading.pieces : []))
  if (!pieces.length) return () => false
  const sorted = pieces.toSorted((one, other) => one.start - other.start)
  /** How far the pieces up to each one reach. */
  const reach = sorted.map(() => 0)
  for (const [at, { end }] of sorted.entries()) reach[at] = Math.max(end, reach[at - 1] ?? 0)
  return ({ match }) => {
    if (match.rule.assigned !== true) return false
    let [from, to] = [0, sorted.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((sorted[middle] as Piece).start < match.end) from = middle + 1
      else to = middle
    }
    return from > 0 && (reach[from - 1] as number) > match.start
  }
}
