import { ruleSetOf } from '../detect/search/rule-set.ts'
import { RULES } from '../rules/index.ts'
import type { ShippedRules } from './shipped-rules.ts'

/** The rules as they are written; tests run on them. */
export const shipped: ShippedRules = {
  ids: RULES.map(({ id }) => id),
  set: ruleSetOf(RULES),
  ruleOf: (id) => RULES.find((rule) => rule.id === id),
}
