/** Line numbers, 1-based, as ascending ranges that include both ends. */
export type LineRanges = readonly (readonly [first: number, last: number])[]

/** How often each line stands in a text: what a parent of the commit already holds. */
export type LineCounts = Map<string, number>

/** Counts the lines of `text` into `counts`; a carriage return at a line's end does not make it another line. */
export function countLines(text: string, counts: LineCounts): void {
  for (const line of lines(text)) counts.set(line, (counts.get(line) ?? 0) + 1)
}

/**
 * Finds the lines of `text` that no parent holds: an old line is not an added one, wherever it moved within its file, and in a
 * merge it is enough that one parent has it (N04, N24). A further copy of an old line is an added line.
 * Changing line ends alone (LF to CRLF) adds nothing.
 * @param before one count for each parent that has the file; the counts are used up, so that a long text can come in parts
 * @param firstLine the number of the first line of `text`
 */
export function addedLines(text: string, before: readonly LineCounts[], firstLine: number): LineRanges {
  const ranges: [number, number][] = []
  let number = firstLine
  for (const line of lines(text)) {
    if (!takeFromAny(line, before)) {
      const last = ranges.at(-1)
      if (last && last[1] === number - 1) last[1] = number
      else ranges.push([number, number])
    }
    number++
  }
  return ranges
}

function takeFromAny(line: string, before: readonly LineCounts[]): boolean {
  let found = false
  for (const counts of before) {
    const left = counts.get(line)
    if (!left) continue
    counts.set(line, left - 1)
    found = true
  }
  return found
}

function* lines(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const stop = end < 0 ? text.length : end
    yield text.charCodeAt(stop - 1) === 13 ? text.slice(from, stop - 1) : text.slice(from, stop)
    from = stop + 1
  }
}

/** Whether any line from `first` to `last` is in `ranges`. */
export function overlaps(ranges: LineRanges, first: number, last: number): boolean {
  const [from] = ranges[firstUpTo(ranges, first)] ?? [Number.POSITIVE_INFINITY]
  return from <= last
}

/** What of `ranges` lies in these lines. */
export function rangesWithin(ranges: LineRanges, { first, last }: { first: number; last: number }): LineRanges {
  const within: [number, number][] = []
  for (let at = firstUpTo(ranges, first); at < ranges.length; at++) {
    const [from, to] = ranges[at] as LineRanges[number]
    if (from > last) break
    within.push([Math.max(from, first), Math.min(to, last)])
  }
  return within
}

/** The index of the first range that ends in `line` or behind it; a change may have as many ranges as a file has parts. */
function firstUpTo(ranges: LineRanges, line: number): number {
  let [from, to] = [0, ranges.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((ranges[middle] as LineRanges[number])[1] < line) from = middle + 1
    else to = middle
  }
  return from
}

/** How many lines `ranges` hold. */
export function lineCount(ranges: LineRanges): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0)
}
