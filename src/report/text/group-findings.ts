import type { Finding } from '../../finding.ts'

/** One secret wherever it stands, or one file. */
export interface FindingGroup {
  readonly first: Finding
  /** The other places of the same value. */
  readonly others: readonly Finding[]
}

/** Groups findings by their value, in their order. */
export function groupByValue(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { fingerprint, path, line, inside } = finding
    const key = line === null && !inside ? `path ${path}` : `value ${fingerprint}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()].map(([first, ...others]) => ({ first: first as Finding, others }))
}

/** Whether `hushkey fix` does something about a finding, or leaves it to people. */
export function canBeFixed({ fixes }: Finding): boolean {
  const way = fixes.find(({ kind }) => kind !== 'public')
  if (way?.kind === 'rename-variable') return way.command !== undefined
  return way !== undefined && DONE_BY_FIX.has(way.kind)
}

/** With these, if they come first; all others are left to people. */
const DONE_BY_FIX = new Set([
  'unstage',
  'untrack',
  'gitignore',
  'env-example',
  'placeholder',
  'read-from-env',
  'env',
  'remove',
  'store',
])
