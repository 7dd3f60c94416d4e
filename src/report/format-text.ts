import type { ScanResult } from '../check/scan-options.ts'
import type { Finding } from '../finding.ts'
import { formatFinding } from './format-finding.ts'
import { createPaint, type Paint } from './paint.ts'
import { plural } from './plural.ts'
import { printable } from './printable.ts'

/** So many findings are shown in full; the others get a line each, so that the first ones stay on the screen. */
const IN_FULL = 5

/** What people read: each finding with its ways out, what was not looked at, and how to go on. Nothing if all is well. */
export function formatText(result: ScanResult, { color, columns }: { color: boolean; columns: number }): string {
  const paint = createPaint(color)
  const blocking = result.findings.filter(({ blocks }) => blocks)
  const warnings = result.findings.filter(({ blocks }) => !blocks)
  const width = Math.min(columns, 100)
  const parts = [
    ...blocking.slice(0, IN_FULL).map((finding) => formatFinding(finding, paint, width)),
    ...rest(blocking.slice(IN_FULL), paint),
    ...warnings.map((finding) => formatWarning(finding, paint)),
    ...result.notes.map((note) => `${paint.warning('note')} ${printable(note)}\n`),
    ...skipped(result, paint),
    ...verdict(result, blocking, paint),
  ]
  return parts.join('')
}

function rest(findings: readonly Finding[], paint: Paint): string[] {
  return findings.map((finding) => `${paint.path(place(finding))}  ${paint.bad(finding.message)} (${finding.rule})\n`)
}

/** One quiet line: a warning lets the commit pass. */
function formatWarning(finding: Finding, paint: Paint): string {
  const [fix] = finding.fixes
  const way = fix?.command ?? fix?.text
  return `${paint.warning('warning')} ${paint.path(place(finding))}  ${finding.message}${way ? `\n        ${paint.command(printable(way))}` : ''}\n`
}

function place({ path, line, column }: Finding): string {
  return printable(path) + (line === null ? '' : `:${line}:${column}`)
}

function skipped({ skipped }: ScanResult, paint: Paint): string[] {
  return skipped.map(({ path, reason }) => paint.quiet(`not looked at: ${printable(path)} (${reason})\n`))
}

function verdict({ summary, findings }: ScanResult, blocking: readonly Finding[], paint: Paint): string[] {
  if (!blocking.length) return []
  const files = new Set(blocking.map(({ path }) => path)).size
  const example = blocking.find(({ fixes }) => fixes.some(({ kind }) => kind === 'allow'))
  const allow = example?.fixes.find(({ kind }) => kind === 'allow')?.command
  return [
    `${paint.bad(paint.strong('Commit stopped:'))} ${plural(blocking.length, 'secret')} in ${plural(files, 'file')}`,
    paint.quiet(` (${plural(summary.files, 'file')}, ${plural(summary.addedLines, 'added line')} checked)\n`),
    `  Mend it      ${paint.command('npx hushkey fix')}\n`,
    ...(allow ? [`  No secret?   ${paint.command(allow)}\n`] : []),
    paint.quiet('  To commit unchecked: git commit --no-verify\n'),
    ...(findings.length > 99 ? [] : []),
  ]
}
