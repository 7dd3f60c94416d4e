import type { AllowEntry } from '../config/allow-entry.ts'
import { formerIds } from '../rules/renamed.ts'

/** What is asked for the fingerprint of a secret, by each rule that there is. */
interface Context {
  readonly ruleIds: readonly string[]
  readonly fingerprint: (rule: string, secret: string) => Promise<string>
}

/** The entry that names the finding as its rule was called before. */
export async function entryOfFormerId(
  rule: string,
  secret: string,
  entries: ReadonlyMap<string, AllowEntry>,
  { fingerprint }: Context,
): Promise<AllowEntry | undefined> {
  if (!entries.size) return undefined
  const prints = await Promise.all(formerIds(rule).map((id) => fingerprint(id, secret)))
  return prints.map((print) => entries.get(print)).find(Boolean)
}

/** A rule whose finding an entry allows. */
export interface OtherRule {
  readonly id: string
  readonly entry: AllowEntry
}

/** The entry that allows a secret as the finding of another rule: a newer set of rules may know it better. */
export async function findOtherRule(
  secret: string,
  entries: ReadonlyMap<string, AllowEntry>,
  { ruleIds, fingerprint }: Context,
): Promise<OtherRule | null> {
  for (const id of ruleIds) {
    const entry = entries.get(await fingerprint(id, secret))
    if (entry) return { id, entry }
  }
  return null
}

/** What is said of an entry for the finding of another rule. */
export function otherRuleNote({ id, entry }: OtherRule, rule: string, path: string): string {
  const what = `allows this secret in ${path} as ${id}, but it is now found as ${rule}`
  return `${entry.file}:${entry.line}: this entry ${what} (“${entry.reason}”). Look again, then allow it anew.`
}
