import { type RuleSet, ruleSetOf } from '../detect/search/rule-set.ts'
import { RULES } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'

/** The rules that ship. In the bundle `shipped-file.ts` stands in for this file, which takes the rules as they are written. */
export interface Shipped {
  readonly ids: readonly string[]
  readonly set: RuleSet
  /** The rule with an id, or undefined. */
  readonly ruleOf: (id: string) => Rule | undefined
}

export const shipped: Shipped = {
  ids: RULES.map(({ id }) => id),
  set: ruleSetOf(RULES),
  ruleOf: (id) => RULES.find((rule) => rule.id === id),
}
