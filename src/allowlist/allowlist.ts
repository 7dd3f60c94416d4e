import type { AllowEntry } from '../config/allow-entry.ts'
import type { Config } from '../config/config.ts'
import { configFiles } from '../config/config-files.ts'
import { createPathTests } from '../config/glob.ts'
import { namesRule } from '../config/rule-names.ts'
import type { BareFinding, Decision } from '../finding.ts'
import type { Foreign } from './import/foreign.ts'
import { type InlineMatch, inlineDecisions } from './inline.ts'
import { entryOfFormerId, findOtherRule, otherRuleNote } from './other-rule.ts'
import { placeOfEntry } from './place-of-entry.ts'

/** What people decided, ready to be asked while a scan runs. */
export interface Allowlist {
  /**
   * Decisions on the matches of one text, for which the secret and the lines around it must be at hand: entries for a
   * whole value, the examples of the project's own rules, inline comments. The secrets are not kept.
   * @returns one for each match, null where nobody decided
   */
  decideMatches(matches: readonly InlineMatch[], source: InlineSource): Promise<(Decision | null)[]>
  /** The decision on a finding: the one it carries from `decideMatches`, or that of an entry for it. */
  decide(finding: BareFinding): Decision | null
  /** What people should know: entries that expired but would have counted, inline comments that do not count. */
  notes(): string[]
}

export interface InlineSource {
  readonly path: string
  readonly text: string
  /** The line of the file that `text` begins with. */
  readonly firstLine: number
}

/** What the allowlist needs besides the config. */
export interface AllowlistContext {
  /** The day in UTC, as `2027-01-31`. */
  readonly today: string
  /** All rules by id, for comments that name one that does not exist. */
  readonly ruleIds: readonly string[]
  readonly fingerprint: (rule: string, secret: string) => Promise<string>
  /** Whether entries are reported that allow a secret as the finding of another rule; needs a `fingerprint` that remembers. */
  readonly otherRules?: boolean
  /** False where CI refuses inline comments (`--no-inline`). */
  readonly inline?: boolean
  /** Other scanners' exceptions, while they are imported. */
  readonly foreign?: readonly Foreign[]
}

/** Prepares the entries of a config. Without any, and without comments, it costs nothing. */
export async function createAllowlist(config: Config, context: AllowlistContext): Promise<Allowlist> {
  const notes = new Set<string>()
  const { fingerprints, values, paths } = await sortEntries(config.allow)
  const counts = (entry: AllowEntry, what: string) => {
    const left = daysLeft(entry, context.today)
    if (left !== null && left >= 0 && left <= WARNED_DAYS) notes.add(expiringNote(entry, left))
    if (!isExpired(entry, context.today)) return true
    notes.add(expiredNote(entry, what))
    return false
  }
  let asked = 0
  const noteOtherRules = async (undecided: readonly InlineMatch[], { path }: InlineSource) => {
    for (const { rule, secret } of undecided) {
      if (fingerprints.has(await context.fingerprint(rule, secret)) || asked++ >= MOST_ASKED) continue
      const old = await findOtherRule(secret, fingerprints, context)
      if (old) notes.add(otherRuleNote(old, rule, path))
    }
  }
  const settings = { compat: config.inline.compat, on: config.inline.allow && context.inline !== false }
  return {
    async decideMatches(matches, source) {
      const own = await Promise.all(
        matches.map(async ({ rule, secret }) => {
          const entry = values.get(secret) ?? (await entryOfFormerId(rule, secret, fingerprints, context))
          if (entry && counts(entry, `${rule} in ${source.path}`)) return byEntry(entry)
          return isOwnExample(config, source.path, rule, secret)
        }),
      )
      if (own.every(Boolean)) return own
      const inline = await inlineDecisions(matches, source, {
        ...settings,
        ...context,
        note: (note) => notes.add(note),
      })
      const decisions = own.map((decision, index) => {
        const known = decision ?? inline[index] ?? null
        return known ?? foreignDecision(context.foreign ?? [], matches[index] as InlineMatch, source)
      })
      if (context.otherRules && fingerprints.size)
        await noteOtherRules(
          matches.filter((_, index) => !decisions[index]),
          source,
        )
      return decisions
    },
    decide(finding) {
      const { rule, path, fingerprint } = finding
      const exact = fingerprints.get(fingerprint)
      const where = `${rule} in ${path}`
      if (exact && counts(exact, where)) return byEntry(exact)
      if (finding.decision) return finding.decision
      const broad = paths.find(({ covers, entry }) => covers(rule, path) && counts(entry, where))
      return broad ? byEntry(broad.entry) : null
    },
    notes: () => [...notes],
  }
}

/** For so many findings each rule is tried, which takes some milliseconds each; where one is reported, so are its like. */
const MOST_ASKED = 5

function foreignDecision(foreign: readonly Foreign[], match: InlineMatch, source: InlineSource): Decision | null {
  if (!foreign.length) return null
  const { text, path, firstLine } = source
  const start = text.lastIndexOf('\n', match.start - 1) + 1
  const end = text.indexOf('\n', match.start)
  const line = firstLine + text.slice(0, start).split('\n').length - 1
  const seen = { ...match, path, line, lineText: text.slice(start, end < 0 ? text.length : end) }
  for (const { allows, source: where } of foreign) {
    const reason = allows(seen)
    if (reason !== null) return { reason, owner: null, entry: null, where }
  }
  return null
}

async function sortEntries(entries: readonly AllowEntry[]) {
  const fingerprints = new Map<string, AllowEntry>()
  const values = new Map<string, AllowEntry>()
  const broad = entries.flatMap((entry) => (entry.covers.kind === 'path' ? [{ entry, ...entry.covers }] : []))
  for (const entry of entries) {
    if (entry.covers.kind === 'fingerprint') fingerprints.set(entry.covers.fingerprint, entry)
    if (entry.covers.kind === 'value') values.set(entry.covers.value, entry)
  }
  const tests = await createPathTests(broad.map(({ path }) => path))
  const paths = broad.map(({ entry, rules }, index) => ({
    entry,
    covers: (rule: string, path: string) =>
      (rules === '*' || rules.some((name) => namesRule(name, rule))) && Boolean(tests[index]?.(path)),
  }))
  return { fingerprints, values, paths }
}

/** So many days before its last one an entry is reported. */
export const WARNED_DAYS = 14

/** How many days are left until its last one; null for an entry without one. */
export function daysLeft({ expires }: Pick<AllowEntry, 'expires'>, today: string): number | null {
  return expires === null ? null : Math.round((Date.parse(expires) - Date.parse(today)) / 86_400_000)
}

/** Whether its last day is over; days are compared as text. */
export function isExpired({ expires }: AllowEntry, today: string): boolean {
  return expires !== null && expires < today
}

function byEntry(entry: AllowEntry): Decision {
  return { reason: entry.reason, owner: entry.owner, entry: entry.line, where: placeOfEntry(entry) }
}

/** The examples of a project's own rule stand in the config itself, or in what it extends, and must not block it. */
function isOwnExample(config: Config, path: string, rule: string, secret: string): Decision | null {
  if (!config.customRules.length || !configFiles(config).includes(path)) return null
  const custom = config.customRules.find(({ id }) => id === rule)
  const isExample = custom?.examples.match.some((example) =>
    [...example.matchAll(custom.pattern)].some((hit) => (hit.groups?.secret ?? hit[0]) === secret),
  )
  return isExample ? { reason: `an example of the rule ${rule}`, owner: null, entry: null, where: path } : null
}

function expiringNote(entry: AllowEntry, left: number): string {
  const when = left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`
  const whose = entry.owner ? `, of ${entry.owner}` : ''
  return `${placeOfEntry(entry)}: this entry (“${entry.reason}”${whose}) ends ${when}, on ${entry.expires}`
}

function expiredNote({ expires, reason, owner, file, line }: AllowEntry, what: string): string {
  const whose = owner ? `, of ${owner}` : ''
  return `${file}:${line}: this entry expired on ${expires} and no longer allows ${what} (“${reason}”${whose})`
}
