import { type Command, forEachChild, type Pipeline, parse, type Redirection, type SyntaxNode } from 'unbash'
import { scriptIn } from './script-in.ts'
import { laterProgram, unwrap, wrappedEnv } from './unwrap.ts'
import { wordsOf } from './words-of.ts'

/** One command of a script, as the shell would start it. */
export interface SimpleCommand {
  /** The words with their quotes taken off, the program first; none where only output is redirected. */
  readonly words: readonly string[]
  /** What is set for it alone, or was exported before it in the same script, of the variables that can switch hooks off. */
  readonly env: ReadonlyMap<string, string>
  /** The files that its output goes to. */
  readonly writes: readonly string[]
  /** The folder that the `cd`s before it in the same script lead to; null where there is none. */
  readonly folder: string | null
}

/** How deep `sh -c` and `eval` are followed. */
const MOST_DEEP = 8

/**
 * All commands of a shell script, also those in `$(…)`, loops, functions and what `sh -c` and `eval` are given. Here-documents
 * and quoted words are data, and stay so.
 * @returns null for a text that is no shell script
 */
export function simpleCommands(text: string): SimpleCommand[] | null {
  const found: SimpleCommand[] = []
  const state: State = { exported: new Map(), values: new Map(), folder: null }
  return collect(text, { state, found, depth: 0, piped: null }) ? found : null
}

interface State {
  readonly exported: Map<string, string>
  /** What the script gave its variables, as far as that is known before it runs. */
  readonly values: Map<string, string>
  folder: string | null
}

interface Walk {
  readonly state: State
  readonly found: SimpleCommand[]
  readonly depth: number
  /** The text that a pipe gives the next command, where it is known. */
  readonly piped: string | null
}

function collect(text: string, walk: Walk): boolean {
  const script = parse(text.replaceAll('\r\n', '\n'))
  if (script.errors?.length) return false
  visit(script as SyntaxNode, walk)
  return true
}

function visit(node: SyntaxNode, walk: Walk): void {
  if (node.type === 'Pipeline') {
    visitPipeline(node, walk)
    return
  }
  if (node.type === 'Command') visitCommand(node, walk)
  const { state, found } = walk
  if (node.type === 'Redirected')
    found.push({ words: [], env: state.exported, writes: targets(node.redirects, state), folder: state.folder })
  const inside = { ...walk, piped: null, state: node.type === 'Subshell' ? scopeOf(state) : state }
  forEachChild(node, (child) => visit(child, inside))
}

/** `cd` and `export` in a subshell end with it. */
function scopeOf(state: State): State {
  return { ...state, exported: new Map(state.exported) }
}

function visitPipeline({ commands }: Pipeline, walk: Walk): void {
  let piped: string | null = null
  for (const command of commands) {
    visit(command, { ...walk, piped })
    piped = command.type === 'Command' ? printedBy(command, walk.state) : null
  }
}

/** What `echo`, `printf` and `cat <<EOF` print; null for what is not known. */
function printedBy(command: Command, state: State): string | null {
  const [name = '', ...rest] = allWords(command, state)
  if (name === 'cat') return given(command.redirects, state)
  if (name !== 'echo' && name !== 'printf') return null
  return rest
    .filter((word) => !/^(?:-[neE]+|%s(?:\\n)?)$/.test(word))
    .join(' ')
    .replaceAll('\\n', '\n')
}

function visitCommand(command: Command, { state, found, depth, piped }: Walk): void {
  const env = new Map(state.exported)
  for (const { name, value } of assignments(command.prefix, state)) {
    if (SWITCHES.test(name)) env.set(name, value)
    if (command.name === undefined) state.values.set(name, value)
  }
  const words = allWords(command, state)
  const { folder } = state
  found.push({ words, env, writes: targets(command.redirects, state), folder })
  note(words, env, command, state)
  const own = unwrap(words)
  const later = laterProgram(own)
  const all = new Map([...env, ...wrappedEnv(words)])
  if (later) found.push({ words: later, env: new Map([...all, ...wrappedEnv(own, later)]), writes: [], folder })
  const input = given(command.redirects, state) ?? piped
  for (const each of later ? [own, later] : [own]) {
    const script = depth < MOST_DEEP ? scriptIn(each, input) : null
    const inner = { exported: new Map(all), values: state.values, folder }
    if (script !== null) collect(script, { state: inner, found, depth: depth + 1, piped: null })
  }
}

/** Only these can switch hooks off; others would make a copy for each command long. */
const SWITCHES = /^(?:HUSKY|LEFTHOOK\w*|SKIP\w*|GIT_CONFIG\w*)$/

function allWords({ name, args }: Command, { values }: State): string[] {
  return [name, ...args].flatMap((word) =>
    word === undefined ? [] : word.type === 'Word' ? wordsOf(word, values) : [assigned(word, values)],
  )
}

type Argument = Command['args'][number]

function assigned(word: Exclude<Argument, { type: 'Word' }>, values: State['values']): string {
  return word.value.type === 'Word' ? `${word.name}=${wordsOf(word.value, values).join(' ')}` : word.text
}

function assignments(prefix: Command['prefix'], { values }: State): { name: string; value: string }[] {
  return prefix.flatMap((each) =>
    each.type === 'Assignment' && each.value.type === 'Word'
      ? [{ name: each.name, value: wordsOf(each.value, values).join(' ') }]
      : [],
  )
}

function targets(redirects: readonly Redirection[], { values }: State): string[] {
  return redirects.flatMap((redirect) =>
    redirect.type === 'Redirect' && redirect.operator.includes('>') && redirect.target
      ? [wordsOf(redirect.target, values).join(' ')]
      : [],
  )
}

/** What a here-document or here-string gives a command to read; null where there is none. */
function given(redirects: readonly Redirection[], { values }: State): string | null {
  const texts = redirects.flatMap((redirect) => {
    if (redirect.type === 'HereDoc') return redirect.body.text
    return redirect.type === 'HereString' && redirect.target ? wordsOf(redirect.target, values).join(' ') : []
  })
  return texts.at(-1) ?? null
}

/** What a command changes for those behind it. */
function note(words: readonly string[], env: ReadonlyMap<string, string>, { name }: Command, state: State): void {
  const [program = '', ...rest] = words
  if (name === undefined) for (const [key, value] of env) state.exported.set(key, value) // perhaps of an exported name
  if (/^(?:export|declare|typeset|local|readonly)$/.test(program))
    for (const word of rest) {
      const [, key, value] = /^(\w+)=(.*)$/s.exec(word) ?? []
      if (key === undefined || value === undefined) continue
      state.values.set(key, value)
      if (SWITCHES.test(key)) state.exported.set(key, value)
    }
  if (program === 'unset') for (const key of rest) state.exported.delete(key)
  if (program === 'cd' || program === 'pushd') state.folder = folderAfter(state.folder, rest)
}

function folderAfter(folder: string | null, args: readonly string[]): string | null {
  const next = args.find((word) => !word.startsWith('-')) ?? null
  if (next === null || folder === null || /^(?:[/~\\]|[A-Za-z]:)/.test(next)) return next
  return `${folder}/${next}`
}
