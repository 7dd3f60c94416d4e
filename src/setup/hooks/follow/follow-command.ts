import type { Command } from 'unbash'
import { callsHushkey, isCallOf, isLoopOfInit } from '../call.ts'
import { askQuestion } from './ask-question.ts'
import { assignWord, followArithmetic, followAssignments } from './follow-assignments.ts'
import { endOnFailure, loseCall, MOST_DEPTH, type ScriptContext } from './script-context.ts'
import { afterCall, assign, distinctStates, type ShellState, startState } from './shell-state.ts'
import { literal, readWord, statusOf, UNKNOWN, type Value } from './shell-value.ts'

/** One command with its words: of the shell itself, of the script, hushkey, or any other. */
export function followCommand(node: Command, state: ShellState, context: ScriptContext): ShellState[] {
  if (!node.name) return endOnFailure([followAssignments(node, state, context)], context)
  const name = readWord(node.name.text, state).text ?? node.name.value // `if $failed; then`
  const words = node.args.map((arg) => (arg.type === 'Word' ? arg.value : arg.text))
  const known =
    followLeaving(name, words, node, state, context) ??
    followSource(name, node, state, context) ??
    followBuiltin(name, words, context.textOf(node), state, context) ??
    followFunction(name, state, context) ??
    followShell(name, words, state, context)
  if (known) return known
  if (isCallOf([name, ...words], context.hook)) return endOnFailure([afterCall(state)], context)
  return endOnFailure([loseCall(node, state, context)], context)
}

/** What ends the script, the function or the loop; null for any other command. */
function followLeaving(
  name: string,
  words: readonly string[],
  node: Command,
  state: ShellState,
  context: ScriptContext,
): ShellState[] | null {
  if (name === 'exit' || name === 'return') {
    const into = name === 'return' ? (context.returns ?? context.ends) : context.ends
    into.push({ ...state, status: words[0] === undefined ? state.status : statusOf(words[0], state) })
    return []
  }
  if ((name === 'break' || name === 'continue') && context.breaks) {
    context.breaks.push({ ...state, status: 0 })
    return []
  }
  if (name !== 'exec') return null
  if (words.length === 0) return [{ ...state, status: 0 }] // only redirects
  context.ends.push(isCallOf(words, context.hook) ? afterCall(state) : loseCall(node, state, context))
  return []
}

/** A script of the repository that this one takes as part of its own; null where nobody knows what it holds. */
function followSource(name: string, node: Command, state: ShellState, context: ScriptContext): ShellState[] | null {
  if (name !== '.' && name !== 'source') return null
  const states = context.followSourced(node.args[0]?.text ?? '', state, context)
  return states && endOnFailure(states, context)
}

/** What the shell does by itself, as far as it tells something; null for any other command. */
function followBuiltin(
  name: string,
  words: readonly string[],
  text: string,
  state: ShellState,
  context: ScriptContext,
): ShellState[] | null {
  switch (name) {
    case 'set':
      return [setOptions(words, state)]
    case 'local':
    case 'export':
    case 'readonly':
    case 'declare':
    case 'typeset':
      return [{ ...words.reduce((before, word) => assignWord(word, before, state), state), status: 0 }]
    case '[':
    case 'test':
      return endOnFailure(askQuestion(text, state), context)
    case 'let':
      return endOnFailure(followArithmetic(words.join(' '), state), context)
    case 'read':
    case 'mapfile':
    case 'readarray':
      return endOnFailure([{ ...assignAll(words, UNKNOWN, state), status: '?' }], context)
    case 'unset':
      return [{ ...assignAll(words, literal(''), state), status: 0 }]
    case '.':
    case 'source':
    case 'eval':
      return callsHushkey(text, context.hook)
        ? null
        : endOnFailure([{ ...state, status: '?', variables: new Map() }], context)
    case 'true':
    case ':':
    case 'echo':
    case 'printf':
      return callsHushkey(text, context.hook) ? null : [{ ...state, status: 0 }]
    case 'false':
      return endOnFailure([{ ...state, status: 1 }], context)
    default:
      return null
  }
}

function assignAll(names: readonly string[], value: Value, state: ShellState): ShellState {
  return names.reduce((before, name) => assign(before, name, value), state)
}

function setOptions(words: readonly string[], state: ShellState): ShellState {
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

/** A function of the script. */
function followFunction(name: string, state: ShellState, context: ScriptContext): ShellState[] | null {
  const body = context.functions.get(name)
  if (!body || context.depth >= MOST_DEPTH) return null
  const returns: ShellState[] = []
  const last = context.follow(body, state, { ...context, returns, breaks: null, depth: context.depth + 1 })
  return endOnFailure(distinctStates([...returns, ...last]), context)
}

/** `sh -c '…'` */
function followShell(
  name: string,
  words: readonly string[],
  state: ShellState,
  context: ScriptContext,
): ShellState[] | null {
  const at = words.findIndex((word) => /^-[a-z]*c$/.test(word))
  const script = words[at + 1]
  if (!/^(?:\/bin\/|\/usr\/bin\/)?(?:ba|da|z|k)?sh$/.test(name) || at < 0 || script === undefined) return null
  if (isLoopOfInit(script, context.hook)) return endOnFailure([afterCall(state)], context)
  const start = startState(words.slice(0, at + 1).some((word) => /^-[a-z]*e/.test(word)))
  const ended = context.followInner(script, { ...start, isCalled: state.isCalled })
  return (
    ended &&
    endOnFailure(
      ended.map(({ isCalled, status }) => ({ ...state, isCalled, status })),
      context,
    )
  )
}
