import { kindsSince } from '../rules/arrivals.ts'
import type { Confidence } from '../rules/rule.ts'
import type { BlockOn, Config, RuleSetting, RuleSettings } from './config.ts'
import { createPathTests } from './glob.ts'
import { namesRule } from './rule-names.ts'

/** What the config makes of a finding; null for a rule that is off. */
export type Settle = (
  rule: string,
  path: string,
  confidence: Confidence,
) => { readonly confidence: Confidence; readonly blocks: boolean } | null

/** How sure a finding must be to block; higher lets more pass. */
export const RANK = { low: 1, medium: 2, high: 3, none: 4 } as const

/**
 * Prepares the settings `rules`, `blockOn`, `warnNewerThan` and `paths`. Of several that fit, the narrower wins: a rule's id over its
 * group, a path over the whole repository; of two paths, the later one. What they name counts whatever its age.
 */
export async function createSettle({ rules, blockOn, warnNewerThan, paths }: Config): Promise<Settle> {
  const newer = warnNewerThan === null ? null : kindsSince(warnNewerThan)
  const tests = await createPathTests(paths.map(({ glob }) => glob))
  return (rule, path, confidence) => {
    const here = paths.filter((_, index) => tests[index]?.(path)).toReversed()
    const setting = firstSetting([...here.map((override) => override.rules), rules], rule)
    if (setting === 'off') return null
    if (setting === undefined && newer?.has(rule)) return { confidence: 'low', blocks: false }
    const least: BlockOn = here.find((override) => override.blockOn !== null)?.blockOn ?? blockOn
    const settled = setting ?? confidence
    return { confidence: settled, blocks: RANK[settled] >= RANK[least] }
  }
}

/** The setting of the narrowest name, of the first layer that has one for the rule. */
export function firstSetting(layers: readonly RuleSettings[], rule: string): RuleSetting | undefined {
  for (const layer of layers) {
    const names = Object.keys(layer).filter((name) => namesRule(name, rule))
    const narrowest = names.toSorted((a, b) => b.length - a.length)[0]
    if (narrowest !== undefined) return layer[narrowest]
  }
  return undefined
}
