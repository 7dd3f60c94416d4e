import type { ScanResult } from '../check/scan-options.ts'

/** What people read. */
export function formatText({ findings }: ScanResult): string {
  return findings
    .map(({ path, line, column, rule, message }) => `${path}:${line}:${column} ${rule} ${message}\n`)
    .join('')
}
