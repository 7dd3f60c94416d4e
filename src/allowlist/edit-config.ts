import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import { entryLine, type NewEntry, sortKey } from './entry-line.ts'

/** What a fresh `.hushkeyrc.json` holds; the comma behind every entry lets Git merge two that come last. */
const FRESH = `{
  "$schema": "./node_modules/hushkey/schema/hushkeyrc.schema.json",
  "allow": [
  ]
}
`

/**
 * Puts entries into the text of a config: sorted, each on a line of its own, the rest untouched, comments included.
 * @param text the config, free of mistakes; null for one that is to be created
 * @param entries none of which has a twin there
 * @param key the key of `package.json` that holds the config
 */
export function addEntries(text: string | null, entries: readonly NewEntry[], key: string | null = null): string {
  const [first, ...more] = entries.toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
  if (!first) return text ?? FRESH
  const root = findNodeAtLocation(parse(text ?? FRESH), key === null ? [] : [key]) as Node
  const list = findNodeAtLocation(root, ['allow'])
  if (text === null) return addEntries(FRESH, entries, key)
  if (!list) return addEntries(splice(text, withList(text, root, first, key !== null)), more, key)
  if (!list.children?.length) return addEntries(splice(text, intoEmptyList(text, list, first, key !== null)), more, key)
  const edits = [first, ...more].map((entry) => intoList(text, list, entry))
  const places = [...new Set(edits.map(({ from }) => from))].toSorted((one, other) => other - one)
  return places.reduce((rest, from) => {
    const insert = edits.filter((edit) => edit.from === from).map((edit) => edit.insert)
    return splice(rest, { from, to: from, insert: insert.join('') })
  }, text)
}

/** Takes the entry at `index` out, with the comments that stand directly above it. */
export function removeEntry(text: string, index: number, key: string | null = null): string {
  const list = findNodeAtLocation(parse(text), key === null ? ['allow'] : [key, 'allow']) as Node
  const nodes = list.children ?? []
  const node = nodes[index] as Node
  const comma = commaAfter(text, node)
  const end = comma ?? endOf(node)
  const isFirst = isFirstOnLine(text, node)
  const restOfLine = isFirst ? /^[^\S\n]*(?:\/\/.*)?\n/.exec(text.slice(end)) : null
  const without = splice(text, {
    from: isFirst ? commentsAbove(text, node) : node.offset,
    to: end + (restOfLine?.[0].length ?? 0),
    insert: '',
  })
  const previous = nodes[index - 1]
  const loose = comma === null && previous ? commaAfter(without, previous) : null
  return loose === null ? without : splice(without, { from: loose - 1, to: loose, insert: '' })
}

/** Puts a new text in the place of the entry at `index`. */
export function replaceEntry(text: string, index: number, entry: NewEntry, key: string | null = null): string {
  const list = findNodeAtLocation(parse(text), key === null ? ['allow'] : [key, 'allow']) as Node
  const node = (list.children ?? [])[index] as Node
  return splice(text, { from: node.offset, to: endOf(node), insert: entryLine(entry) })
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly insert: string
}

function intoEmptyList(text: string, list: Node, entry: NewEntry, isPackage: boolean): Edit {
  const eol = lineEnd(text)
  const inner = text.slice(list.offset + 1, endOf(list) - 1).trimEnd()
  const outer = indentOf(text, list.offset)
  const line = `${inner}${eol}${outer}  ${entryLine(entry)}${isPackage ? '' : ','}`
  return { from: list.offset + 1, to: endOf(list) - 1, insert: `${line}${eol}${outer}` }
}

/** An insertion only, so that several can be made into the same text. */
function intoList(text: string, list: Node, entry: NewEntry): Edit {
  const nodes = list.children ?? []
  const eol = lineEnd(text)
  const key = sortKey(entry)
  const next = nodes.find((node) => keyOf(node) > key)
  if (next && isFirstOnLine(text, next)) {
    const at = commentsAbove(text, next)
    return { from: at, to: at, insert: `${indentOf(text, next.offset)}${entryLine(entry)},${eol}` }
  }
  if (next) return { from: next.offset, to: next.offset, insert: `${entryLine(entry)}, ` }
  const last = nodes.at(-1) as Node
  const comma = commaAfter(text, last)
  const insertion = `${eol}${indentOf(text, last.offset)}${entryLine(entry)}`
  if (comma === null) return { from: endOf(last), to: endOf(last), insert: `,${insertion}` }
  const rest = /^[^\n\]]*/.exec(text.slice(comma))?.[0] ?? ''
  const at = comma + rest.trimEnd().length
  return { from: at, to: at, insert: `${insertion},` }
}

/** A config without `allow` gets one as its last setting. */
function withList(text: string, root: Node, entry: NewEntry, isPackage: boolean): Edit {
  const eol = lineEnd(text)
  const outer = indentOf(text, root.offset)
  const list = [`${outer}  "allow": [`, `${outer}    ${entryLine(entry)}${isPackage ? '' : ','}`, `${outer}  ]`].join(
    eol,
  )
  const last = root.children?.at(-1)
  if (!last) {
    const keep = text.slice(root.offset + 1, endOf(root) - 1).trimEnd()
    return { from: root.offset + 1, to: endOf(root) - 1, insert: `${keep}${eol}${list}${eol}${outer}` }
  }
  const comma = commaAfter(text, last)
  const from = comma ?? endOf(last)
  const brace = /^[^\S\n]*(?=\})/.exec(text.slice(from)) // on the same line: it moves to a line of its own
  const insert = `${comma === null ? ',' : ''}${eol}${list}${comma === null ? '' : ','}${brace ? eol + outer : ''}`
  return { from, to: from + (brace?.[0].length ?? 0), insert }
}

function parse(text: string): Node {
  return parseTree(text.replace(/^\uFEFF/, ' '), [], { allowTrailingComma: true }) as Node
}

function splice(text: string, { from, to, insert }: Edit): string {
  return text.slice(0, from) + insert + text.slice(to)
}

function endOf({ offset, length }: Node): number {
  return offset + length
}

function keyOf(node: Node): string {
  for (const kind of ['fingerprint', 'value', 'path']) {
    const value: unknown = findNodeAtLocation(node, [kind])?.value
    if (typeof value === 'string') return value
  }
  return ''
}

/** The offset behind the comma that follows a node, blanks and comments passed over; null where none follows. */
function commaAfter(text: string, node: Node): number | null {
  const found = /^(?:\s|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*,/.exec(text.slice(endOf(node)))
  return found ? endOf(node) + found[0].length : null
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function indentOf(text: string, offset: number): string {
  return /^[^\S\n]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? ''
}

function isFirstOnLine(text: string, node: Node): boolean {
  return !text.slice(lineStart(text, node.offset), node.offset).trim()
}

/** Where the comment lines directly above a node begin; they are about it. */
function commentsAbove(text: string, node: Node): number {
  let start = lineStart(text, node.offset)
  while (start > 0) {
    const above = lineStart(text, start - 1)
    if (!/^\s*\/\//.test(text.slice(above, start))) break
    start = above
  }
  return start
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
