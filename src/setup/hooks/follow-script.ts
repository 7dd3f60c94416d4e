import {
  type AndOr,
  type Case,
  type Command,
  type For,
  type If,
  type Pipeline,
  parse,
  type Statement,
  type SyntaxNode,
  type While,
} from 'unbash'
import { callsHushkey, isCallOf } from './call.ts'
import type { HookName } from './hook-name.ts'
import {
  afterCall,
  askStatus,
  assign,
  distinctStates,
  type ShellState,
  splitByStatus,
  startState,
  statusOf,
} from './shell-state.ts'

/** Where a script is followed: its text, and where those ways go that leave it. */
interface Path {
  readonly text: (node: SyntaxNode) => string
  readonly hook: HookName
  /** Takes the states in which the script, or the subshell, ends before its last line. */
  readonly ends: ShellState[]
  /** The same for the function that is followed; null outside of one. */
  readonly returns: ShellState[] | null
  readonly functions: Map<string, SyntaxNode>
  /** In a condition and left of `&&` the shell does not end by `set -e`. */
  readonly isAsked: boolean
  readonly depth: number
}

/** A script that branches more than that is not followed. */
const MOST_STATES = 400
const MOST_DEPTH = 8

/**
 * Follows a hook script in all ways that it can take, where hushkey finds a secret wherever it is called and any other
 * command may succeed or fail.
 * @param stopsOnFailure whether the shell is started as `sh -e`
 * @returns how it can end; null where it cannot be read
 */
export function followScript(script: string, hook: HookName, stopsOnFailure: boolean): ShellState[] | null {
  return follow(script, hook, startState(stopsOnFailure), 0)
}

function follow(script: string, hook: HookName, start: ShellState, depth: number): ShellState[] | null {
  const { commands, errors } = parse(script)
  if (errors?.length || depth > MOST_DEPTH) return null
  const text = ({ pos, end }: SyntaxNode) => script.slice(pos, end)
  const path: Path = { text, hook, ends: [], returns: null, functions: new Map(), isAsked: false, depth }
  const last = followAll(commands, [start], path)
  const all = distinctStates([...path.ends, ...last])
  return all.length > MOST_STATES ? null : all
}

function followAll(nodes: readonly SyntaxNode[], states: readonly ShellState[], path: Path): ShellState[] {
  return nodes.reduce<ShellState[]>(
    (before, node) =>
      distinctStates(before.slice(0, MOST_STATES + 1).flatMap((state) => followNode(node, state, path))),
    [...states],
  )
}

function followNode(node: SyntaxNode, state: ShellState, path: Path): ShellState[] {
  switch (node.type) {
    case 'Statement':
      return followStatement(node, state, path)
    case 'AndOr':
      return followAndOr(node, state, path)
    case 'Pipeline':
      return orEnd(followPipeline(node, state, path), path)
    case 'If':
      return followIf(node, state, path)
    case 'Case':
      return followCase(node, state, path)
    case 'For':
    case 'While':
    case 'Select':
    case 'ArithmeticFor':
      return isLoopOfInit(node, path) ? [afterCall(state)] : followLoop(node, state, path)
    case 'Subshell':
      return orEnd(isLoopOfInit(node, path) ? [afterCall(state)] : inSubshell(node.body, state, path), path)
    case 'BraceGroup':
      return followNode(node.body, state, path)
    case 'CompoundList':
      return followAll(node.commands, [state], path)
    case 'Redirected':
      return followNode(node.command, state, path)
    case 'Function':
      path.functions.set(node.name.value, node.body)
      return [{ ...state, status: 0 }]
    case 'TestCommand':
    case 'ArithmeticCommand':
      return orEnd(askStatus(path.text(node), state), path)
    case 'Command':
      return followCommand(node, state, path)
    default:
      return orEnd([lostCall(node, state, path)], path)
  }
}

/** Under `set -e` a failure ends the script, and what comes behind it has seen a success. */
function orEnd(states: readonly ShellState[], path: Path): ShellState[] {
  if (path.isAsked) return [...states]
  return states.flatMap((state) => {
    if (!state.stopsOnFailure || state.status === 0) return [state]
    path.ends.push({ ...state, status: 1 })
    return state.status === 1 ? [] : [{ ...state, status: 0 as const }]
  })
}

/** `for h in node_modules/hushkey/hooks/pre-commit …; do … sh "$h"`, as `init` writes it, is one call. */
function isLoopOfInit(node: SyntaxNode, { text, hook }: Path): boolean {
  return /\bfor \w+ in [^;]*\bhushkey[\\/]hooks[\\/]/.test(text(node)) && callsHushkey(text(node), hook)
}

/** Where a call stands in what is not followed, nobody heeds what it says. */
function lostCall(node: SyntaxNode, state: ShellState, { text, hook }: Path): ShellState {
  return { ...state, status: '?', isCalled: state.isCalled || callsHushkey(text(node), hook) }
}

function followStatement({ command, background }: Statement, state: ShellState, path: Path): ShellState[] {
  if (!background) return followNode(command, state, path)
  return [{ ...lostCall(command, state, path), status: 0 }]
}

function followAndOr({ commands, operators }: AndOr, state: ShellState, path: Path): ShellState[] {
  const asked: Path = { ...path, isAsked: true }
  return commands.reduce<ShellState[]>(
    (states, command, at) => {
      const isLast = at === commands.length - 1
      return states.flatMap((before) => {
        if (at === 0) return followNode(command, before, isLast ? path : asked).flatMap(splitByStatus)
        const isRun = operators[at - 1] === '&&' ? before.status === 0 : before.status === 1
        if (!isRun) return [before]
        const after = followNode(command, before, isLast ? path : asked)
        return isLast ? after : after.flatMap(splitByStatus)
      })
    },
    [state],
  )
}

function followPipeline({ commands, prefixes }: Pipeline, state: ShellState, path: Path): ShellState[] {
  const isNegated = prefixes.some(({ type }) => type === 'Negation')
  const earlier = commands.slice(0, -1).some((each) => callsHushkey(path.text(each), path.hook))
  const last = commands.at(-1)
  if (!last) return [state]
  const asked = isNegated ? { ...path, isAsked: true } : path
  const ended = commands.length > 1 ? inSubshell(last, state, path) : followNode(last, state, asked)
  const heard = earlier
    ? ended.map((each) => ({ ...each, isCalled: true, status: state.pipesFail ? (1 as const) : each.status }))
    : ended
  return isNegated
    ? heard.flatMap(splitByStatus).map((each) => ({ ...each, status: each.status === 0 ? (1 as const) : (0 as const) }))
    : heard
}

/** An `exit` in it ends only the subshell. */
function inSubshell(body: SyntaxNode, state: ShellState, path: Path): ShellState[] {
  const ends: ShellState[] = []
  const last = followNode(body, state, { ...path, ends, returns: null })
  return distinctStates([...ends, ...last]).map((each) => ({
    ...state,
    isCalled: each.isCalled,
    status: each.status,
  }))
}

function followIf({ clause, then, elif, else: otherwise }: If, state: ShellState, path: Path): ShellState[] {
  const branches = [{ clause, then }, ...elif]
  let open = [state]
  const done: ShellState[] = []
  for (const branch of branches) {
    const asked = open
      .flatMap((each) => followNode(branch.clause, each, { ...path, isAsked: true }))
      .flatMap(splitByStatus)
    const isTrue = asked.filter(({ status }) => status === 0)
    done.push(...isTrue.flatMap((each) => followNode(branch.then, each, path)))
    open = asked.filter(({ status }) => status === 1)
  }
  const rest = otherwise
    ? open.flatMap((each) => followNode(otherwise, each, path))
    : open.map((each) => ({ ...each, status: 0 as const }))
  return distinctStates([...done, ...rest])
}

function followCase({ items }: Case, state: ShellState, path: Path): ShellState[] {
  const isComplete = items.some(({ pattern }) => pattern.some(({ text }) => text === '*'))
  return [
    ...items.flatMap(({ body }) => followNode(body, state, path)),
    ...(isComplete ? [] : [{ ...state, status: 0 as const }]),
  ]
}

type Loop = For | While | Extract<SyntaxNode, { type: 'Select' | 'ArithmeticFor' }>

/** Not at all or once: more often shows nothing more. */
function followLoop(node: Loop, state: ShellState, path: Path): ShellState[] {
  const asked =
    node.type === 'While'
      ? followNode(node.clause, state, { ...path, isAsked: true }).flatMap(splitByStatus)
      : [{ ...state, status: 0 as const }]
  const isSure =
    node.type === 'For' && node.wordlist !== undefined && node.wordlist.some(({ text }) => /^[\w./-]+$/.test(text))
  const once = asked.flatMap((each) => followNode(node.body, each, path))
  return distinctStates([...once, ...(isSure ? [] : asked.map((each) => ({ ...each, status: 0 as const })))])
}

function followCommand(node: Command, state: ShellState, path: Path): ShellState[] {
  const text = path.text(node)
  if (!node.name) return orEnd([followAssignments(node, state, path)], path)
  const words = node.args.map((arg) => (arg.type === 'Word' ? arg.value : arg.text))
  const own = followOwnCommand(node.name.value, words, text, node, state, path)
  if (own) return own
  if (isCallOf([node.name.value, ...words], path.hook)) return orEnd([afterCall(state)], path)
  return orEnd([lostCall(node, state, path)], path)
}

/** `code=$?`, and `out=$(npx hushkey)`, which ends as its command does. */
function followAssignments(node: Command, state: ShellState, path: Path): ShellState {
  let after: ShellState = { ...state, status: 0 }
  for (const each of node.prefix) {
    if (each.type !== 'Assignment') continue
    const isCall = callsHushkey(each.text, path.hook)
    const value = each.text.slice(each.text.indexOf('=') + 1)
    after = assign(after, each.name, statusOf(value, state))
    if (isCall) after = afterCall(after)
    else if (/\$\(|`/.test(value)) after = { ...after, status: '?' }
  }
  return after
}

/** The commands of the shell itself; null for any other. */
function followOwnCommand(
  name: string,
  words: readonly string[],
  text: string,
  node: Command,
  state: ShellState,
  path: Path,
): ShellState[] | null {
  switch (name) {
    case 'exit':
    case 'return': {
      const ended = { ...state, status: words[0] === undefined ? state.status : statusOf(words[0], state) }
      const into = name === 'return' ? (path.returns ?? path.ends) : path.ends
      into.push(ended)
      return []
    }
    case 'exec': {
      if (words.length === 0) return [{ ...state, status: 0 }]
      const isCall = isCallOf(words, path.hook)
      path.ends.push(isCall ? afterCall(state) : lostCall(node, state, path))
      return []
    }
    case 'set':
      return [withOptions(words, state)]
    case 'local':
    case 'export':
    case 'readonly':
    case 'declare':
    case 'typeset':
      return [{ ...words.reduce((before, word) => assignWord(word, before, state), state), status: 0 }]
    case '[':
    case 'test':
      return orEnd(askStatus(text, state), path)
    case 'true':
    case ':':
    case 'echo':
    case 'printf':
      return callsHushkey(text, path.hook) ? null : [{ ...state, status: 0 }]
    case 'false':
      return orEnd([{ ...state, status: 1 }], path)
    default:
      return followNested(name, words, state, path)
  }
}

function assignWord(word: string, before: ShellState, state: ShellState): ShellState {
  const [, name, value = ''] = /^(\w+)=(.*)$/s.exec(word) ?? []
  return name ? assign(before, name, statusOf(value, state)) : before
}

function withOptions(words: readonly string[], state: ShellState): ShellState {
  let after: ShellState = { ...state, status: 0 }
  for (const [at, word] of words.entries()) {
    const isOn = word.startsWith('-')
    if (/^[-+][a-z]*e/.test(word)) after = { ...after, stopsOnFailure: isOn }
    if (/^[-+][a-z]*o$/.test(word)) {
      if (words[at + 1] === 'errexit') after = { ...after, stopsOnFailure: isOn }
      if (words[at + 1] === 'pipefail') after = { ...after, pipesFail: isOn }
    }
  }
  return after
}

/** A function of the script, and `sh -c '…'`. */
function followNested(name: string, words: readonly string[], state: ShellState, path: Path): ShellState[] | null {
  const body = path.functions.get(name)
  if (body && path.depth < MOST_DEPTH) {
    const returns: ShellState[] = []
    const last = followNode(body, state, { ...path, returns, depth: path.depth + 1 })
    return orEnd(distinctStates([...returns, ...last]), path)
  }
  const at = words.findIndex((word) => /^-[a-z]*c$/.test(word))
  const script = words[at + 1]
  if (!/^(?:\/bin\/|\/usr\/bin\/)?(?:ba|da|z|k)?sh$/.test(name) || at < 0 || script === undefined) return null
  if (isLoopText(script) && callsHushkey(script, path.hook)) return orEnd([afterCall(state)], path)
  const start = startState(words.slice(0, at + 1).some((word) => /^-[a-z]*e/.test(word)))
  const ended = follow(script, path.hook, { ...start, isCalled: state.isCalled }, path.depth + 1)
  if (!ended) return null
  return orEnd(
    ended.map(({ isCalled, status }) => ({ ...state, isCalled, status })),
    path,
  )
}

function isLoopText(script: string): boolean {
  return /\bfor \w+ in [^;]*\bhushkey[\\/]hooks[\\/]/.test(script)
}
