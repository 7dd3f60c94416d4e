import type { SyntaxNode } from 'unbash'
import { callsHushkey } from '../call.ts'
import type { HookName } from '../hook-name.ts'
import type { ShellState } from './shell-state.ts'

/** Where a script is followed: what it says, how its parts are followed, and where those ways go that leave it. */
export interface ScriptContext {
  readonly textOf: (node: SyntaxNode) => string
  readonly hook: HookName
  /** Takes the states in which the script, or the subshell, ends before its last line. */
  readonly ends: ShellState[]
  /** The same for the function that is followed; null outside of one. */
  readonly returns: ShellState[] | null
  /** And for the loop; null outside of one. */
  readonly breaks: ShellState[] | null
  readonly functions: Map<string, SyntaxNode>
  /** In a condition and left of `&&` the shell does not end by `set -e`. */
  readonly isAsked: boolean
  readonly depth: number
  /** Follows a script that this one takes as part of its own; null where nobody knows what it holds. */
  readonly followSourced: (word: string, state: ShellState, context: ScriptContext) => ShellState[] | null
  /** Follows a part of the script in all ways that it can take. */
  readonly follow: (node: SyntaxNode, state: ShellState, context: ScriptContext) => ShellState[]
  /** Follows the script of `sh -c`; null where it cannot be read. */
  readonly followInner: (script: string, start: ShellState) => ShellState[] | null
}

/** Functions and scripts within each other are followed so deep. */
export const MOST_DEPTH = 8

/** Under `set -e` a failure ends the script, and what comes behind it has seen a success. */
export function endOnFailure(states: readonly ShellState[], context: ScriptContext): ShellState[] {
  if (context.isAsked) return [...states]
  return states.flatMap((state) => {
    if (!state.stopsOnFailure || state.status === 0) return [state]
    context.ends.push({ ...state, status: 1 })
    return state.status === 1 ? [] : [{ ...state, status: 0 as const }]
  })
}

/** Where a call stands in what is not followed, nobody heeds what it says. */
export function loseCall(node: SyntaxNode, state: ShellState, { textOf, hook }: ScriptContext): ShellState {
  return { ...state, status: '?', isCalled: state.isCalled || callsHushkey(textOf(node), hook) }
}
