import {
  type Command,
  type For,
  forEachChild,
  type ParameterExpansionPart,
  type Pipeline,
  parse,
  type SyntaxNode,
} from 'unbash'
import { argumentsOf, scriptIn } from './script-in.ts'
import { noteCommand, type State, SWITCHES, scopeOf, startState, withArguments } from './shell-state.ts'
import { startedByCode } from './started-by-code.ts'
import { laterProgram, unwrap, wrappedEnv } from './unwrap.ts'
import { allWords, arrayIn, givenByProcess } from './words/command-words.ts'
import { expandWord } from './words/expand-word.ts'
import { withAlias, withInput } from './words/handed-words.ts'
import { afterProgram, givenTo, printedBy } from './words/printed-by.ts'
import { UNSET } from './words/values.ts'
import { noteFile, targets, type Write, writtenCode, writtenScript, writtenTo } from './written-files.ts'

/** One command of a script, as the shell would start it. */
export interface SimpleCommand {
  /** The words with their quotes taken off, the program first; none where only output is redirected. */
  readonly words: readonly string[]
  /** What is set for it alone, or was exported before it in the same script, of the variables that can switch hooks off. */
  readonly env: ReadonlyMap<string, string>
  /** The files that its output takes the place of, or is added to. */
  readonly writes: readonly Write[]
  /** The folder that the `cd`s before it in the same script lead to; null where there is none. */
  readonly folder: string | null
}

/** How deep `sh -c`, `eval` and functions are followed. */
const MOST_DEEP = 8
/** So many commands are looked at; a script that makes more of them is followed no further. */
const MOST_COMMANDS = 5000

/**
 * All commands of a shell script, also those in `$(…)`, loops, functions and what `sh -c` and `eval` are given. Here-documents
 * and quoted words are data, and stay so.
 * @returns null for a text that is no shell script
 */
export function simpleCommands(text: string): SimpleCommand[] | null {
  const found: SimpleCommand[] = []
  return collect(text, { state: startState(), found, depth: 0, piped: null }) ? found : null
}

/** What these run changes the shell that they stand in. */
const RUNS_HERE = /^(?:eval|source|\.)$/

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
  const { state, found } = walk
  if (found.length > MOST_COMMANDS) return
  if (node.type === 'Pipeline' || node.type === 'For') {
    if (node.type === 'For') visitLoop(node, walk)
    else visitPipeline(node, walk)
    return
  }
  if (node.type === 'ParameterExpansion') noteDefault(node, state)
  if (node.type === 'Function') state.functions.set(node.name.value, node.body)
  if (node.type === 'Command') visitCommand(node, walk)
  let { piped } = walk
  if (node.type === 'Redirected') {
    found.push({
      words: [],
      env: state.exported,
      writes: targets(node.redirects, expandIn(state), null),
      folder: state.folder,
    })
    piped = givenTo(node, expandIn(state)) ?? piped
  }
  const inside = {
    ...walk,
    piped: node.type === 'Command' ? null : piped,
    state: node.type === 'Subshell' ? scopeOf(state) : state,
  }
  forEachChild(node, (child) => visit(child, inside))
}

const expandIn =
  ({ values }: State) =>
  (word: Parameters<typeof expandWord>[0]) =>
    expandWord(word, values)

/** `: ${X:=--no-verify}` */
function noteDefault({ parameter, operation }: ParameterExpansionPart, state: State): void {
  if (operation?.type !== 'Default' || !operation.operator.endsWith('=') || state.values.has(parameter)) return
  state.values.set(parameter, [expandIn(state)(operation.operand).join(' ')])
}

/** A loop over words that stand there is gone through with each of them. */
function visitLoop({ name, wordlist, body }: For, walk: Walk): void {
  const { state } = walk
  for (const word of wordlist ?? []) visit(word, walk)
  const words = (wordlist ?? []).flatMap(expandIn(state))
  for (const word of words.length > 0 ? words.slice(0, 20) : [UNSET]) {
    state.values.set(name.value, [word])
    visit(body, walk)
  }
}

function visitPipeline({ commands }: Pipeline, walk: Walk): void {
  let piped: string | null = null
  for (const command of commands) {
    visit(command, { ...walk, piped })
    const expand = expandIn(walk.state)
    piped = command.type === 'Command' ? (printedBy(command, expand) ?? afterProgram(command, piped, expand)) : null
  }
}

function visitCommand(command: Command, { state, found, depth, piped }: Walk): void {
  const expand = expandIn(state)
  const env = new Map(state.exported)
  for (const { name, append, value } of command.prefix.filter((each) => each.type === 'Assignment')) {
    const given = value.type === 'Word' ? [expand(value).join(' ')] : value.elements.flatMap(expand)
    if (SWITCHES.test(name)) env.set(name, given.join(' '))
    if (command.name) continue
    const before = state.values.get(name) ?? []
    if (!append) state.values.set(name, given)
    else state.values.set(name, value.type === 'Word' ? [before.join('') + given.join('')] : [...before, ...given])
  }
  const input = givenTo(command, expand) ?? givenByProcess(command, expand) ?? piped
  const words = withInput(withAlias(allWords(command, expand), state), input)
  const { folder } = state
  const text = printedBy(command, expand) ?? input
  const writes = writtenTo(words, targets(command.redirects, expand, text), text)
  found.push({ words, env, writes, folder })
  noteFile(writes, state)
  noteCommand(
    words,
    { env, input, isOnlySet: command.name === undefined, expandAll: () => arrayIn(command, expand) },
    state,
  )
  const own = unwrap(words)
  const later = laterProgram(own)
  const all = new Map([...env, ...wrappedEnv(words)])
  if (later) found.push({ words: later, env: new Map([...all, ...wrappedEnv(own, later)]), writes: [], folder })
  const body = state.functions.get(own[0] ?? '')
  if (body && depth < MOST_DEEP) {
    visit(body, { state: withArguments(scopeOf(state), own.slice(1)), found, depth: depth + 1, piped: input })
  }
  for (const each of later ? [own, later] : [own]) {
    const script = depth < MOST_DEEP ? scriptOf(each, input, state) : null
    if (script === null) continue
    if (RUNS_HERE.test(each[0] ?? '')) {
      collect(script, { state, found, depth: depth + 1, piped: null })
      continue
    }
    const given = argumentsOf(each, script)
    const named = each[each.indexOf(script, 1) + 1] // $0
    const inner = { ...scopeOf(state), exported: new Map(all), folder }
    collect(script, { state: withArguments(inner, given, named), found, depth: depth + 1, piped: null })
  }
}

/** What a command runs as a script of its own. */
function scriptOf(words: readonly string[], input: string | null, state: State): string | null {
  const code = writtenCode(words, state)
  if (code !== null) return startedByCode(code)
  return writtenScript(words, state) ?? scriptIn(words, input)
}
