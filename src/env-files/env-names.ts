import { isPlausibleName } from '../detect/words/plausible-name.ts'
import { type EnvEntry, readEnvEntries } from './env-entries.ts'

/** A variable of an env file and the heading it stands under; never its value. */
export interface EnvName {
  readonly name: string
  /** The comment lines of its section, as written, or empty. */
  readonly heading: readonly string[]
}

/**
 * The names that an env file assigns, in its order, each once, with the headings of their sections.
 * A comment is a heading only if it is plain words that cannot hold a value: people keep old keys in comments.
 */
export function envNames(text: string): EnvName[] {
  const entries = readEnvEntries(text)
  const found = new Map<string, EnvName>()
  let heading: string[] = []
  let previous: EnvEntry | null = null
  const plainWords = createPlainWords(entries)
  let torn = false
  for (const entry of entries) {
    torn = entry.kind === 'other' || (torn && entry.kind === 'name' && looksLikeRest(entry))
    if (entry.kind === 'comment') {
      if (previous?.kind === 'comment') heading.push(entry.text)
      else heading = [entry.text]
    }
    if (entry.kind === 'blank' && previous?.kind === 'name') heading = []
    if (entry.kind === 'name' && !torn && !isPadding(entry) && isPlausibleName(entry.name) && !found.has(entry.name))
      found.set(entry.name, { name: entry.name, heading: plainWords(heading) })
    previous = entry
  }
  return [...found.values()]
}

/** `Ab3dEf==` is base64: its padding reads like an assignment. */
function isPadding({ written }: EnvEntry): boolean {
  return written.trim() === '='
}

/** The last line of a key that stands without quotes, below lines that nobody takes for assignments. */
function looksLikeRest({ written }: EnvEntry): boolean {
  return /^=?$/.test(written.trim())
}

const LONGEST_HEADING = 60

/** Prepares the question what of a heading may be shown: all of its lines, or none. Names of one section share the answer. */
function createPlainWords(entries: readonly EnvEntry[]): (heading: readonly string[]) => string[] {
  const values = new Set(entries.map(({ written }) => written.replace(/["'`]/g, '').trim()))
  const answers = new Map<readonly string[], string[]>()
  return (heading) => {
    const known = answers.get(heading)
    if (known) return known
    const lines = heading.map((line) => line.trim())
    const answer = lines.every((line) => isPlain(line) && !holdsAny(line, values)) ? lines : []
    answers.set(heading, answer)
    return answer
  }
}

/** Whether one of the values, of at least 3 characters, stands in a line that `isPlain` found short. */
function holdsAny(line: string, values: ReadonlySet<string>): boolean {
  for (let from = 0; from < line.length; from++)
    for (let to = from + 3; to <= line.length; to++) if (values.has(line.slice(from, to))) return true
  return false
}

/** `# Payments (Stripe)`, `# --- S3 ---`: short words without the digits, punctuation and mixed case that values have. */
function isPlain(line: string): boolean {
  if (line.length > LONGEST_HEADING || !/^[#\s]+[A-Za-z0-9 ()&/,.'#*=~_-]*$/.test(line)) return false
  if (/[A-Za-z0-9]\s*=|\bis\b|pass|secret|key|token|pw\b|old/i.test(line)) return false
  const words = line.split(/[^A-Za-z0-9]/).filter(Boolean)
  return (
    words.length <= 6 &&
    words.every((word) =>
      /^(?:[A-Z]?[a-z]{1,14}|[A-Z]{1,8}|[A-Z][a-z]{1,8}[A-Z][a-z]{1,8}|[A-Za-z]{1,6}\d)$/.test(word),
    )
  )
}
