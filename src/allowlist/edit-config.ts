import { findNodeAtLocation, type Node, type ParseError } from 'jsonc-parser'
import { isMissingComma } from '../config/parse/missing-comma.ts'
import { commaAfter, commentsAbove, endOf, indentOf, isFirstOnLine } from './around-node.ts'
import { breakOpen, isStrict, type Layout, layoutOf, PLAIN, parse } from './config-layout.ts'
import { entryText, type NewEntry, sortKey } from './entry-line.ts'

const SCHEMA = './node_modules/hushkey/schema/hushkeyrc.schema.json'

/**
 * Puts entries into the text of a config: sorted, each on a line of its own, the rest untouched, comments included.
 * JSON stays JSON: a comma behind the last entry is only written where one stands already.
 * @param text the config, free of mistakes; null for one that is to be created
 * @param entries none of which has a twin there
 * @param key the key of `package.json` that holds the config
 */
export function addEntries(
  text: string | null,
  entries: readonly NewEntry[],
  key: string | null = null,
  given: Layout = PLAIN,
): string {
  const sorted = entries.toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
  const [last, more] = [sorted.at(-1), sorted.slice(0, -1)]
  if (text === null) return addEntries(freshConfig(given), entries, key, given)
  if (!last) return text
  const layout = layoutOf(text, given)
  const opened = withLines(withCommas(text, key), key, layout)
  const root = findNodeAtLocation(parse(opened), key === null ? [] : [key]) as Node
  const list = findNodeAtLocation(root, ['allow'])
  if (!list) return addEntries(splice(opened, withList(opened, root, last, layout)), more, key, given)
  if (!list.children?.length)
    return addEntries(splice(opened, intoEmptyList(opened, root, list, last, layout)), more, key, given)
  const edits = sorted.map((entry) => intoList(opened, list, entry, layout))
  const places = [...new Set(edits.map(({ from }) => from))].toSorted((one, other) => other - one)
  return places.reduce((rest, from) => {
    const insert = edits.filter((edit) => edit.from === from).map((edit) => edit.insert)
    return splice(rest, { from, to: from, insert: insert.join('') })
  }, opened)
}

function freshConfig({ unit, eol }: Layout): string {
  return ['{', `${unit}"$schema": "${SCHEMA}",`, `${unit}"allow": []`, '}', ''].join(eol)
}

/** Takes the entry at `index` out, with the comments that stand directly above it. */
export function removeEntry(given: string, index: number, key: string | null = null): string {
  const text = withCommas(given, key)
  const nodes = entriesIn(text, key)
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
export function replaceEntry(
  given: string,
  index: number,
  entry: NewEntry,
  key: string | null = null,
  layout: Layout = PLAIN,
): string {
  const text = withCommas(given, key)
  const node = entriesIn(text, key)[index] as Node
  const insert = entryText(entry, indentOf(text, node.offset), layoutOf(text, layout))
  return splice(text, { from: node.offset, to: endOf(node), insert })
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** Writes the commas that a merge has lost. */
function withCommas(text: string, key: string | null): string {
  const errors: ParseError[] = []
  const list = findNodeAtLocation(parse(text, errors), listPath(key))
  const nodes = list?.children ?? []
  const places = errors.filter((error) => isMissingComma(error, list)).map(({ offset }) => offset)
  const ends = nodes.flatMap((node, at) => (places.includes(nodes[at + 1]?.offset ?? -1) ? [endOf(node)] : []))
  return ends.reduceRight((rest, end) => splice(rest, { from: end, to: end, insert: ',' }), text)
}

/** Objects and lists around the new entry that are written on one line are opened, as there is no room for it. */
function withLines(text: string, key: string | null, layout: Layout): string {
  if (!isStrict(text)) return text
  const paths = [[], ...(key === null ? [] : [[key]]), listPath(key)]
  return paths.reduce((rest, path) => {
    const node = findNodeAtLocation(parse(rest), path)
    return node ? breakOpen(rest, node, layout) : rest
  }, text)
}

function intoEmptyList(text: string, root: Node, list: Node, entry: NewEntry, layout: Layout): Edit {
  const { unit, eol } = layout
  const inner = text.slice(list.offset + 1, endOf(list) - 1).trimEnd()
  const outer = indentOf(text, list.offset)
  const line = `${inner}${eol}${outer}${unit}${entryText(entry, outer + unit, layout)}${lastComma(text, root)}`
  return { from: list.offset + 1, to: endOf(list) - 1, insert: `${line}${eol}${outer}` }
}

/**
 * An insertion only, so that several can be made into the same text. Where no comma stands behind the last entry it
 * stays the last: one more line before it is all that changes, so that Git can merge two branches that add entries.
 */
function intoList(text: string, list: Node, entry: NewEntry, layout: Layout): Edit {
  const nodes = list.children ?? []
  const { eol } = layout
  const key = sortKey(entry)
  const last = nodes.at(-1) as Node
  const comma = commaAfter(text, last)
  const next = nodes.find((node) => keyOf(node) > key || (comma === null && node === last))
  const indent = indentOf(text, (next ?? last).offset)
  const written = entryText(entry, indent, layout)
  if (next && isFirstOnLine(text, next)) {
    const at = commentsAbove(text, next)
    return { from: at, to: at, insert: `${indent}${written},${eol}` }
  }
  if (next) return { from: next.offset, to: next.offset, insert: `${written}, ` }
  const rest = /^[^\n\]]*/.exec(text.slice(comma as number))?.[0] ?? ''
  const at = (comma as number) + rest.trimEnd().length
  return { from: at, to: at, insert: `${eol}${indent}${written},` }
}

/** A config without `allow` gets one as its last setting. */
function withList(text: string, root: Node, entry: NewEntry, layout: Layout): Edit {
  const { unit, eol } = layout
  const outer = indentOf(text, root.offset)
  const line = `${outer}${unit}${unit}${entryText(entry, outer + unit + unit, layout)}${lastComma(text, root)}`
  const list = [`${outer}${unit}"allow": [`, line, `${outer}${unit}]`].join(eol)
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

/** What is written behind the last entry of a new list: a comma where the file ends its settings with one. */
function lastComma(text: string, root: Node): string {
  const last = root.children?.at(-1)
  return last && commaAfter(text, last) !== null ? ',' : ''
}

function listPath(key: string | null): string[] {
  return key === null ? ['allow'] : [key, 'allow']
}

function entriesIn(text: string, key: string | null): Node[] {
  return findNodeAtLocation(parse(text), listPath(key))?.children ?? []
}

function splice(text: string, { from, to, insert }: Edit): string {
  return text.slice(0, from) + insert + text.slice(to)
}

function keyOf(node: Node): string {
  for (const kind of ['fingerprint', 'value', 'path']) {
    const value: unknown = findNodeAtLocation(node, [kind])?.value
    if (typeof value === 'string') return value
  }
  return ''
}
