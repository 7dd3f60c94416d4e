import { readEnvEntries } from './env-entries.ts'
import { appendLines, behindMark, lineEnding } from './lines.ts'
import { parseEnv } from './parse-env.ts'

/** Where a value went: the new text of the env file, and the name it got there. */
export interface Placed {
  readonly text: string
  readonly name: string
}

/**
 * The name under which a value can stand in an env file: one that has this very value already, else the wanted one where
 * it is free or empty, else the wanted one with a number.
 */
export function freeName(envText: string, wanted: string, value: string): string {
  const values = parsed(envText)
  if (values[wanted] === value) return wanted
  const same = Object.keys(values).find((name) => values[name] === value)
  if (same || !values[wanted]) return same ?? wanted
  for (let number = 2; ; number++) {
    const name = `${wanted}_${number}`
    if (!values[name]) return name
  }
}

/**
 * Puts `name=value` into an env file, quoted so that dotenv, shells and docker read the same value; every other line
 * stays. An empty `NAME=` is filled in, else the line goes to the end.
 * @returns null when no way of quoting keeps the value, or when the file cannot be added to (a quote left open)
 */
export function addToEnv(envText: string, name: string, value: string): string | null {
  const before = parsed(envText)
  if (before[name] === value) return envText
  const text = value.replaceAll('\r\n', '\n')
  for (const written of writings(text)) {
    const after = behindMark(envText, (body) => place(body, name, written))
    if (sameValues(parsed(after), { ...before, [name]: text })) return after
  }
  return null
}

function place(body: string, name: string, written: string): string {
  const eol = lineEnding(body)
  const value = written.replaceAll('\n', eol)
  const entries = body.includes(name) ? readEnvEntries(body) : []
  const empty = entries.findLastIndex((entry) => entry.kind === 'name' && entry.name === name && isEmpty(entry.written))
  if (empty < 0) return appendLines(body, [`${name}=${value}`], eol)
  return entries
    .map(({ text, written: old }, at) => {
      if (at !== empty) return text
      const [end = ''] = /\r?\n$/.exec(text) ?? []
      const head = text.slice(0, text.length - end.length - old.length)
      return `${head}${value}${old.replace(/^\s*(?:""|''|``)?\s*/, ' ').trimEnd()}${end}`
    })
    .join('')
}

/** The text that was read last: each value that is added to it is looked up before and compared after. */
let last: { readonly text: string; readonly values: Readonly<Record<string, string>> } | null = null

function parsed(text: string): Readonly<Record<string, string>> {
  if (last?.text !== text) last = { text, values: parseEnv(text) }
  return last.values
}

/** Nothing behind the `=`, or only a comment. */
function isEmpty(written: string): boolean {
  return /^\s*(?:""|''|``)?\s*(?:#.*)?$/.test(written)
}

/** The ways to write a value, the most portable first. */
function writings(value: string): string[] {
  const bare = /^[A-Za-z0-9_./:@%+,=-]+$/.test(value) ? [value] : []
  const single = value.includes("'") ? [] : [`'${value}'`]
  const double = /["\\$`]/.test(value) ? [] : [`"${value}"`]
  return [...bare, ...single, ...double, `\`${value}\``, `"${value}"`]
}

function sameValues(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}
