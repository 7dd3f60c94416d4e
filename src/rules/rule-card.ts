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
  return [...RULES, ...custom, ...POLICIES].map((rule) => ({ ...rule, isGeneric: rule.revoke === null }))
}

/** Looks cards up by id; each id must be one of ours or of `custom`. */
export function createCards(custom: readonly Policy[]): (id: string) => RuleCard {
  const byId = new Map(ruleCards(custom).map((card) => [card.id, card]))
  return (id) => {
    const card = byId.get(id)
    if (!card) throw new Error(`no rule is called ${id}`)
    return card
  }
}
