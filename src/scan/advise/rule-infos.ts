import { shipped } from '#shipped-rules'
import { POLICIES, type Policy } from '../../rules/policy.ts'
import type { RuleInfo } from '../../rules/rule-info.ts'

/** Looks rules up by id, without reading all rules; each id must be one of ours or of `custom`. */
export function createRuleInfos(custom: readonly Policy[]): (id: string) => RuleInfo {
  return (id) => {
    const rule = shipped.ruleOf(id) ?? [...custom, ...POLICIES].find((policy) => policy.id === id)
    if (!rule) throw new Error(`no rule is called ${id}`)
    return { ...rule, isGeneric: rule.revoke === null }
  }
}
