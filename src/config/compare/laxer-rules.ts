import type { Confidence } from '../../rules/rule.ts'
import type { BlockOn, RuleSetting, RuleSettings } from '../config.ts'
import { quote } from '../quote.ts'
import { namesRule } from '../rule-names.ts'
import { firstSetting, RANK } from '../settings.ts'
import type { LaxerSetting } from './laxer-setting.ts'

/** Settings of rules and the least confidence that blocks, as they count somewhere. */
interface Settings {
  readonly rules: RuleSettings
  readonly blockOn: BlockOn
}

/**
 * The settings of rules by which a finding of some rule blocks no more, or is no longer shown. `blockOn` is held equal:
 * that it changed is reported by itself.
 */
export function laxerRules(before: Settings, after: Settings, ids: readonly string[]): LaxerSetting[] {
  const causes = new Map<string, LaxerSetting>()
  for (const id of ids) {
    const [old, now] = [firstSetting([before.rules], id), firstSetting([after.rules], id)]
    if (![before.blockOn, after.blockOn].some((blockOn) => isLaxer(old, now, blockOn))) continue
    const laxer = causeOf(id, before.rules, after.rules)
    causes.set(laxer.message, laxer)
  }
  return [...causes.values()]
}

const EACH: readonly Confidence[] = ['low', 'medium', 'high']

/** Whether some finding of a rule, however sure, is treated more mildly than before. */
export function isLaxer(old: RuleSetting | undefined, now: RuleSetting | undefined, blockOn: BlockOn): boolean {
  return EACH.some((confidence) => outcome(now ?? confidence, blockOn) < outcome(old ?? confidence, blockOn))
}

/** 0: nothing is said, 1: a warning, 2: it blocks. */
function outcome(setting: RuleSetting, blockOn: BlockOn): 0 | 1 | 2 {
  if (setting === 'off') return 0
  return RANK[setting] >= RANK[blockOn] ? 2 : 1
}

function causeOf(id: string, before: RuleSettings, after: RuleSettings): LaxerSetting {
  const narrowest = (settings: RuleSettings) =>
    Object.keys(settings)
      .filter((name) => namesRule(name, id))
      .toSorted((a, b) => b.length - a.length)[0]
  const [old, now] = [narrowest(before), narrowest(after)]
  const isGone = now === undefined || (old !== undefined && old.length > now.length)
  if (isGone && old !== undefined)
    return { kind: 'rule', at: ['rules', old], message: `${quote(old)} is no longer "${before[old]}"` }
  const name = now as string
  return { kind: 'rule', at: ['rules', name], message: `${quote(name)} is "${after[name]}"` }
}
