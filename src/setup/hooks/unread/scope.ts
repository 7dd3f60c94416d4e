import { forEachChild, type SyntaxNode, type Word } from 'unbash'
import type { Sourced } from '../../files/shell-script.ts'
import { BUILTINS, HARMLESS_VALUE, KNOWN_FOLDERS, STEERING } from './shell-words.ts'

/** What is known of a script as a whole. */
export interface Scope {
  readonly script: string
  readonly sourced: Sourced
  /** Its functions, but for those that would stand in for a command of the call, or that are there more than once. */
  readonly functions: ReadonlyMap<string, SyntaxNode>
  /** All that its variables are given, as it stands there. */
  readonly values: ReadonlyMap<string, readonly string[]>
  /** Whether it leaves the folder in which it starts. */
  readonly moves: boolean
  /** Whether another script that it takes as part of its own is read to its end. */
  readonly isTextRead: (text: string, sourced: Sourced) => boolean
}

/** What hushkey's call is made of. */
const OF_THE_CALL = /^(?:git|sh|bash|node|npx|npm|pnpm|yarn|bunx?|env|hushkey|nice|corepack|volta|fnm|mise|dash)$/

export function scopeOf(
  script: string,
  statements: readonly SyntaxNode[],
  { sourced, isTextRead }: Pick<Scope, 'sourced' | 'isTextRead'>,
): Scope {
  const functions = new Map<string, SyntaxNode>()
  const values = new Map<string, string[]>()
  const known = { moves: false }
  const add = (name: string, value: string) => values.set(name, [...(values.get(name) ?? []), value])
  const twice = new Set<string>()
  const visit = (node: SyntaxNode, isAside: boolean): void => {
    if (node.type === 'Function') {
      const name = node.name.value
      if (functions.has(name) || BUILTINS.has(name) || OF_THE_CALL.test(name)) twice.add(name)
      functions.set(name, node.body)
    }
    if (node.type === 'Assignment') add(node.name, node.append ? '$' : node.text.slice(node.text.indexOf('=') + 1))
    if (node.type === 'For' || node.type === 'Select') add(node.name.value, '$')
    if (node.type === 'Command') {
      const name = node.name?.value ?? ''
      if (!isAside && /^(?:cd|pushd|popd)$/.test(name)) known.moves = true
      if (/^(?:read|mapfile|readarray)$/.test(name)) for (const { text } of node.args) add(text, '$')
    }
    forEachChild(node, (child) => visit(child, isAside || node.type === 'Subshell' || node.type === 'CommandExpansion'))
  }
  for (const each of statements) visit(each, false)
  for (const name of twice) functions.delete(name)
  return { script, sourced, functions, values, moves: known.moves, isTextRead }
}

/** A word without anything that the shell replaces; null for others. */
export function staticText({ value, parts }: Word): string | null {
  const isPlain = (parts ?? []).every(
    (part) =>
      part.type === 'Literal' ||
      part.type === 'SingleQuoted' ||
      (part.type === 'DoubleQuoted' && part.parts.every(({ type }) => type === 'Literal')),
  )
  return isPlain ? value : null
}

/** All values of the variable that a word is; null where it is none, or has none. */
export function valuesIn(word: string, values: Scope['values']): readonly string[] | null {
  const [, name = ''] = /^"?\$\{?(\w+)\}?"?$/.exec(word) ?? []
  return values.get(name) ?? null
}

/** Whether a variable leaves the shell and the programs behind hushkey's call as they are. */
export function isAssignmentRead(name: string, value: string): boolean {
  if (name === 'PATH') return /\$\{?PATH\b/.test(value)
  return !STEERING.test(name) || HARMLESS_VALUE.test(value)
}

/** Whether a folder is in this repository. */
export function isFolderKnown([word, ...more]: readonly string[], { values }: Scope): boolean {
  if (word === undefined || more.length > 0) return false
  if (word === '-' || isInside(word)) return true
  const [, variable = '', below = ''] = /^("?\$\{?\w+\}?"?)((?:\/[\w.@-]+)*)"?$/.exec(word) ?? []
  return !below.includes('..') && (valuesIn(variable.replaceAll('"', ''), values)?.every(isInside) ?? false)
}

function isInside(word: string): boolean {
  return (
    KNOWN_FOLDERS.test(word) || (/^(["']?)[\w@.][\w@./ -]*\1$/.test(word) && !/(?:^|["'/])\.\.(?:$|["'/])/.test(word))
  )
}
