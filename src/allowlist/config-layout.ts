import { type Node, type ParseError, parseTree } from 'jsonc-parser'
import { endOf, indentOf } from './around-node.ts'

/** How the text of a config is laid out. */
export interface Layout {
  /** One step of indentation. */
  readonly unit: string
  readonly eol: string
  /**
   * The width of lines where a formatter is at work, which gives entries several lines: an object whose first field
   * stands on a line of its own stays so, while one on one line is joined or broken as its length has it. Null where
   * each entry is one line.
   */
  readonly width: number | null
}

/** A config of its own, where the project shows no other way. */
export const PLAIN: Layout = { unit: '  ', eol: '\n', width: null }

/** What formatters (Prettier, Biome) allow a line by themselves. */
export const FORMATTED_WIDTH = 80

/** The layout that a text has, and for what it does not show, the one that is given. */
export function layoutOf(text: string, given: Layout): Layout {
  const indented = /^\s*\{[^\S\n]*\r?\n([ \t]+)\S/.exec(text.replace(/^\uFEFF/, ''))?.[1]
  return {
    unit: indented ?? given.unit,
    eol: text.includes('\r\n') ? '\r\n' : text.includes('\n') ? '\n' : given.eol,
    width: given.width ?? (hasLongEntries(text) ? FORMATTED_WIDTH : null),
  }
}

/** Whether an entry takes more than one line, as a formatter writes it. */
export function hasLongEntries(text: string): boolean {
  return /\{\s*\n\s*"(?:fingerprint|value|path)"/.test(text)
}

/** @param text the text of a config, with comments and trailing commas or without */
export function parse(text: string, errors: ParseError[] = []): Node {
  return parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true }) as Node
}

/** Whether it is JSON as the standard has it, without comments and trailing commas. */
export function isStrict(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''))
    return true
  } catch {
    return false
  }
}

/** Gives each member of a list or object that is all on one line a line of its own. */
export function breakOpen(text: string, node: Node, { unit, eol }: Layout): string {
  const members = node.children ?? []
  const [first] = members
  const end = endOf(node)
  if (!first || text.slice(node.offset, end).includes('\n')) return text
  const outer = indentOf(text, node.offset)
  const lines = members.map(({ offset, length }) => outer + unit + text.slice(offset, offset + length))
  const [open, close] = [text[node.offset], text[end - 1]]
  return `${text.slice(0, node.offset)}${open}${eol}${lines.join(`,${eol}`)}${eol}${outer}${close}${text.slice(end)}`
}
