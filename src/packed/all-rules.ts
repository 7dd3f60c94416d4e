import type { Rule } from '../rules/rule.ts'
import { shipped } from './shipped.ts'

/** All rules that ship, from their file. In the bundle this stands in for `rules/index.ts`. */
export const RULES: readonly Rule[] = shipped.ids.map((_, index) => shipped.set.ruleAt(index))
