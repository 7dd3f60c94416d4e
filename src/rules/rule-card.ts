import { RULES } from './index.ts'
import { POLICIES, type Policy } from './policy.ts'

/** What people read of a rule or policy. */
export interface RuleCard extends Policy {
  /** Knows no provider: the name that a secret was assigned to says more than the rule. */
  readonly isGeneric: boolean
  readonly publishable?: string
}

/** The card of every rule and policy, rules first. @param custom the project's own rules */
export function ruleCards(custom: readonly Policy[] = []): RuleCard[] {
  return [...RULES, ...custom, ...POLICIES].map(cardOf)
}

/** The card of one rule. */
export function cardOf(rule: Policy): RuleCard {
  return { ...rule, isGeneric: rule.revoke === null }
}
