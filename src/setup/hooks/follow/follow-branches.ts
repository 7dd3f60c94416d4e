import type { ArithmeticFor, Case, For, If, Select, While } from 'unbash'
import type { ScriptContext } from './script-context.ts'
import { distinctStates, type ShellState, splitByStatus } from './shell-state.ts'

export function followIf(
  { clause, then, elif, else: otherwise }: If,
  state: ShellState,
  context: ScriptContext,
): ShellState[] {
  let open = [state]
  const done: ShellState[] = []
  for (const branch of [{ clause, then }, ...elif]) {
    const asked = open.flatMap((each) => ask(branch.clause, each, context))
    const isTrue = asked.filter(({ status }) => status === 0)
    done.push(...isTrue.flatMap((each) => context.follow(branch.then, each, context)))
    open = asked.filter(({ status }) => status === 1)
  }
  const rest = otherwise
    ? open.flatMap((each) => context.follow(otherwise, each, context))
    : open.map((each) => ({ ...each, status: 0 as const }))
  return distinctStates([...done, ...rest])
}

/** Follows a condition, to both of its answers where it may have either. */
function ask(clause: If['clause'], state: ShellState, context: ScriptContext): ShellState[] {
  return context.follow(clause, state, { ...context, isAsked: true }).flatMap(splitByStatus)
}

export function followCase({ items }: Case, state: ShellState, context: ScriptContext): ShellState[] {
  const isComplete = items.some(({ pattern }) => pattern.some(({ text }) => text === '*'))
  return [
    ...items.flatMap(({ body }) => context.follow(body, state, context)),
    ...(isComplete ? [] : [{ ...state, status: 0 as const }]),
  ]
}

/** Not at all or once: more often shows nothing more. */
export function followLoop(
  node: For | While | Select | ArithmeticFor,
  state: ShellState,
  context: ScriptContext,
): ShellState[] {
  const asked = node.type === 'While' ? ask(node.clause, state, context) : [{ ...state, status: 0 as const }]
  const once = asked.flatMap((each) => context.follow(node.body, each, context))
  const isRun = node.type === 'For' && (node.wordlist ?? []).some(({ text }) => /^[\w./-]+$/.test(text))
  return distinctStates([...once, ...(isRun ? [] : asked.map((each) => ({ ...each, status: 0 as const })))])
}
