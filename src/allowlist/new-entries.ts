import type { AllowEntry } from '../config/allow-entry.ts'
import type { Config } from '../config/config.ts'
import { configFiles } from '../config/config-files.ts'
import type { Allowed } from '../finding.ts'
import { placeOfEntry } from './place-of-entry.ts'

/**
 * Tells of each allowlist entry that a commit adds and uses at once, so that nobody slips one past the people who read along.
 * @param allowed what this commit's config and comments allow in it
 * @param before the configs of its parents
 * @returns a sentence for each entry or comment
 */
export function newExceptions(allowed: readonly Allowed[], config: Config, before: readonly Config[]): string[] {
  const old = new Set(before.flatMap(({ allow }) => allow.map(identity)))
  const fresh = new Set(config.allow.filter((entry) => !old.has(identity(entry))).map(placeOfEntry))
  const files = configFiles(config)
  const uses = new Map<string, Allowed[]>()
  for (const finding of allowed) {
    // In the config itself stand values that it allows and examples of its rules: these are no use.
    const { entry, where } = finding.decision
    if (files.includes(finding.path) || (entry !== null && !fresh.has(where))) continue
    uses.set(where, [...(uses.get(where) ?? []), finding])
  }
  return [...uses].map(([where, findings]) => sentence(where, findings))
}

/** A new last day makes an entry a new decision; another reason or owner does not. */
function identity({ covers, expires }: AllowEntry): string {
  return JSON.stringify([covers, expires])
}

function sentence(where: string, findings: readonly Allowed[]): string {
  const [first] = findings as [Allowed]
  const { reason, owner, entry } = first.decision
  const more = findings.length > 1 ? ` and ${findings.length - 1} more` : ''
  const what =
    entry === null ? 'a comment of this commit allows' : 'this commit adds this allowlist entry and uses it for'
  return `${where}: ${what} ${first.rule} in ${first.path}${more}: “${reason}”${owner ? `, ${owner}` : ''}`
}
