import type { Finding } from '../finding.ts'
import type { Checked } from './decide/checker.ts'
import type { Summary } from './scan-options.ts'

/** Counts what was looked at and what was found. */
export function summarise(
  { files, addedLines }: Pick<Checked, 'files' | 'addedLines'>,
  findings: readonly Finding[],
  milliseconds: number,
): Summary {
  const blocking = findings.filter(({ blocks }) => blocks).length
  return { files, addedLines, blocking, warnings: findings.length - blocking, milliseconds: Math.round(milliseconds) }
}
