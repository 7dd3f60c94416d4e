/** 1-based, as editors count; columns are UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Finds the line and column of an offset in a text. */
export function positionIn(text: string): (offset: number) => Position {
  return (offset) => {
    const before = text.slice(0, offset)
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
  }
}
