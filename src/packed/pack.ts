import { arraysOf } from '../detect/rule-set.ts'
import { RULES } from '../rules/index.ts'
import { leastRunsOf } from './least-runs.ts'
import { packRules } from './rule-file.ts'

/** The file of the rules that ship; runs when the package is built. */
export function pack(): Buffer {
  return packRules(RULES, arraysOf(RULES, leastRunsOf))
}
