import type { RuleSet } from '../detect/search/types.ts'
import type { Rule } from '../rules/rule.ts'

/** The rules that ship: `#shipped-rules` of `package.json` is `from-file.ts` in the bundle and `from-source.ts` elsewhere. */
export interface ShippedRules {
  readonly ids: readonly string[]
  readonly set: RuleSet
  /** The rule with an id, or undefined. */
  readonly ruleOf: (id: string) => Rule | undefined
}
