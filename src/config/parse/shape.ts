import type { Node } from 'jsonc-parser'
import { nearest } from '../nearest.ts'
import { quote } from '../quote.ts'
import { FOR_ENGINE, type Outline } from './outline.ts'

/** Notes a mistake at a node; the sentence says what is wrong, the cure what to write instead. */
export type Complain = (node: Node, sentence: string, cure?: string) => void

/** A part of JSON Schema, as editors read it. */
export type JsonSchema = { readonly [key: string]: unknown }

/**
 * What a part of the config may look like: reads it, complains about it, and describes itself to editors.
 * `read` gives undefined exactly where it complained, and the config is then refused as a whole.
 */
export interface Shape<T> {
  read(node: Node, complain: Complain): T | undefined
  readonly schema: JsonSchema
  readonly outline: Outline
}

/** The same shape with a word to whoever edits the file. */
export function described<T>(description: string, shape: Shape<T>): Shape<T> {
  return { ...shape, schema: { description, ...shape.schema } }
}

/** The same shape for a setting by which more is looked for: where it says anything, the engine always starts. */
export function forEngine<T>(shape: Shape<T>): Shape<T> {
  return { ...shape, outline: FOR_ENGINE }
}

/**
 * The same shape with a further demand, which complains about what it refuses.
 * @param outline what surely meets it
 */
export function checked<T>(
  shape: Shape<T>,
  check: (value: T, node: Node, complain: Complain) => boolean,
  outline: Outline = FOR_ENGINE,
): Shape<T> {
  return {
    schema: shape.schema,
    outline,
    read(node, complain) {
      const value = shape.read(node, complain)
      return value !== undefined && check(value, node, complain) ? value : undefined
    },
  }
}

export const bool: Shape<boolean> = {
  schema: { type: 'boolean' },
  outline: { kind: 'boolean' },
  read: (node, complain) =>
    node.type === 'boolean' ? node.value : void complain(node, `${nameOf(node)} must be true or false`),
}

/** A text that is not blank; `most` counts UTF-16 units. */
export function text(most = 1000): Shape<string> {
  return {
    schema: { type: 'string', pattern: '\\S', maxLength: most },
    outline: { kind: 'text', most, sure: null },
    read(node, complain) {
      if (node.type !== 'string') return void complain(node, `${nameOf(node)} must be a text in double quotes`)
      if (!node.value.trim()) return void complain(node, `${nameOf(node)} is empty`, 'Write it out, or remove it.')
      if (node.value.length > most)
        return void complain(node, `${nameOf(node)} is longer than ${most} characters`, 'Shorten it.')
      return node.value
    },
  }
}

export function count(least: number, most: number): Shape<number> {
  return {
    schema: { type: 'integer', minimum: least, maximum: most },
    outline: { kind: 'count', least, most },
    read: (node, complain) =>
      Number.isInteger(node.value) && node.value >= least && node.value <= most
        ? node.value
        : void complain(node, `${nameOf(node)} must be a whole number from ${least} to ${most}`),
  }
}

export function choice<const T extends string>(values: readonly T[]): Shape<T> {
  const list = values.map((value) => `"${value}"`).join(', ')
  return {
    schema: { enum: values },
    outline: { kind: 'words', words: values },
    read(node, complain) {
      const found = values.find((value) => value === node.value)
      if (found) return found
      const near = node.type === 'string' ? nearest(node.value, values) : null
      return void complain(node, `${nameOf(node)} must be one of ${list}`, near ? `Write "${near}".` : undefined)
    },
  }
}

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema },
    outline: { kind: 'list', item: item.outline },
    read(node, complain) {
      if (node.type !== 'array') return void complain(node, `${nameOf(node)} must be a list: [ ]`)
      const values = (node.children ?? []).map((child) => item.read(child, complain))
      return values.includes(undefined) ? undefined : (values as T[])
    },
  }
}

/** An object whose keys are the project's own, such as globs. */
export function record<T>(key: Shape<string>, value: Shape<T>): Shape<readonly (readonly [string, T])[]> {
  return {
    schema: { type: 'object', additionalProperties: value.schema },
    outline: { kind: 'record', key: key.outline, value: value.outline },
    read(node, complain) {
      const entries = properties(node, complain)?.map(
        ([keyNode, valueNode]) => [key.read(keyNode, complain), value.read(valueNode, complain)] as const,
      )
      if (!entries || entries.some((pair) => pair.includes(undefined))) return undefined
      return entries as (readonly [string, T])[]
    },
  }
}

type Fields = Readonly<Record<string, Shape<unknown>>>
type ValueOf<S> = S extends Shape<infer T> ? T : never

/** An object with known keys, of which `required` must be there. */
export function fields<F extends Fields, R extends keyof F & string = never>(
  known: F,
  required: readonly R[] = [],
): Shape<{ readonly [K in R]: ValueOf<F[K]> } & { readonly [K in Exclude<keyof F, R>]?: ValueOf<F[K]> }> {
  const keys = Object.keys(known)
  return {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(keys.map((key) => [key, known[key]?.schema])),
      ...(required.length ? { required } : {}),
    },
    outline: {
      kind: 'fields',
      fields: Object.fromEntries(Object.entries(known).map(([key, { outline }]) => [key, outline])),
      required,
    },
    read(node, complain) {
      const pairs = properties(node, complain)
      if (!pairs) return undefined
      const values = pairs.map(([keyNode, valueNode]) => {
        const shape = Object.hasOwn(known, keyNode.value) ? known[keyNode.value] : undefined
        if (!shape) return void unknownKey(keyNode, keys, complain)
        const value = shape.read(valueNode, complain)
        return value === undefined ? undefined : ([keyNode.value, value] as const)
      })
      const missing = required.filter((key) => !pairs.some(([keyNode]) => keyNode.value === key))
      for (const key of missing) complain(node, `"${key}" is missing`, `Add "${key}": …`)
      if (missing.length || values.includes(undefined)) return undefined
      return Object.fromEntries(values as (readonly [string, unknown])[]) as never
    },
  }
}

function unknownKey(node: Node, keys: readonly string[], complain: Complain): void {
  const near = nearest(node.value, keys)
  complain(node, `unknown setting ${quote(node.value)}`, near ? `Write "${near}".` : `Known here: ${keys.join(', ')}.`)
}

/** The keys and values of an object; a key that stands twice would silently win, so it is a mistake. */
function properties(node: Node, complain: Complain): (readonly [Node, Node])[] | undefined {
  if (node.type !== 'object') return void complain(node, `${nameOf(node)} must be an object: { }`)
  const pairs = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[key, value] as const] : [],
  )
  const seen = new Set<string>()
  for (const [key] of pairs) {
    if (seen.has(key.value)) complain(key, `${quote(key.value)} stands here twice`, 'Merge the two.')
    seen.add(key.value)
  }
  return pairs
}

/** How a message calls a node: by its key, or by the list that holds it. */
export function nameOf(node: Node): string {
  const parent = node.parent
  if (!parent) return 'the configuration'
  if (parent.type === 'array') return `an item of ${nameOf(parent)}`
  const key = parent.children?.[0]
  return key === node ? 'a key' : quote(key?.value)
}
