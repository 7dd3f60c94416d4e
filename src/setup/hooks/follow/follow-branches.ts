import type { ArithmeticFor, Case, For, If, Select, While } from 'unbash'
import type { ScriptContext } from './script-context.ts'
import { assign, distinctStates, type ShellState, splitByStatus } from './shell-state.ts'
import { areEqual, readWord, UNKNOWN } from './shell-value.ts'

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

/** Goes into each branch that may be meant; a value that is known leaves one. */
export function followCase({ word, items }: Case, state: ShellState, context: ScriptContext): ShellState[] {
  const value = readWord(word.text, state)
  const states: ShellState[] = []
  for (const { pattern, body } of items) {
    const answers = pattern.map(({ text }) => text === '*' || areEqual(value, readWord(text, state)))
    if (answers.every((isMeant) => isMeant === false)) continue
    states.push(...context.follow(body, state, context))
    if (answers.includes(true)) return distinctStates(states)
  }
  return distinctStates([...states, { ...state, status: 0 }])
}

/** Not at all or once: more often shows nothing more. */
export function followLoop(
  node: For | While | Select | ArithmeticFor,
  state: ShellState,
  context: ScriptContext,
): ShellState[] {
  const asked = node.type === 'While' ? ask(node.clause, state, context) : [{ ...state, status: 0 as const }]
  const start = 'name' in node ? asked.map((each) => assign(each, node.name.value, UNKNOWN)) : asked
  const breaks: ShellState[] = []
  const once = start.flatMap((each) => context.follow(node.body, each, { ...context, breaks }))
  const isRun = node.type === 'For' && (node.wordlist ?? []).some(({ text }) => /^[\w./-]+$/.test(text))
  return distinctStates([...once, ...breaks, ...(isRun ? [] : asked.map((each) => ({ ...each, status: 0 as const })))])
}
