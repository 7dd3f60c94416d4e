import type { Finding } from '../../finding.ts'
import { POLICIES } from '../../rules/policy.ts'
import { plural } from '../plural.ts'

/** `2 secrets and 1 env file`. */
export function countFindings(findings: readonly Finding[]): string {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(groupOf(finding), (counts.get(groupOf(finding)) ?? 0) + 1)
  return [...counts].map(([kind, count]) => plural(count, kind)).join(' and ')
}

function groupOf({ rule, line }: Finding): string {
  if (line !== null) return 'secret'
  return POLICIES.find(({ id }) => id === rule)?.file ?? 'secret'
}
