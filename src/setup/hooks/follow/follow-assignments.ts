import type { Assignment, Command, WordPart } from 'unbash'
import { callsHushkey } from '../call.ts'
import { askQuestion } from './ask-question.ts'
import type { ScriptContext } from './script-context.ts'
import { afterCall, assign, type ShellState } from './shell-state.ts'
import { NOT_ZERO, readWord, UNKNOWN } from './shell-value.ts'

/** `code=$?`, and `out=$(npx hushkey)`, which ends as its command does. */
export function followAssignments(node: Command, state: ShellState, context: ScriptContext): ShellState {
  let after: ShellState = { ...state, status: 0 }
  for (const each of node.prefix) {
    if (each.type !== 'Assignment') continue
    after = { ...assignWord(each.text, after, state), status: after.status }
    if (callsHushkey(each.text, context.hook)) after = { ...after, ...statusOfCall(each, state, context) }
    else if (/\$\((?!\()|`/.test(each.text)) after = { ...after, status: '?' }
  }
  return after
}

/** The call may stand in a text that nothing runs, or beside other commands. */
function statusOfCall(
  node: Assignment,
  state: ShellState,
  context: ScriptContext,
): Pick<ShellState, 'isCalled' | 'status'> {
  const parts = node.value.type === 'Word' ? (node.value.parts ?? []) : []
  const found: WordPart[] = parts.flatMap((part): readonly WordPart[] =>
    part.type === 'DoubleQuoted' ? part.parts : [part],
  )
  const call = found.filter(({ type }) => type === 'CommandExpansion').at(-1)
  const ends = call && context.followInner(call.text.replace(/^(?:\$\(|`)|[)`]$/g, ''), state)
  if (ends?.length && ends.every(({ isCalled, status }) => isCalled && status === 1)) return afterCall(state)
  return { isCalled: true, status: '?' }
}

/** @param word `name=value` or `name+=value` @param state where the value is read */
export function assignWord(word: string, after: ShellState, state: ShellState): ShellState {
  const [, name, more, value = ''] = /^(\w+)(\+?)=(.*)$/s.exec(word) ?? []
  if (!name) return after
  return assign(after, name, more ? UNKNOWN : readWord(value, state))
}

/** `(( failed++ ))` and `(( failed += 1 ))` count; any other `(( … ))` is a question. */
export function followArithmetic(text: string, state: ShellState): ShellState[] {
  const inner = text.replace(/^\(\(|\)\)$/g, '').trim()
  const [, before, behind] = /^(?:\+\+(\w+)|(\w+)\s*(?:\+\+|\+=\s*[1-9]\d*))$/.exec(inner) ?? []
  const name = before ?? behind
  if (name) {
    const isKnown = (state.variables.get(name) ?? UNKNOWN).isZero !== null
    return [{ ...assign(state, name, isKnown ? NOT_ZERO : UNKNOWN), status: '?' }]
  }
  const [, assigned] = /(?<![=!<>])\b(\w+)\s*(?:[-+*/%|&]|<<|>>)?=(?!=)|--/.exec(inner) ?? []
  if (assigned) return [{ ...assign(state, assigned, UNKNOWN), status: '?' }]
  return askQuestion(`((${inner}))`, state)
}
