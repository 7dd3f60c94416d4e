import type { AndOr, Pipeline, SyntaxNode } from 'unbash'
import { callsHushkey } from '../call.ts'
import { endOnFailure, type ScriptContext } from './script-context.ts'
import { distinctStates, type ShellState, splitByStatus } from './shell-state.ts'

/** `a && b || c` */
export function followAndOr({ commands, operators }: AndOr, state: ShellState, context: ScriptContext): ShellState[] {
  return commands.reduce<ShellState[]>(
    (states, command, at) => {
      const isLast = at === commands.length - 1
      const ended = states.flatMap((before) => {
        const isRun = at === 0 || before.status === (operators[at - 1] === '&&' ? 0 : 1)
        if (!isRun) return [before]
        const after = context.follow(command, before, isLast ? context : { ...context, isAsked: true })
        return isLast ? after : after.flatMap(splitByStatus)
      })
      return distinctStates(ended)
    },
    [state],
  )
}

/** `a | b`, and `! a` */
export function followPipeline(
  { commands, prefixes }: Pipeline,
  state: ShellState,
  context: ScriptContext,
): ShellState[] {
  const last = commands.at(-1)
  if (!last) return [state]
  const isNegated = prefixes.some(({ type }) => type === 'Negation')
  const asked = isNegated ? { ...context, isAsked: true } : context
  const ended = commands.length > 1 ? followInSubshell(last, state, context) : context.follow(last, state, asked)
  const isCalledEarlier = commands.slice(0, -1).some((each) => callsHushkey(context.textOf(each), context.hook))
  const heard = isCalledEarlier
    ? ended.map((each) => ({ ...each, isCalled: true, status: state.pipesFail ? (1 as const) : each.status }))
    : ended
  if (!isNegated) return endOnFailure(heard, context)
  // a failure that `!` makes of a success ends nothing
  return heard
    .flatMap(splitByStatus)
    .map((each) => ({ ...each, status: each.status === 0 ? (1 as const) : (0 as const) }))
}

/** An `exit` in a subshell ends only that, and what it sets is gone. */
export function followInSubshell(body: SyntaxNode, state: ShellState, context: ScriptContext): ShellState[] {
  const ends: ShellState[] = []
  const last = context.follow(body, state, { ...context, ends, returns: null, breaks: null })
  return distinctStates([...ends, ...last]).map(({ isCalled, status }) => ({ ...state, isCalled, status }))
}
