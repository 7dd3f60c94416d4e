import { parse, type SyntaxNode } from 'unbash'
import type { Sourced } from '../../files/shell-script.ts'
import { isLoopOfInit } from '../call.ts'
import type { HookName } from '../hook-name.ts'
import { askQuestion } from './ask-question.ts'
import { followArithmetic } from './follow-assignments.ts'
import { followCase, followIf, followLoop } from './follow-branches.ts'
import { followCommand } from './follow-command.ts'
import { followAndOr, followInSubshell, followPipeline } from './follow-lists.ts'
import { endOnFailure, loseCall, MOST_DEPTH, type ScriptContext } from './script-context.ts'
import { afterCall, distinctStates, type ShellState, startState } from './shell-state.ts'

/**
 * Follows a hook script in all ways that it can take, where hushkey finds a secret wherever it is called and any other
 * command may succeed or fail.
 * @param stopsOnFailure whether the shell is started as `sh -e`
 * @param sourced the scripts that it takes as part of its own
 * @returns how it can end; null where it cannot be read
 */
export function followScript(
  script: string,
  hook: HookName,
  stopsOnFailure: boolean,
  sourced: Sourced,
): ShellState[] | null {
  return follow(script, startState(stopsOnFailure), { hook, sourced, depth: 0 })
}

interface Whole {
  readonly hook: HookName
  readonly sourced: Sourced
  readonly depth: number
}

function follow(script: string, start: ShellState, { hook, sourced, depth }: Whole): ShellState[] | null {
  const { commands, errors } = parse(script)
  if (errors?.length || depth > MOST_DEPTH) return null
  const context: ScriptContext = {
    textOf: ({ pos, end }) => script.slice(pos, end),
    hook,
    ends: [],
    returns: null,
    breaks: null,
    functions: new Map(),
    isAsked: false,
    depth,
    follow: followNode,
    followInner: (inner, state) => follow(inner, state, { hook, sourced, depth: depth + 1 }),
    followSourced: (word, state, at) => followText(sourced.get(word), state, at),
  }
  const last = followAll(commands, start, context)
  return distinctStates([...context.ends, ...last])
}

/** In a script that another one takes, `return` goes on behind it, and all else is as if it stood there. */
function followText(text: string | undefined, state: ShellState, context: ScriptContext): ShellState[] | null {
  if (text === undefined || context.depth >= MOST_DEPTH) return null
  const { commands, errors } = parse(text)
  if (errors?.length) return null
  const returns: ShellState[] = []
  const textOf = ({ pos, end }: SyntaxNode) => text.slice(pos, end)
  const last = followAll(commands, state, { ...context, textOf, returns, depth: context.depth + 1 })
  return distinctStates([...returns, ...last])
}

function followAll(nodes: readonly SyntaxNode[], start: ShellState, context: ScriptContext): ShellState[] {
  return nodes.reduce<ShellState[]>(
    (states, node) => distinctStates(states.flatMap((state) => followNode(node, state, context))),
    [start],
  )
}

function followNode(node: SyntaxNode, state: ShellState, context: ScriptContext): ShellState[] {
  switch (node.type) {
    case 'Statement':
      if (!node.background) return followNode(node.command, state, context)
      return [{ ...loseCall(node.command, state, context), status: 0 }]
    case 'AndOr':
      return followAndOr(node, state, context)
    case 'Pipeline':
      return followPipeline(node, state, context)
    case 'If':
      return followIf(node, state, context)
    case 'Case':
      return followCase(node, state, context)
    case 'For':
    case 'While':
    case 'Select':
    case 'ArithmeticFor':
      if (isLoopOfInit(context.textOf(node), context.hook)) return [afterCall(state)]
      return followLoop(node, state, context)
    case 'Subshell':
      if (isLoopOfInit(context.textOf(node), context.hook)) return endOnFailure([afterCall(state)], context)
      return endOnFailure(followInSubshell(node.body, state, context), context)
    case 'BraceGroup':
      return followNode(node.body, state, context)
    case 'CompoundList':
      return followAll(node.commands, state, context)
    case 'Redirected':
      return followNode(node.command, state, context)
    case 'Function':
      context.functions.set(node.name.value, node.body)
      return [{ ...state, status: 0 }]
    case 'TestCommand':
      return endOnFailure(askQuestion(context.textOf(node), state), context)
    case 'ArithmeticCommand':
      return endOnFailure(followArithmetic(context.textOf(node), state), context)
    case 'Command':
      return followCommand(node, state, context)
    default:
      return endOnFailure([loseCall(node, state, context)], context)
  }
}
