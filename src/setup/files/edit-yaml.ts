import { isDeepStrictEqual } from 'node:util'
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { UserError } from '../../errors.ts'

/** Values of a YAML file, to be added as they are. */
type Value = string | boolean | readonly Value[] | { readonly [key: string]: Value }

interface YamlEdit {
  /** Shown in errors. */
  readonly path: string
  /** The keys that lead to the map that gets `key`, or to the list that gets an item where `key` is null. */
  readonly at: readonly string[]
  readonly key: string | null
  readonly value: Value
}

/** @throws UserError naming the file and the line: it is no YAML, or no map */
export function parseYaml(text: string, path: string): Document {
  const document = parseDocument(text, { keepSourceTokens: true })
  const error = document.errors[0]
  if (error) {
    const line = error.linePos?.[0].line ?? 1
    throw new UserError(`${path}:${line} is not valid YAML`, `Fix ${path}, then run the command again.`)
  }
  if (document.contents !== null && !isMap(document.contents))
    throw new UserError(`${path} holds no YAML map`, `Fix ${path}, then run the command again.`)
  return document
}

/**
 * Adds one key to a map or one item to a list, as text at the end of it, and creates what leads there. All other bytes
 * stay, comments too: printing the document anew would fold lines and change quotes.
 * @throws UserError when the file is written in a way (`{a: b}`, aliases) in which that cannot be done safely
 */
export function addToYaml(text: string, eol: string, edit: YamlEdit): string {
  const document = parseYaml(text, edit.path)
  const { keys, node } = deepest(document, edit.at)
  const rest = edit.at.slice(keys)
  const leaf: Value = edit.key === null ? [edit.value] : { [edit.key]: edit.value }
  const value = rest.reduceRight<Value>((inner, key) => ({ [key]: inner }), leaf)
  const result = insertBlock(text, eol, node, value)
  if (result !== null && holds(result, document, edit)) return result
  const where = edit.at.length > 0 ? ` under ${edit.at.join(': ')}:` : ''
  throw new UserError(
    `${edit.path} is written in a way that cannot be extended safely`,
    `Add this to it${where}\n${stringify(leaf).trimEnd()}`,
  )
}

/** How many of the keys exist already, and the node that they lead to; a key without a value counts as missing. */
function deepest(document: Document, at: readonly string[]): { keys: number; node: Place } {
  let place: Place = { node: document.contents as Node | null, after: null }
  for (const [index, key] of at.entries()) {
    const map = place.node
    const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
    if (!pair) return { keys: index, node: place }
    const value = pair.value as Node | null
    const empty = value === null || (isScalar(value) && value.value === null)
    place = { node: empty ? null : value, after: empty ? { key: pair.key as Node, parent: map as YAMLMap } : null }
  }
  return { keys: at.length, node: place }
}

/** Where something is added: to a node, behind a key without a value, or (both null) to an empty document. */
interface Place {
  readonly node: Node | null
  readonly after: { readonly key: Node; readonly parent: YAMLMap } | null
}

function insertBlock(text: string, eol: string, { node, after }: Place, value: Value): string | null {
  if (node === null) {
    if (!after) return insertLines(text, text.length, eol, 0, value)
    const indent = indentOf(after.parent)
    return indent === null
      ? null
      : insertLines(text, endOfLine(text, after.key.range?.[1] ?? 0), eol, indent + 2, value)
  }
  if (!isMap(node) && !isSeq(node)) return null
  if (isSeq(node) && node.items.length === 0 && node.flow) return replaceEmptyList(text, eol, node, value)
  const indent = indentOf(node)
  return indent === null ? null : insertLines(text, endOfNode(text, node), eol, indent, value)
}

/** `repos: []` becomes a list in block form. */
function replaceEmptyList(text: string, eol: string, { range }: YAMLSeq, value: Value): string | null {
  if (!range) return null
  const opened = `${text.slice(0, range[0]).trimEnd()}${text.slice(range[1])}`
  return insertLines(opened, endOfLine(opened, text.slice(0, range[0]).trimEnd().length), eol, 2, value)
}

/** The column in which the keys of a map or the dashes of a list stand; null for the flow form. */
function indentOf(node: YAMLMap | YAMLSeq): number | null {
  const token = node.srcToken
  return token && (token.type === 'block-map' || token.type === 'block-seq') ? token.indent : null
}

function endOfNode(text: string, node: Node): number {
  const end = node.range?.[1] ?? 0
  return text[end - 1] === '\n' ? end : endOfLine(text, end) // a block scalar (`run: |`) ends with its line
}

/** Behind the line ending of the line that holds this offset. */
function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

function insertLines(text: string, offset: number, eol: string, indent: number, value: Value): string {
  const block = stringify(value, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => ' '.repeat(indent) + line)
    .join(eol)
  const above = text.slice(0, offset)
  return above === '' || above.endsWith('\n') ? `${above}${block}${eol}${text.slice(offset)}` : `${above}${eol}${block}` // the file had no line ending at its end and stays so
}

/** Whether the new text holds what the old one held, and what was to be added, and nothing else. */
function holds(text: string, before: Document, { at, key, value }: YamlEdit): boolean {
  const after = parseDocument(text)
  if (after.errors.length > 0) return false
  const expected = (before.toJS() ?? {}) as Record<string, unknown>
  let place: Record<string, unknown> = expected
  for (const [index, step] of at.entries()) {
    const last = index === at.length - 1 && key === null
    place[step] ??= last ? [] : {}
    place = place[step] as Record<string, unknown>
  }
  if (key === null) (place as unknown as unknown[]).push(value)
  else place[key] = value
  return isDeepStrictEqual(after.toJS(), expected)
}
