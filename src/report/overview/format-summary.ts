import type { Overview } from '../../overview/overview.ts'
import { printable } from '../../printable.ts'
import type { ScanResult } from '../../scan/scan-options.ts'
import { plural, thousands } from '../plural.ts'
import { type Grouping, groupings } from './group-rows.ts'

/** So many groups of a kind are enough on a screen. */
const MOST = 15

/** How many findings there are by rule, folder, owner and age, for a screen. */
export function formatSummary(result: ScanResult, overview: Overview): string {
  return [`${headline(result)}\n`, ...groupings(overview).map(formatGrouping)].filter(Boolean).join('\n')
}

/** `12 findings: 9 block, 3 warn; 4 allowed; 120 files checked`. */
export function headline({ findings, allowed, skipped, summary }: ScanResult): string {
  const { blocking, warnings, files } = summary
  return [
    `${plural(findings.length, 'finding')}: ${thousands(blocking)} ${blocking === 1 ? 'blocks' : 'block'}, ${thousands(warnings)} ${warnings === 1 ? 'warns' : 'warn'}`,
    `${thousands(allowed.length)} allowed`,
    `${plural(files, 'file')} checked`,
    ...(skipped.length ? [`${thousands(skipped.length)} not looked at`] : []),
  ].join('; ')
}

function formatGrouping({ title, groups }: Grouping): string {
  if (!groups.length) return ''
  const shown = groups.slice(0, MOST).map(({ name, ...counts }) => ({ name: printable(name), ...counts }))
  const width = Math.max(title.length, ...shown.map(({ name }) => name.length))
  const row = (name: string, ...counts: string[]) =>
    `${name.padEnd(width)}  ${counts.map((count) => count.padStart(8)).join('  ')}\n`
  const rest = groups.length - shown.length
  return [
    row(title, 'blocking', 'warnings'),
    ...shown.map(({ name, blocking, warnings }) => row(name, thousands(blocking), thousands(warnings))),
    ...(rest > 0 ? [`... and ${thousands(rest)} more\n`] : []),
  ].join('')
}
