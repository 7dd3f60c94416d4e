import type { Finding } from '../finding.ts'
import { printable } from '../printable.ts'
import type { ScanResult } from '../scan/scan-options.ts'
import type { Weakening } from '../weakening.ts'
import { formatPlace } from './format-finding.ts'
import { PENDING, placeOfWeakening, weakeningInWords } from './format-weakening.ts'
import { inWords } from './in-words.ts'
import { withoutMarkers } from './log-commands.ts'

/** So many annotations of a level GitHub shows of a step; the others only stand in its log, without their place. */
const SHOWN = 10

/**
 * GitHub's workflow commands, which show a finding at its line in a pull request
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-error-message).
 */
export function formatGithub({ findings, notes, skipped, weakenings }: ScanResult): string {
  const errors = findings.filter(({ blocks }) => blocks)
  const warnings = findings.filter(({ blocks }) => !blocks)
  // What weakens the check comes first: else warnings could push it out of what GitHub shows.
  const room = Math.max(0, SHOWN - weakenings.length)
  return [
    ...weakenings.map(weakeningAnnotation),
    ...findings.map(annotation),
    ...unshown('errors', errors.slice(SHOWN).map(placeAndRule)),
    ...unshown('warnings', [...weakenings.slice(SHOWN).map(placeAndWords), ...warnings.slice(room).map(placeAndRule)]),
    ...notes.map((note) => `::notice title=hushkey::${escapeText(note)}\n`),
    ...skipped.map(
      ({ path, reason }) => `::notice file=${escapeValue(path)},title=hushkey::not looked at: ${escapeText(reason)}\n`,
    ),
  ].join('')
}

function annotation(finding: Finding): string {
  const { blocks, path, rule } = finding
  const properties = `file=${escapeValue(path)}${place(finding)},title=${escapeValue(rule)}`
  return `::${blocks ? 'error' : 'warning'} ${properties}::${escapeText(inWords(finding))}\n`
}

/** Columns are taken for a single line only. */
function place({ line, endLine, column, endColumn }: Finding): string {
  if (line === null) return ''
  const columns = endLine === null || endLine === line ? `,col=${column},endColumn=${endColumn}` : ''
  return `,line=${line},endLine=${endLine ?? line}${columns}`
}

function weakeningAnnotation(weakening: Weakening): string {
  const { path, line } = weakening
  const place = line === null ? '' : `,line=${line},endLine=${line}`
  const title = weakening.pending ? 'hushkey: pending' : 'hushkey: a weaker check'
  const properties = `file=${escapeValue(path)}${place},title=${escapeValue(title)}`
  const words = `${weakeningInWords(weakening)}${weakening.pending ? `. ${PENDING}` : ''}`
  return `::warning ${properties}::${escapeText(words)}\n`
}

function placeAndRule(finding: Finding): string {
  return `${formatPlace(finding)}  ${finding.rule}`
}

function placeAndWords(weakening: Weakening): string {
  return `${printable(placeOfWeakening(weakening))}  ${printable(weakeningInWords(weakening))}`
}

/** One annotation for all that would not be seen. */
function unshown(level: string, others: readonly string[]): string[] {
  if (!others.length) return []
  const lines = [`GitHub shows ${SHOWN} ${level} of a step. The others:`, ...others]
  return [`::notice title=hushkey::${escapeText(lines.join('\n'))}\n`]
}

/**
 * As `@actions/core` escapes: a line end would end the command, and what follows could be another one. The log is shown
 * in terminals as well, and other runners look for commands anywhere in a line, so nothing may act there either.
 */
function escapeText(text: string): string {
  const lines = text.split(/(\r|\n)/).map((part) => (/[\r\n]/.test(part) ? part : printable(part)))
  return withoutMarkers(lines.join('')).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeValue(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
