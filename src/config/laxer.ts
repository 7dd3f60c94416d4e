import type { Config, RuleSettings } from './config.ts'
import { quote } from './quote.ts'

const RANK = { off: 0, low: 1, medium: 2, high: 3, none: 4 } as const

/**
 * What a config lets pass that another one did not, in a few words each. Entries of `allow` are told of where they are
 * used.
 */
export function laxerSettings(before: Config, after: Config): string[] {
  const fresh = (name: string, old: readonly string[], now: readonly string[]) =>
    now.filter((value) => !old.includes(value)).map((value) => `${name} has ${quote(value)}`)
  const overrides = (config: Config) => config.paths.map((override) => JSON.stringify(override))
  return [
    ...laxerRules(before.rules, after.rules),
    ...(RANK[after.blockOn] > RANK[before.blockOn] ? [`"blockOn" is "${after.blockOn}"`] : []),
    ...fresh('"env.allow"', before.env.allow, after.env.allow),
    ...fresh('"templates"', before.templates, after.templates),
    ...after.paths
      .filter((override) => !overrides(before).includes(JSON.stringify(override)))
      .filter(({ blockOn, rules }) => (blockOn && RANK[blockOn] > RANK[before.blockOn]) || laxerRules({}, rules).length)
      .map(({ glob }) => `"paths" has ${quote(glob)}`),
    ...(before.localEnv && !after.localEnv ? ['"localEnv" is false'] : []),
    ...((after.limits.fileBytes ?? Infinity) < (before.limits.fileBytes ?? Infinity)
      ? [`files over ${after.limits.fileBytes} bytes are skipped`]
      : []),
    ...(after.inline.compat && !before.inline.compat ? ['"inline.compat" is true'] : []),
  ]
}

/** A rule that only warns lets as much pass as one that is off, but says so. */
function laxerRules(before: RuleSettings, after: RuleSettings): string[] {
  return Object.entries(after)
    .filter(([name, setting]) => RANK[setting] < RANK[before[name] ?? 'medium'])
    .map(([name, setting]) => `${quote(name)} is "${setting}"`)
}
