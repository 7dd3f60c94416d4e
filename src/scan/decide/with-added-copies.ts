import type { BareFinding } from '../../finding.ts'
import type { Change } from '../../git/changes/change.ts'
import type { LineRanges } from '../../git/texts/added-lines.ts'
import type { AddedText } from '../../git/texts/added-text.ts'

/** The lines of a changed file that Git's diff shows as added; null where it shows none. */
export type HunksOf = (change: Change) => Promise<LineRanges | null>

/**
 * Lines are compared by their text: where a finding rests on one that has copies, Git says which of them is added. Else an
 * empty line at the top of a file would report an old key further down that holds one.
 * @param found the findings where the last copies are the added ones
 * @param lookAgain gives the findings of the same text with other lines added
 */
export async function withAddedCopies(
  item: AddedText,
  found: readonly Promise<BareFinding[]>[],
  hunksOf: HunksOf,
  lookAgain: (item: AddedText) => readonly Promise<BareFinding[]>[],
): Promise<BareFinding[]> {
  const findings = (await Promise.all(found)).flat()
  const { text, added, change } = item
  const spans = findings.map(({ line, endLine }) => [line as number, endLine as number] as const)
  const hunks = isWhole(item) && restsOnCopies(text, added, spans) ? await hunksOf(change) : null
  if (!hunks) return findings
  return (await Promise.all(lookAgain({ ...item, added: chooseCopies(text, added, hunks) }))).flat()
}

/** Of a long file there are several texts, each with lines of its own. */
function isWhole({ firstLine, from, until, carriedOver, primary, binary }: AddedText): boolean {
  return firstLine === 1 && !from && !until && !carriedOver && primary && !binary
}

/**
 * Whether all that is added in one of these spans of lines stands elsewhere in the text as well, as an empty line does:
 * then another copy of it may be the added one.
 */
function restsOnCopies(text: string, added: LineRanges, spans: LineRanges): boolean {
  const lines = linesOf(text)
  const addedNumbers = new Set(numbersIn(added))
  const old = new Set(lines.filter((_, at) => !addedNumbers.has(at + 1)))
  return spans.some((span) => {
    const addedHere = numbersIn([span]).filter((number) => addedNumbers.has(number))
    return addedHere.every((number) => old.has(lines[number - 1] as string))
  })
}

/**
 * Of equal lines, those that Git's diff shows as added: as many as before, but others. A line that was only moved is in the
 * diff, too, and stays old.
 * @param hunks what the diff shows
 * @returns `added` where the diff does not show as many
 */
function chooseCopies(text: string, added: LineRanges, hunks: LineRanges): LineRanges {
  const lines = linesOf(text)
  const lineAt = (number: number) => lines[number - 1] as string
  const left = new Map<string, number>()
  for (const number of numbersIn(added)) left.set(lineAt(number), (left.get(lineAt(number)) ?? 0) + 1)
  const chosen: (readonly [number, number])[] = []
  for (const number of numbersIn(hunks).reverse()) {
    const count = left.get(lineAt(number)) ?? 0
    if (!count) continue
    left.set(lineAt(number), count - 1)
    chosen.push([number, number])
  }
  return [...left.values()].some(Boolean) ? added : chosen.reverse()
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/\r$/, ''))
}

function numbersIn(ranges: LineRanges): number[] {
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
}
