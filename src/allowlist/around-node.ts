import type { Node } from 'jsonc-parser'

/** The offset behind a node. */
export function endOf({ offset, length }: Node): number {
  return offset + length
}

/** The indentation of the line of an offset. */
export function indentOf(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? ''
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** The offset behind the comma that follows a node, blanks and comments passed over; null where none follows. */
export function commaAfter(text: string, node: Node): number | null {
  const found = /^(?:\s|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*,/.exec(text.slice(endOf(node)))
  return found ? endOf(node) + found[0].length : null
}

/** Whether only blanks stand before a node on its line. */
export function isFirstOnLine(text: string, node: Node): boolean {
  return !text.slice(lineStart(text, node.offset), node.offset).trim()
}

/** Where the comment lines directly above a node begin; they are about it. */
export function commentsAbove(text: string, node: Node): number {
  let start = lineStart(text, node.offset)
  while (start > 0) {
    const above = lineStart(text, start - 1)
    if (!/^\s*\/\//.test(text.slice(above, start))) break
    start = above
  }
  return start
}
