/** Parts of a text, ascending and apart from each other: the offset of the first unit and the one behind the last. */
export type Spans = readonly (readonly [start: number, end: number])[]

/** Whether what stands from `start` to `end` touches one of `spans`. */
export function touches(spans: Spans, start: number, end: number): boolean {
  let [from, to] = [0, spans.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((spans[middle]?.[0] as number) <= end) from = middle + 1
    else to = middle
  }
  return from > 0 && (spans[from - 1]?.[1] as number) > start
}

/** Prepares the question whether what ends at an offset is in one of `spans`; it is to be asked in ascending order. */
export function createSpanTest(spans: Spans): (end: number) => boolean {
  let at = 0
  return (end) => {
    while (at < spans.length && (spans[at]?.[1] as number) < end) at++
    return at < spans.length && (spans[at]?.[0] as number) < end
  }
}
