import { arraysOf } from '../detect/rule-set.ts'
import { leastRunsOf } from '../prefilter/least-runs.ts'
import { shellPatterns } from '../prefilter/patterns.ts'
import { RULES } from '../rules/index.ts'
import { packRules } from './rule-file.ts'

/** The file of the rules that ship; runs when the package is built. */
export function pack(): Buffer {
  return packRules(RULES, arraysOf(RULES, leastRunsOf))
}

/** The files of patterns for the hook's `grep`, by name. */
export function packPatterns(): Record<string, Buffer> {
  const files = Object.entries(shellPatterns(RULES)) as [string, readonly string[]][]
  return Object.fromEntries(files.map(([name, lines]) => [name, Buffer.from(`${lines.join('\n')}\n`, 'latin1')]))
}
