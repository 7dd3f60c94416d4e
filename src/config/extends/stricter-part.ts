import type { GivenConfig } from '../given-config.ts'
import { RANK } from '../settings.ts'

/**
 * What of a file can only make the check find or stop more. It is all that counts of a package that the range itself
 * changes: the version that counted before is no longer installed.
 */
export function stricterPart({ file, customRules, env, rules, blockOn, salt, inline }: GivenConfig): GivenConfig {
  const raised = Object.entries(rules ?? {}).filter(([, setting]) => setting === 'high')
  return {
    file,
    ...(customRules && { customRules }),
    ...(env?.deny && { env: { deny: env.deny } }),
    ...(raised.length && { rules: Object.fromEntries(raised) }),
    ...(blockOn && RANK[blockOn] <= RANK.medium && { blockOn }),
    ...(inline?.allow === false && { inline: { allow: false } }),
    ...(salt && { salt }), // fingerprints of the repository's own entries are made with it
  }
}
