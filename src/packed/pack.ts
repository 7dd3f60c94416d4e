import { arraysOf } from '../detect/rule-set.ts'
import { RULES } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import { leastRunsOf } from './least-runs.ts'
import { packRules } from './rule-file.ts'

/** The file of the rules that ship, or of others; runs when the package is built, and when more rules are measured. */
export function pack(rules: readonly Rule[] = RULES): Buffer {
  return packRules(rules, arraysOf(rules, leastRunsOf))
}
