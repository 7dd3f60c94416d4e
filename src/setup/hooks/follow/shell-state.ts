import type { Status, Value } from './shell-value.ts'

/** One way in which a script may have come to a place in it, where hushkey finds a secret. */
export interface ShellState {
  /** Whether hushkey has run by then. */
  readonly isCalled: boolean
  /** The shell's `$?`. */
  readonly status: Status
  /** `set -e`. */
  readonly stopsOnFailure: boolean
  /** `set -o pipefail`. */
  readonly pipesFail: boolean
  /** What is known of variables. */
  readonly variables: ReadonlyMap<string, Value>
}

/** The shell as it starts a script. */
export function startState(stopsOnFailure: boolean): ShellState {
  return { isCalled: false, status: 0, stopsOnFailure, pipesFail: false, variables: new Map() }
}

/** hushkey has run, has found something, and says so by its exit code. */
export function afterCall(state: ShellState): ShellState {
  return { ...state, isCalled: true, status: 1 }
}

/** Both ways to go on where it cannot be told how a command ended. */
export function splitByStatus(state: ShellState): ShellState[] {
  if (state.status !== '?') return [state]
  return [
    { ...state, status: 0 },
    { ...state, status: 1 },
  ]
}

/** Gives a variable a value. */
export function assign(state: ShellState, name: string, value: Value): ShellState {
  return { ...state, variables: new Map([...state.variables, [name, value]]) }
}

/** A script that branches more than that is followed without its variables. */
const MOST_STATES = 400

/** Each state once. */
export function distinctStates(states: readonly ShellState[]): ShellState[] {
  const seen = new Map(states.map((state) => [JSON.stringify({ ...state, variables: [...state.variables] }), state]))
  if (seen.size <= MOST_STATES) return [...seen.values()]
  return distinctStates(states.map((state) => ({ ...state, variables: new Map() })))
}
