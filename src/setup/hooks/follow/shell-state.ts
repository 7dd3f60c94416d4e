/** How a command of a shell script ended: 0 with success, 1 with failure, `?` where nobody can tell. */
export type Status = 0 | 1 | '?'

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
  /** Variables that hold how a command ended. */
  readonly variables: ReadonlyMap<string, Status>
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

/** The status that a word such as `$?`, `"$code"` or `1` stands for; `?` for any other. */
export function statusOf(word: string, { status, variables }: ShellState): Status {
  const text = word.replaceAll(/["']/g, '')
  if (/^\d+$/.test(text)) return Number(text) === 0 ? 0 : 1
  if (text.includes('$?')) return status
  const name = /^\$\{?(\w+)(?::-\d+)?\}?$/.exec(text)?.[1]
  return name === undefined ? '?' : (variables.get(name) ?? '?')
}

/** Gives a variable how a command ended. */
export function assign(state: ShellState, name: string, status: Status): ShellState {
  return { ...state, variables: new Map([...state.variables, [name, status]]) }
}

/**
 * The states behind a question such as `[ $? -ne 0 ]`, `test "$code" = 0` or `(( code ))`: what is known decides, and what is
 * not is known from then on.
 */
export function askStatus(question: string, state: ShellState): ShellState[] {
  const [, operand = '', operator = '!=', number = '0'] =
    /^(?:\[\[?|test|\(\()\s*["']?(\$\?|\$?\{?\w+\}?)["']?(?:\s*(-eq|-ne|-gt|==?|!=|>)\s*["']?(\d+)["']?)?\s*(?:\]\]?|\)\))?$/.exec(
      question.trim(),
    ) ?? []
  const word = question.startsWith('((') && /^\w/.test(operand) ? `$${operand}` : operand
  const isPlain = !/(?:-eq|-ne|-gt|=|>)/.test(question)
  if (!word.startsWith('$') || (isPlain && !question.startsWith('(('))) return splitByStatus({ ...state, status: '?' })
  const name = /\w+/.exec(word)?.[0]
  const known = statusOf(word, state)
  return (known === '?' ? ([0, 1] as const) : [known]).flatMap((value) => {
    const refined = name ? assign(state, name, value) : state
    const isSame = number === '0' ? value === 0 : value === 0 ? false : null // which failure it was nobody knows
    if (isSame === null) return splitByStatus({ ...refined, status: '?' })
    const isTrue = /^(?:-eq|==?)$/.test(operator) ? isSame : !isSame
    return [{ ...refined, status: isTrue ? (0 as const) : (1 as const) }]
  })
}

/** Each state once. */
export function distinctStates(states: readonly ShellState[]): ShellState[] {
  const seen = new Map(states.map((state) => [JSON.stringify({ ...state, variables: [...state.variables] }), state]))
  return [...seen.values()]
}
