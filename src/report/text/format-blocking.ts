import type { Finding, Fix } from '../../finding.ts'
import { printable } from '../../printable.ts'
import { formatFinding, formatFix, formatPlace, formatRow } from '../format-finding.ts'
import type { Paint } from '../paint.ts'
import { plural } from '../plural.ts'
import { type FindingGroup, groupByValue } from './group-findings.ts'

/** So many values get a card; the others a line of a table. */
const MOST_CARDS = 5
/** Lines for cards where all have one, and where a table follows, so that a screen has at most 60. */
const CARD_LINES = 42
const CARD_LINES_BEFORE_TABLE = 34
const TABLE_ROWS = 6
const COMMON_LINES = 6
/** Names of other places of a value. */
const MOST_PLACES = 3

/** What cards have in common stands once below them. */
const COMMON = new Set(['env-example', 'gitignore', 'revoke', 'production'])

/** What stops: a card for each value, with what they have in common once, then a table by file and rule, then counts. */
export function formatBlocking(blocking: readonly Finding[], paint: Paint, width: number): string {
  const groups = groupByValue(blocking)
  const [only] = groups
  if (groups.length === 1 && only) return card(only, only.first.fixes, false, paint, width)
  const cards = groups.slice(0, MOST_CARDS).map((group) =>
    card(
      group,
      group.first.fixes.filter(({ kind }) => !COMMON.has(kind)),
      true,
      paint,
      width,
    ),
  )
  const fits = (most: number) => cards.filter((_, at) => linesIn(cards.slice(0, at + 1).join('')) <= most).length
  const shown =
    cards.length === groups.length && fits(CARD_LINES) === cards.length
      ? cards.length
      : Math.max(1, fits(CARD_LINES_BEFORE_TABLE))
  return [...cards.slice(0, shown), ...table(groups.slice(shown), paint), ...common(groups, paint, width)].join('')
}

function card(group: FindingGroup, fixes: readonly Fix[], hasPrint: boolean, paint: Paint, width: number): string {
  const { first, others } = group
  const rows = [
    ...(others.length ? [formatRow('also in', placesOf(others), paint)] : []),
    ...(hasPrint && (first.line !== null || first.inside) ? [formatRow('fingerprint', first.fingerprint, paint)] : []),
  ]
  return `${formatFinding({ ...first, fixes }, paint, width)}${rows.join('')}\n`
}

function placesOf(others: readonly Finding[]): string {
  const shown = others
    .slice(0, MOST_PLACES)
    .map(({ path, line }) => `${printable(path)}${line === null ? '' : `:${line}`}`)
  const rest = others.length - shown.length
  return `${shown.join(', ')}${rest > 0 ? `, and ${plural(rest, 'place')} more` : ''}`
}

/** A row for each file and rule; what has no room is counted. */
function table(groups: readonly FindingGroup[], paint: Paint): string[] {
  if (!groups.length) return []
  const rows = new Map<string, number>()
  for (const { path, line, rule, column, inside } of groups.flatMap(({ first, others }) => [first, ...others])) {
    const row = `${formatPlace({ path, line, column: column ?? 1, ...(inside && { inside }) })}\t${rule}`
    const key = row.replace(/(?::\d+)+\t/, '\t')
    rows.set(key, (rows.get(key) ?? 0) + 1)
  }
  const shown = [...rows].slice(0, TABLE_ROWS)
  const wide = Math.min(50, Math.max(...shown.map(([row]) => row.indexOf('\t'))))
  const rest = [...rows].slice(TABLE_ROWS)
  const count = rest.reduce((sum, [, many]) => sum + many, 0)
  return [
    ...shown.map(([row, many]) => {
      const [path = '', rule = ''] = row.split('\t')
      return `${paint.path(path.padEnd(wide))}  ${paint.quiet(`${rule}${many > 1 ? `  ${many} times` : ''}`)}\n`
    }),
    ...(count ? [`... and ${count} more in ${plural(rest.length, 'file')}, see: npx hushkey --format json\n`] : []),
    '\n',
  ]
}

/** The lines for templates, ignored files and providers' pages, each once for all findings. */
function common(groups: readonly FindingGroup[], paint: Paint, width: number): string[] {
  const merged = new Map<string, { fix: Fix; readonly lines: Set<string> }>()
  for (const fix of groups.flatMap(({ first }) => first.fixes).filter(({ kind }) => COMMON.has(kind))) {
    const key = `${fix.kind} ${fix.file ?? ''}`
    const known = merged.get(key) ?? { fix, lines: new Set() }
    known.fix = fix
    for (const line of fix.text.split('\n')) known.lines.add(line)
    merged.set(key, known)
  }
  const rows = [...merged.values()].map(({ fix, lines }) =>
    formatFix({ ...fix, text: shortened([...lines].join('\n')) }, paint, width),
  )
  const lines = rows
    .join('')
    .split('\n')
    .filter(Boolean)
    .map((line) => `${line}\n`)
  if (!lines.length) return []
  // A label on a line of its own, of which the value has no room, goes with it.
  const room = /^ {2}\S(?:(?! {2}).)*\n$/.test(lines[COMMON_LINES - 1] ?? '') ? COMMON_LINES - 1 : COMMON_LINES
  const rest = lines.length - room
  return [...lines.slice(0, room), ...(rest > 0 ? [`  ... and ${plural(rest, 'line')} more\n`] : []), '\n']
}

/** At most three lines of one kind. */
function shortened(text: string): string {
  const lines = text.split('\n')
  return lines.length > 3 ? [...lines.slice(0, 2), `... and ${lines.length - 2} more`].join('\n') : text
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}
