import type { ScanResult } from '../check/scan-options.ts'
import { formatJson } from './format-json.ts'
import { formatText } from './format-text.ts'

/** How a report may look: `color` and `columns` matter to text alone. */
export interface Look {
  readonly color: boolean
  readonly columns: number
}

export type Format = 'text' | 'json' | 'sarif' | 'github'

/**
 * Makes the report of a scan; prints nothing.
 * @param isCommit whether a commit is being made of what was checked, rather than a range or the whole tree looked at
 */
export function formatReport(result: ScanResult, format: string, look: Look, isCommit = true): string {
  return format === 'json' ? formatJson(result) : formatText(result, look, isCommit)
}
