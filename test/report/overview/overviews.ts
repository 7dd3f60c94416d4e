import type { Finding } from '../../../src/finding.ts'
import type { Overview, OverviewRow } from '../../../src/overview/overview.ts'
import { finding } from '../results.ts'

export const TODAY = '2027-03-31'

/** A finding as an overview has it. */
export function row(over: Partial<Finding> = {}, more: Partial<OverviewRow> = {}): OverviewRow {
  return { finding: finding(over), owners: [], since: null, ...more }
}

export function overview(...rows: OverviewRow[]): Overview {
  return { repository: 'shop', today: TODAY, ownersFile: 'CODEOWNERS', rows }
}

/** An overview of these, of which everybody who is named is called `words`. */
export function overviewOf(words: string, findings: readonly Finding[]): Overview {
  const rows = findings.map((finding) => ({ finding, owners: [words], since: '2027-01-01' }))
  return { repository: words, today: TODAY, ownersFile: 'CODEOWNERS', rows }
}
