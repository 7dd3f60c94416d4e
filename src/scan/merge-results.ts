import type { ScanResult } from './scan-options.ts'

/** One result of several scans of the same repository; what two of them say is said once. */
export function mergeResults(results: readonly ScanResult[]): ScanResult {
  const [first, ...others] = results
  if (first && !others.length) return first
  const all = <Item>(itemsOf: (result: ScanResult) => readonly Item[]) => distinct(results.flatMap(itemsOf))
  const sum = (numberOf: (summary: ScanResult['summary']) => number) =>
    results.reduce((total, { summary }) => total + numberOf(summary), 0)
  const findings = all((result) => result.findings)
  const blocking = findings.filter(({ blocks }) => blocks).length
  return {
    findings,
    allowed: all((result) => result.allowed),
    skipped: all((result) => result.skipped),
    notes: all((result) => result.notes),
    weakenings: all((result) => result.weakenings),
    summary: {
      files: sum(({ files }) => files),
      addedLines: sum(({ addedLines }) => addedLines),
      blocking,
      warnings: findings.length - blocking,
      milliseconds: sum(({ milliseconds }) => milliseconds),
    },
  }
}

function distinct<Item>(items: readonly Item[]): Item[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const id = JSON.stringify(item)
    return !seen.has(id) && seen.add(id)
  })
}
