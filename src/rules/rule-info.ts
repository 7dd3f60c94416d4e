import type { Policy } from './policy.ts'

/** What people read of a rule or policy. */
export interface RuleInfo extends Policy {
  /** Knows no provider: the name that a secret was assigned to says more than the rule. */
  readonly isGeneric: boolean
  readonly publishable?: string
}

/** What people read of one rule. */
export function createRuleInfo(rule: Policy): RuleInfo {
  return { ...rule, isGeneric: rule.revoke === null }
}
