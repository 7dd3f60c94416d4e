import type { ScanResult } from '../check/scan-options.ts'
import type { Finding } from '../finding.ts'
import { printable } from './printable.ts'

/**
 * GitHub's workflow commands, which show a finding at its line in a pull request
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-error-message).
 */
export function formatGithub({ findings, notes, skipped }: ScanResult): string {
  return [
    ...findings.map(annotation),
    ...notes.map((note) => `::notice title=hushkey::${escapeText(note)}\n`),
    ...skipped.map(
      ({ path, reason }) => `::notice file=${escapeValue(path)},title=hushkey::not looked at: ${escapeText(reason)}\n`,
    ),
  ].join('')
}

function annotation({ blocks, path, line, endLine, column, endColumn, rule, message, fixes }: Finding): string {
  const place = line === null ? '' : `,line=${line},endLine=${endLine},col=${column},endColumn=${endColumn}`
  const revoke = fixes.find(({ kind }) => kind === 'revoke')
  const text = `${message}.${revoke ? ` It was pushed, so revoke it: ${revoke.text}` : ''}`
  return `::${blocks ? 'error' : 'warning'} file=${escapeValue(path)}${place},title=${escapeValue(rule)}::${escapeText(text)}\n`
}

/**
 * As `@actions/core` escapes: a line end would end the command, and what follows could be another one. The log is shown
 * in terminals as well, so nothing else may act there either.
 */
function escapeText(text: string): string {
  const lines = text.split(/(\r|\n)/).map((part) => (/[\r\n]/.test(part) ? part : printable(part)))
  return lines.join('').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeValue(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
