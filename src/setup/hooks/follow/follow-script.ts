import { parse, type SyntaxNode } from 'unbash'
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
 * @returns how it can end; null where it cannot be read
 */
export function followScript(script: string, hook: HookName, stopsOnFailure: boolean): ShellState[] | null {
  return follow(script, hook, startState(stopsOnFailure), 0)
}

function follow(script: string, hook: HookName, start: ShellState, depth: number): ShellState[] | null {
  const { commands, errors } = parse(script)
  if (errors?.length || depth > MOST_DEPTH) return null
  const context: ScriptContext = {
    textOf: ({ pos, end }) => script.slice(pos, end),
    hook,
    ends: [],
    returns: null,
    functions: new Map(),
    isAsked: false,
    depth,
    follow: followNode,
    followInner: (inner, state) => follow(inner, hook, state, depth + 1),
  }
  const last = followAll(commands, start, context)
  return distinctStates([...context.ends, ...last])
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
