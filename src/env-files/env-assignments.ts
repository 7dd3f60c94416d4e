import { readEnvEntries } from './env-entries.ts'
import { parseEnv } from './parse-env.ts'

/** An assignment of an env file, also one that is commented out: people keep old keys in comments. */
export interface EnvAssignment {
  readonly name: string
  readonly value: string
  /** The lines it stands on, 1-based. */
  readonly first: number
  readonly last: number
}

/** All that stands in an env file. It holds values and must never leave the run. */
export interface EnvContent {
  readonly assignments: readonly EnvAssignment[]
  /** Lines that are no assignment, comment or blank, such as a value without a name. */
  readonly others: readonly (Omit<EnvAssignment, 'name' | 'value'> & { readonly text: string })[]
}

/**
 * Reads an env file with the lines of its assignments.
 * @returns null where dotenv reads something else, as behind a carriage return or U+2028 inside a line: then nothing
 * should be concluded from the lines
 */
export function readEnvContent(text: string): EnvContent | null {
  if (text.includes('\0')) return null
  const body = text.replace(/^\uFEFF/, '')
  const assignments: EnvAssignment[] = []
  const others: EnvContent['others'][number][] = []
  const values = new Map<string, string>()
  let line = 1
  for (const { kind, name, text: written } of readEnvEntries(body)) {
    const first = line
    line += written.split('\n').length - 1
    const last = Math.max(first, written.endsWith('\n') ? line - 1 : line)
    if (kind === 'name') {
      const value = only(written, name)
      if (value === null) return null
      assignments.push({ name, value, first, last })
      values.set(name, value)
    } else if (Object.keys(parseEnv(written)).length) return null
    else if (kind === 'comment' && name)
      assignments.push({ name, value: only(written.replace(/^[\s#]+/, ''), name) ?? written, first, last })
    else if (kind === 'other') others.push({ text: written, first, last })
  }
  const read = Object.entries(parseEnv(body))
  const isSame = read.length === values.size && read.every(([name, value]) => values.get(name) === value)
  return isSame ? { assignments, others } : null
}

/** The value that dotenv reads from these lines alone; null where it reads another name, or several. */
function only(lines: string, name: string): string | null {
  const [first, ...more] = Object.entries(parseEnv(lines))
  return first && !more.length && first[0] === name ? first[1] : null
}
