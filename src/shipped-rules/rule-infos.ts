import { shipped } from '#shipped-rules'
import { POLICIES, type Policy } from '../rules/policy.ts'
import { createRuleInfo, type RuleInfo } from '../rules/rule-info.ts'

/** What people read of every rule and policy, rules first. @param custom the project's own rules */
export function listRuleInfos(custom: readonly Policy[] = []): RuleInfo[] {
  return [...shipped.ids.map((_, index) => shipped.set.ruleAt(index)), ...custom, ...POLICIES].map(createRuleInfo)
}
