/** Puts `text` in place of [`start`, `end`); offsets are those of the text before any edit. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Applies edits that do not overlap; the same edit asked for twice (an import) is made once. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let done = text
  for (const { start, end, text: put } of distinct(edits).toReversed())
    done = done.slice(0, start) + put + done.slice(end)
  return done
}

/** Whether one of `more` changes what one of `edits` changes too, in another way. */
export function collide(edits: readonly TextEdit[], more: readonly TextEdit[]): boolean {
  return more.some((one) =>
    edits.some((other) => !isSame(one, other) && one.start < other.end && other.start < one.end),
  )
}

/** In their order, each once. */
export function distinct(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = edits.toSorted((one, other) => one.start - other.start || one.end - other.end)
  return sorted.filter((edit, at) => !sorted.slice(0, at).some((other) => isSame(edit, other)))
}

function isSame(one: TextEdit, other: TextEdit): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text
}
