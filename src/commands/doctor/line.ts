/** One line of the doctor's page. */
export interface Line {
  /** Permanent, for scripts that read the JSON. */
  readonly check: string
  /** `unknown` where nobody could tell. */
  readonly state: 'ok' | 'warning' | 'failure' | 'unknown'
  readonly text: string
  /** The command, or the edit, that mends it; null where all is well. */
  readonly cure: string | null
}

/** A line without the check's name, which `doctor` adds. */
export type Verdict = Omit<Line, 'check'>

export function ok(text: string): Verdict {
  return { state: 'ok', text, cure: null }
}

export function warning(text: string, cure: string): Verdict {
  return { state: 'warning', text, cure }
}

export function failure(text: string, cure: string): Verdict {
  return { state: 'failure', text, cure }
}

/** Where the text of a hook does not tell whether hushkey runs, a trial does. */
export function unread(path: string, part: string, typed: (command: string) => string): Verdict {
  const text = `${path} has what hushkey cannot follow, so nobody can tell from it whether hushkey runs: ${part.split('\n')[0]?.slice(0, 60)}`
  return { state: 'unknown', text, cure: typed('doctor --trial') }
}

/** `a`, `a and b`, `a, b and 3 more`. */
export function listed(names: readonly string[], most = 3): string {
  if (names.length > most) return `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} more`
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
}
