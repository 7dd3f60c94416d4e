import type { Finding } from '../finding.ts'
import { printableJson } from '../printable.ts'
import type { ScanResult } from '../scan/scan-options.ts'

/** The object of `--format json`; `schema/report.schema.json` describes it, and scripts rely on it. */
export function formatJson({ findings, allowed, skipped, notes, weakenings, summary }: ScanResult): string {
  const report = {
    version: 1,
    findings: findings.map(entry),
    allowed: allowed.map((finding) => ({ ...entry(finding), reason: finding.reason })),
    skipped,
    notes,
    weakenings,
    summary,
  }
  return printableJson(report)
}

function entry({
  rule,
  confidence,
  blocks,
  path,
  commit,
  line,
  column,
  endColumn,
  inside,
  preview,
  fingerprint,
  message,
  fixes,
}: Finding) {
  return {
    rule,
    confidence,
    blocks,
    path,
    commit,
    line,
    column,
    endColumn,
    inside,
    preview,
    fingerprint,
    message,
    fixes,
  }
}
