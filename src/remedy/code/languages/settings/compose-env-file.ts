import { posix } from 'node:path'
import type { Replacement, Spot } from '../../replacement.ts'
import { applyEdits } from '../../text-edits.ts'

/** A line of YAML with its blanks in front. */
interface Line {
  readonly start: number
  readonly text: string
  readonly indent: number
}

/**
 * A service of Docker Compose that reads an `env_file` gets the value from there, and the line below `environment` goes, which
 * would win (https://docs.docker.com/compose/how-tos/environment-variables/envvars-precedence/).
 * @returns null where the service names no such file, or the secret is only a part of the value
 */
export function composeEnvFile({ path, text, start, end }: Spot): Replacement | null {
  const lines = linesOf(text)
  const at = lines.findLastIndex((line) => line.start <= start)
  const own = lines[at] as Line
  const [, inMap, inList] =
    /^\s*(?:([A-Za-z_]\w*):[ \t]*["']?|-[ \t]*["']?([A-Za-z_]\w*)=)$/.exec(text.slice(own.start, start)) ?? []
  const rest = /^["']?[ \t]*\r?$/.test(text.slice(end, own.start + own.text.length))
  const name = inMap ?? inList
  const parent = lines
    .slice(0, at)
    .findLastIndex(({ text, indent }) => text.trim() && indent < own.indent + (inList ? 1 : 0) && !/^\s*-/.test(text))
  const head = lines[parent]
  if (!name || !rest || !head || !/^\s*environment:\s*$/.test(head.text)) return null
  const file = envFileIn(serviceAround(lines, parent))
  const envFile = file && posix.join(posix.dirname(path), file)
  if (!envFile || /[$\\]|^[/~]/.test(file) || envFile.startsWith('..')) return null
  const isAlone = !inBlock(lines, parent).some((line) => line !== own)
  const from = isAlone ? head.start : own.start
  const edits = [{ start: from, end: Math.min(own.start + own.text.length + 1, text.length), text: '' }]
  if (isAlone && lines.slice(parent + 1, at).some((line) => line.text.trim())) return null // a comment between
  if (applyEdits(text, edits) === text) return null
  return { value: text.slice(start, end), envFile, variable: () => name, shown: () => '', edits: () => edits }
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]*(?:\n|$)/g)].map(({ 0: whole, index }) => {
    const line = whole.replace(/\n$/, '')
    return { start: index, text: line, indent: line.length - line.trimStart().length }
  })
}

/** What belongs to the mapping or list below a line, comments left out. */
function inBlock(lines: readonly Line[], head: number): Line[] {
  const { indent } = lines[head] as Line
  const below = lines.slice(head + 1)
  const end = below.findIndex(
    (line) => line.text.trim() && (line.indent < indent || (line.indent === indent && !/^\s*-/.test(line.text))),
  )
  return below.slice(0, end < 0 ? undefined : end).filter(({ text }) => text.trim() && !/^\s*#/.test(text))
}

/** All lines of the mapping that a line stands in. */
function serviceAround(lines: readonly Line[], at: number): Line[] {
  const { indent } = lines[at] as Line
  const isOutside = ({ text, indent: other }: Line) => text.trim() !== '' && other < indent
  const first = lines.slice(0, at).findLastIndex(isOutside) + 1
  const last = lines.slice(at).findIndex(isOutside)
  return lines.slice(first, last < 0 ? undefined : at + last).filter(({ text }) => !/^\s*(?:#|$)/.test(text))
}

/** The file of `env_file: a`, of `env_file: [a]`, or the last of the list below it. */
function envFileIn(service: readonly Line[]): string | undefined {
  const at = service.findIndex(({ text }) => /^\s*env_file:/.test(text))
  if (at < 0) return undefined
  const [, one] =
    /^\s*env_file:\s*\[?\s*["']?([^\s"'[\],#]+)["']?\s*\]?\s*(?:#.*)?$/.exec((service[at] as Line).text) ?? []
  if (one) return one
  const listed = inBlock(service, at).flatMap(
    ({ text }) => /^\s*-\s*(?:path:\s*)?["']?([^\s"'#:]+)["']?\s*(?:#.*)?$/.exec(text)?.[1] ?? [],
  )
  return listed.at(-1)
}
