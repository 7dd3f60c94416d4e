import type { AllowEntry } from '../allow-entry.ts'
import type { Config } from '../config.ts'

/**
 * The entries of `allow` that a config has and another one had not. A later last day makes an entry a new decision;
 * another reason or owner, and an earlier day, do not.
 */
export function newEntries(before: Config, after: Config): AllowEntry[] {
  const old = new Map(before.allow.map((entry) => [JSON.stringify(entry.covers), entry]))
  return after.allow.filter(({ covers, expires }) => {
    const known = old.get(JSON.stringify(covers))
    return !known || (known.expires !== null && (expires === null || expires > known.expires))
  })
}
