import type { SyntaxNode } from 'unbash'
import { UNKNOWN, UNSET } from './words/values.ts'

/** What a script has changed so far for the commands behind it. */
export interface State {
  readonly exported: Map<string, string>
  /** What the script gave its variables, as far as that is known before it runs. */
  readonly values: Map<string, readonly string[]>
  readonly functions: Map<string, SyntaxNode>
  readonly aliases: Map<string, string>
  /** What it wrote into files, by their paths. */
  readonly files: Map<string, string>
  /** Where `popd` and `cd -` lead back to. */
  readonly left: (string | null)[]
  folder: string | null
}

export function startState(): State {
  return {
    exported: new Map(),
    values: new Map([
      ['PWD', ['.']],
      ['@', []],
    ]),
    functions: new Map(),
    aliases: new Map(),
    files: new Map(),
    left: [],
    folder: null,
  }
}

/** What is set in a subshell or a function call ends with it; what a function exports is seen by itself alone. */
export function scopeOf(state: State): State {
  return { ...state, exported: new Map(state.exported), values: new Map(state.values), left: [...state.left] }
}

/** Only these can switch hooks off, or have Git start something; others would make a copy for each command long. */
export const SWITCHES =
  /^(?:HUSKY|LEFTHOOK\w*|SKIP\w*|GIT_CONFIG\w*|GIT_EXEC_PATH|(?:GIT_|GIT_SEQUENCE_)?EDITOR|VISUAL|(?:GIT_)?PAGER|GIT_SSH(?:_COMMAND)?|GIT_EXTERNAL_DIFF|GIT_ASKPASS)$/

interface Noted {
  readonly env: ReadonlyMap<string, string>
  /** What the command reads, where that is known. */
  readonly input: string | null
  /** Whether it is nothing but assignments. */
  readonly isOnlySet: boolean
  readonly expandAll: () => [name: string, values: string[]][]
}

/** What a command changes for those behind it. */
export function noteCommand(words: readonly string[], { env, input, isOnlySet, expandAll }: Noted, state: State): void {
  const [program = '', ...rest] = words
  if (isOnlySet) for (const [key, value] of env) state.exported.set(key, value) // perhaps of an exported name
  if (/^(?:export|declare|typeset|local|readonly|let)$/.test(program)) {
    for (const word of rest) declare(word, state)
    for (const [name, values] of expandAll()) state.values.set(name, values)
  }
  if (program === 'unset') for (const key of rest) state.exported.delete(key)
  if (program === 'set') setArguments(rest, state)
  if (program === 'alias') for (const word of rest) defineAlias(word, state)
  if (program === 'printf' && rest[0] === '-v')
    state.values.set(rest[1] ?? '', [rest.length > 3 ? rest.slice(3).join(' ') : (rest[2] ?? '')])
  if (/^(?:read|mapfile|readarray)$/.test(program))
    readInto(
      rest.filter((word) => !word.startsWith('-')),
      input,
      state,
    )
  if (program === 'cd' || program === 'pushd')
    enter(rest.find((word) => word !== '-P' && word !== '-L' && word !== '--') ?? null, state)
  if (program === 'popd') state.folder = state.left.pop() ?? null
}

function declare(word: string, state: State): void {
  const before = state.values.get(word)?.[0]
  if (before !== undefined && SWITCHES.test(word)) state.exported.set(word, before)
  const [, key, value] = /^(\w+)=(.*)$/s.exec(word) ?? []
  if (key === undefined || value === undefined) return
  state.values.set(key, [value])
  if (SWITCHES.test(key)) state.exported.set(key, value)
}

function setArguments(words: readonly string[], { values }: State): void {
  const at = words.findIndex((word) => word === '--' || !/^[-+]/.test(word))
  if (at < 0) return
  const given = words.slice(words[at] === '--' ? at + 1 : at)
  give(given, values)
}

function give(given: readonly string[], values: State['values']): void {
  values.set('@', given)
  for (const [index, word] of given.entries()) values.set(String(index + 1), [word])
}

/** The same for a function or a script that is given arguments. */
export function withArguments(state: State, given: readonly string[], name?: string): State {
  give(given, state.values)
  if (name !== undefined) state.values.set('0', [name])
  return state
}

function defineAlias(word: string, { aliases }: State): void {
  const equals = word.indexOf('=')
  if (equals > 0) aliases.set(word.slice(0, equals), word.slice(equals + 1))
}

function readInto(names: readonly string[], input: string | null, { values }: State): void {
  const text = input ?? UNSET
  const words = text.split(/\s+/).filter(Boolean)
  for (const [at, name] of names.entries())
    values.set(
      name,
      at === names.length - 1 && !text.includes(UNKNOWN) ? [words.slice(at).join(' ')] : [words[at] ?? ''],
    )
}

function enter(next: string | null, state: State): void {
  const before = state.folder
  if (next === '-') state.folder = state.left.pop() ?? null
  else if (next === null || before === null || /^(?:[/~\\]|[A-Za-z]:)/.test(next)) state.folder = next
  else state.folder = `${before}/${next}`
  if (next !== '-') state.left.push(before)
}
