/** The public API. Nothing it returns holds a secret, and importing it does nothing. */

export { UserError } from './errors.ts'
export type { Allowed, Excerpt, Finding, Fix, Skipped } from './finding.ts'
export type { Confidence } from './rules/rule.ts'
export { type ScanOptions, type ScanResult, type Summary, scan } from './scan.ts'
