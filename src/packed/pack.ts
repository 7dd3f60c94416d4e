import { arraysOf } from '../detect/rule-set.ts'
import { leastRunsOf } from '../prefilter/least-runs.ts'
import { RULES } from '../rules/index.ts'
import { packRules } from './rule-file.ts'

/** The file of the rules that ship; runs when the package is built. */
export function pack(): Buffer {
  return packRules(RULES, arraysOf(RULES, leastRunsOf))
}
