import { readEnvEntries } from './env-entries.ts'
import { type EnvName, envNames } from './env-names.ts'
import { appendLines, behindMark, lineEnding } from './lines.ts'

/**
 * Merges the names of an env file into its template: in the file's order, under its section comments, never a value.
 * Every line of the template stays as it is; a name that it has, be it commented out, is not added again.
 * @param template the template's text, '' for a new one
 * @param envText the env file's text
 */
export function mergeExample(template: string, envText: string): string {
  return addNames(template, envNames(envText))
}

/** Adds names, each beside its neighbours of the same section, or with its section's heading at the end. */
export function addNames(template: string, names: readonly EnvName[]): string {
  return behindMark(template, (body) => {
    const eol = lineEnding(body)
    return names.reduce((text, { name }, at) => (hasName(text, name) ? text : insert(text, names, at, eol)), body)
  })
}

/** The names that a template has, those that are commented out too. */
export function templateNames(template: string): Set<string> {
  return new Set(readEnvEntries(template).map(({ name }) => name))
}

function hasName(text: string, name: string): boolean {
  return templateNames(text).has(name)
}

function insert(text: string, names: readonly EnvName[], at: number, eol: string): string {
  const { name, heading } = names[at] as EnvName
  const place = placeFor(text, names, at)
  const line = `${name}=${eol}`
  if (place !== null) {
    const before = text.slice(0, place)
    return `${before}${before && !before.endsWith('\n') ? eol : ''}${line}${text.slice(place)}`
  }
  const apart = text !== '' && (heading.length > 0 || hasHeadings(text)) && !/(?:^|\n)\s*\n$/.test(text)
  return appendLines(text, [...(apart ? [''] : []), ...heading, `${name}=`], eol)
}

function hasHeadings(text: string): boolean {
  return readEnvEntries(text).some(({ kind }) => kind === 'comment')
}

/** The offset behind the nearest name above it in its section, below the section's heading, or before its next name. */
function placeFor(text: string, names: readonly EnvName[], at: number): number | null {
  const { heading } = names[at] as EnvName
  const section = (other: EnvName) => other.heading.join('\n') === heading.join('\n')
  const ends = new Map<string, number>()
  const starts = new Map<string, number>()
  let offset = 0
  for (const entry of readEnvEntries(text)) {
    if (entry.name && !starts.has(entry.name)) starts.set(entry.name, offset)
    offset += entry.text.length
    if (entry.name) ends.set(entry.name, offset)
    if (entry.kind === 'comment') ends.set(entry.text.trim(), offset)
  }
  const above = names.slice(0, at).findLast((other) => section(other) && ends.has(other.name))
  if (above) return ends.get(above.name) as number
  const headed = ends.get(heading.at(-1) ?? '')
  if (headed !== undefined) return headed
  const below = names.find((other) => section(other) && starts.has(other.name))
  return below ? (starts.get(below.name) as number) : null
}
