import { isPlausibleName } from '../detect/plausible-name.ts'
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
  let torn = false
  for (const entry of entries) {
    torn = entry.kind === 'other' || (torn && entry.kind === 'name' && looksLikeRest(entry))
    if (entry.kind === 'comment') heading = previous?.kind === 'comment' ? [...heading, entry.text] : [entry.text]
    if (entry.kind === 'blank' && previous?.kind === 'name') heading = []
    if (entry.kind === 'name' && !torn && !isPadding(entry) && isPlausibleName(entry.name) && !found.has(entry.name))
      found.set(entry.name, { name: entry.name, heading: plainWords(heading, entries) })
    previous = entry
  }
  return [...found.values()]
}

/** `Ab3dEf==` is base64: its padding reads like the sign of an assignment. */
function isPadding({ written }: EnvEntry): boolean {
  return written.trim() === '='
}

/** The last line of a key that stands without quotes, below lines that nobody takes for assignments. */
function looksLikeRest({ written }: EnvEntry): boolean {
  return /^=?$/.test(written.trim())
}

function plainWords(heading: readonly string[], entries: readonly EnvEntry[]): string[] {
  const values = entries.map(({ written }) => written.replace(/["'`]/g, '').trim()).filter(({ length }) => length > 2)
  const lines = heading.map((line) => line.trim())
  return lines.every((line) => isPlain(line) && !values.some((value) => line.includes(value))) ? lines : []
}

/** `# Payments (Stripe)`, `# --- S3 ---`: short words without the digits, signs and mixed case that values have. */
function isPlain(line: string): boolean {
  if (line.length > 60 || !/^[#\s]+[A-Za-z0-9 ()&/,.'#*=~_-]*$/.test(line)) return false
  if (/[A-Za-z0-9]\s*=|\bis\b|pass|secret|key|token|pw\b|old/i.test(line)) return false
  const words = line.split(/[^A-Za-z0-9]/).filter(Boolean)
  return (
    words.length <= 6 &&
    words.every((word) =>
      /^(?:[A-Z]?[a-z]{1,14}|[A-Z]{1,8}|[A-Z][a-z]{1,8}[A-Z][a-z]{1,8}|[A-Za-z]{1,6}\d)$/.test(word),
    )
  )
}
