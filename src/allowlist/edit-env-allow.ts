import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'

const FRESH = '{\n  "$schema": "./node_modules/hushkey/schema/hushkeyrc.schema.json"\n}\n'
/** What formatters leave on one line. */
const WIDTH = 80

/**
 * Puts globs into `env.allow` of a config's text; the rest stays as it is, comments included.
 * @param text the config, free of mistakes; null for one that is to be created
 * @param globs none of which stands there
 * @param key the key of `package.json` that holds the config
 */
export function addEnvAllow(text: string | null, globs: readonly string[], key: string | null = null): string {
  if (!globs.length) return text ?? FRESH
  const now = text ?? FRESH
  const root = findNodeAtLocation(parse(now), key === null ? [] : [key]) as Node
  const env = findNodeAtLocation(root, ['env'])
  const list = env && findNodeAtLocation(env, ['allow'])
  const strings = globs.map((glob) => JSON.stringify(glob))
  if (list) return intoList(now, list, strings)
  const property = `"allow": [${strings.join(', ')}]`
  return env ? intoObject(now, env, property) : intoObject(now, root, `"env": { ${property} }`)
}

/** Behind the last entry, in the way in which the entries stand. */
function intoList(text: string, list: Node, strings: readonly string[]): string {
  const last = list.children?.at(-1)
  if (!last) return splice(text, list.offset, endOf(list), `[${strings.join(', ')}]`)
  const ownLines = isFirstOnLine(text, last)
  const line = text.slice(lineStart(text, list.offset), endOf(list))
  const added = strings.map((entry) => `, ${entry}`).join('')
  if (!ownLines && line.length + added.length <= WIDTH) return splice(text, endOf(last), endOf(last), added)
  const eol = lineEnd(text)
  if (ownLines) {
    const indent = indentOf(text, last.offset)
    return splice(text, endOf(last), endOf(last), strings.map((entry) => `,${eol}${indent}${entry}`).join(''))
  }
  const outer = indentOf(text, list.offset)
  const entries = [...(list.children ?? []).map(({ value }) => JSON.stringify(value)), ...strings]
  const lines = entries.map((entry) => `${outer}  ${entry}`).join(`,${eol}`)
  return splice(text, list.offset, endOf(list), `[${eol}${lines}${eol}${outer}]`)
}

/** As the last property, on a line of its own where the others have theirs. */
function intoObject(text: string, object: Node, property: string): string {
  const eol = lineEnd(text)
  const last = object.children?.at(-1)
  const outer = indentOf(text, object.offset)
  if (!last) {
    const inner = text.slice(object.offset + 1, endOf(object) - 1).trimEnd()
    return splice(text, object.offset, endOf(object), `{${inner}${eol}${outer}  ${property}${eol}${outer}}`)
  }
  const separator = isFirstOnLine(text, last) ? `,${eol}${indentOf(text, last.offset)}` : ', '
  return splice(text, endOf(last), endOf(last), `${separator}${property}`)
}

function parse(text: string): Node {
  return parseTree(text.replace(/^\uFEFF/, ' '), [], { allowTrailingComma: true }) as Node
}

function splice(text: string, from: number, to: number, insert: string): string {
  return text.slice(0, from) + insert + text.slice(to)
}

function endOf({ offset, length }: Node): number {
  return offset + length
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

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
