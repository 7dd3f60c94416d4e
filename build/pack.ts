import { arraysOf } from '../src/detect/search/rule-set.ts'
import { RULES } from '../src/rules/index.ts'
import type { ShippedRule } from '../src/rules/rule.ts'
import { packRules } from './pack-rules.ts'
import { shellFiles as filesOf, type ShellFiles } from './prefilter/files.ts'
import { leastRunsOf } from './prefilter/least-runs.ts'
import { neededCharacters } from './prefilter/needed-characters.ts'
import { isUpperCase } from './prefilter/upper-case.ts'

/** The file of the rules that ship, or of others; runs when the package is built, and when more rules are measured. */
export function pack(rules: readonly ShippedRule[] = RULES): Buffer {
  return packRules(rules, arraysOf(rules, { leastRuns: leastRunsOf, isUpperCase, neededCharacters }))
}

/** The files by which the hooks' shell decides whether to start the engine. */
export function shellFiles(rules: readonly ShippedRule[] = RULES): ShellFiles {
  return filesOf(rules)
}
