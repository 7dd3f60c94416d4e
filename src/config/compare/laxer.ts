import { compareVersions } from '../../rules/arrivals.ts'
import type { Config } from '../config.ts'
import { quote } from '../quote.ts'
import { RANK } from '../settings.ts'
import { laxerPaths } from './laxer-paths.ts'
import { laxerRules } from './laxer-rules.ts'
import type { LaxerSetting } from './laxer-setting.ts'

/**
 * What a config lets pass that another one did not. Entries of `allow` are apart, in `newEntries`: a commit tells of them
 * where they are used.
 * @param ruleIds the ids of the rules that ship
 */
export function laxerSettings(before: Config, after: Config, ruleIds: readonly string[]): LaxerSetting[] {
  const ids = [...new Set([...ruleIds, ...[...before.customRules, ...after.customRules].map(({ id }) => id)])]
  return [
    ...laxerRules(before, after, ids),
    ...(RANK[after.blockOn] > RANK[before.blockOn]
      ? [laxer('block-on', ['blockOn'], `"blockOn" is "${after.blockOn}"`)]
      : []),
    ...laxerNewKinds(before, after),
    ...laxerEnvFiles(before, after),
    ...laxerPaths(before, after, ids),
    ...(before.localEnv && !after.localEnv ? [laxer('local-env', ['localEnv'], '"localEnv" is false')] : []),
    ...laxerLimits(before, after),
    ...laxerComments(before, after),
    ...laxerCustomRules(before, after),
  ]
}

function laxer(kind: string, at: LaxerSetting['at'], message: string): LaxerSetting {
  return { kind, at, message }
}

function laxerNewKinds({ warnNewerThan: before }: Config, { warnNewerThan: after }: Config): LaxerSetting[] {
  if (after === null || (before !== null && compareVersions(after, before) >= 0)) return []
  return [laxer('new-kinds', ['warnNewerThan'], `kinds that came after ${after} only warn`)]
}

function laxerEnvFiles(before: Config, after: Config): LaxerSetting[] {
  const fresh = (name: string, at: LaxerSetting['at'], old: readonly string[], now: readonly string[]) =>
    now.flatMap((value, index) =>
      old.includes(value) ? [] : [laxer('env-files', [...at, index], `${name} has ${quote(value)}`)],
    )
  return [
    ...fresh('"env.allow"', ['env', 'allow'], before.env.allow, after.env.allow),
    ...fresh('"templates"', ['templates'], before.templates, after.templates),
    ...before.env.deny
      .filter((glob) => !after.env.deny.includes(glob))
      .map((glob) => laxer('env-files', ['env', 'deny', glob], `"env.deny" no longer has ${quote(glob)}`)),
  ]
}

function laxerLimits(before: Config, after: Config): LaxerSetting[] {
  const most = after.limits.fileBytes
  if ((most ?? Infinity) >= (before.limits.fileBytes ?? Infinity)) return []
  return [laxer('limit', ['limits', 'fileBytes'], `files over ${most} bytes are skipped`)]
}

function laxerComments(before: Config, after: Config): LaxerSetting[] {
  return [
    ...(after.agents.allow && !before.agents.allow
      ? [laxer('comments', ['agents', 'allow'], '"agents.allow" is true')]
      : []),
    ...(after.inline.compat && !before.inline.compat
      ? [laxer('comments', ['inline', 'compat'], '"inline.compat" is true')]
      : []),
    ...(after.inline.allow && !before.inline.allow
      ? [laxer('comments', ['inline', 'allow'], '"inline.allow" is no longer false')]
      : []),
  ]
}

/** A rule that is new finds more; whether one that was changed finds less, nobody can tell by its pattern. */
function laxerCustomRules(before: Config, after: Config): LaxerSetting[] {
  return before.customRules.flatMap((rule) => {
    const index = after.customRules.findIndex(({ id }) => id === rule.id)
    const now = after.customRules[index]
    const at = ['customRules', now ? index : rule.id]
    if (!now) return [laxer('custom-rule', at, `the rule ${quote(rule.id)} is gone`)]
    return whatFinds(now) === whatFinds(rule) ? [] : [laxer('custom-rule', at, `the rule ${quote(rule.id)} is another`)]
  })
}

function whatFinds({ keywords, pattern, confidence, examples }: Config['customRules'][number]): string {
  return JSON.stringify([keywords.toSorted(), pattern.source, pattern.flags, confidence, examples.match])
}
