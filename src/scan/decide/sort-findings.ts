import type { Allowlist } from '../../allowlist/allowlist.ts'
import type { Settle } from '../../config/settings.ts'
import type { Allowed, BareFinding, Finding } from '../../finding.ts'

/** Findings that stand and those that a person accepted, after the project's settings. Their fixes are still to come. */
export function sortFindings(found: readonly BareFinding[], settle: Settle, allowlist: Allowlist) {
  const findings: Finding[] = []
  const allowed: Allowed[] = []
  for (const bare of found) {
    const settled = settle(bare.rule, bare.path, bare.confidence)
    if (!settled) continue
    const finding: Finding = { ...bare, ...settled, fixes: [] }
    const decision = allowlist.decide(bare)
    if (decision) allowed.push({ ...finding, blocks: false, reason: decision.reason, decision })
    else findings.push(finding)
  }
  return { findings, allowed }
}
