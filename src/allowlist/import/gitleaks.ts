import { parse, TomlError } from 'smol-toml'
import { groupsOf, namesRule } from '../../config/rule-names.ts'
import { UserError } from '../../errors.ts'
import type { NewEntry } from '../entry-line.ts'
import { type Foreign, type ForeignMatch, type ImportContext, type Left, pathEntry } from './foreign.ts'
import { foreignPattern, type PatternTest, testUnderLimit } from './foreign-pattern.ts'
import { globsFor } from './path-pattern.ts'

/** An allowlist as gitleaks has it (https://github.com/gitleaks/gitleaks#configuration). */
interface Allowlist {
  readonly description?: string
  readonly condition?: string
  readonly commits?: readonly string[]
  readonly paths?: readonly string[]
  readonly regexes?: readonly string[]
  readonly regexTarget?: string
  readonly stopwords?: readonly string[]
  readonly targetRules?: readonly string[]
}

interface GitleaksConfig {
  readonly allowlist?: Allowlist
  readonly allowlists?: readonly Allowlist[]
  readonly rules?: readonly {
    readonly id?: string
    readonly allowlist?: Allowlist
    readonly allowlists?: readonly Allowlist[]
    readonly regex?: string
  }[]
  readonly extend?: { readonly path?: string; readonly url?: string; readonly disabledRules?: readonly string[] }
}

const FILE = '.gitleaks.toml'

/** Reads the allowlists of a `.gitleaks.toml`, those for all rules and those of single rules. */
export async function importGitleaks(text: string, context: ImportContext): Promise<Foreign> {
  const config = parseToml(text)
  const left: Left[] = leftOf(config)
  const entries: NewEntry[] = []
  const tests: ((match: ForeignMatch) => string | null)[] = []
  const all = [
    ...[...(config.allowlists ?? []), ...(config.allowlist ? [config.allowlist] : [])].map((list) => ({
      list,
      rules: list.targetRules ?? null,
    })),
    ...(config.rules ?? []).flatMap((rule) =>
      [...(rule.allowlists ?? []), ...(rule.allowlist ? [rule.allowlist] : [])].map((list) => ({
        list,
        rules: [rule.id ?? ''],
      })),
    ),
  ]
  for (const { list, rules } of all) {
    const names = rules === null ? ('*' as const) : counterparts(rules, context.ruleIds, left)
    if (names.length === 0) continue
    const ready = await prepare(list, names, context, left)
    entries.push(...ready.entries)
    tests.push(ready.allows)
  }
  return { source: FILE, entries, left, allows: (match) => firstReason(tests, match) }
}

function firstReason(tests: readonly ((match: ForeignMatch) => string | null)[], match: ForeignMatch): string | null {
  for (const test of tests) {
    const reason = test(match)
    if (reason !== null) return reason
  }
  return null
}

function parseToml(text: string): GitleaksConfig {
  try {
    return parse(text) as GitleaksConfig
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    throw new UserError(`${FILE}:${error.line}:${error.column}: this is not TOML`, `Fix ${FILE}, then import again.`)
  }
}

function leftOf({ rules = [], extend }: GitleaksConfig): Left[] {
  const left: Left[] = []
  for (const name of extend?.disabledRules ?? [])
    left.push({ what: `disabledRules: ${name}`, why: 'turn off the rules it means under "rules", see: hushkey rules' })
  if (extend?.path) left.push({ what: `extend.path: ${extend.path}`, why: 'only .gitleaks.toml itself is read' })
  if (extend?.url) left.push({ what: `extend.url: ${extend.url}`, why: 'hushkey uses no network' })
  for (const { id, regex } of rules)
    if (regex)
      left.push({
        what: `rule ${id}`,
        why: 'a rule of your own needs keywords and bounds; write it under "customRules"',
      })
  return left
}

/** The rules or groups here that a rule of gitleaks means: those of the same provider, `generic` as a whole. */
export function counterparts(foreign: readonly string[], ruleIds: readonly string[], left: Left[]): string[] {
  const groups = new Set(ruleIds.flatMap(groupsOf))
  return [
    ...new Set(
      foreign.flatMap((id) => {
        const group = ruleIds.includes(id) ? id : (id.split('-')[0] as string)
        if (ruleIds.includes(group) || groups.has(group)) return [group]
        left.push({ what: `exceptions of the rule ${id}`, why: 'no rule here has that name' })
        return []
      }),
    ),
  ]
}

async function prepare(list: Allowlist, names: readonly string[] | '*', context: ImportContext, left: Left[]) {
  const reason = list.description?.trim() || 'allowed in .gitleaks.toml'
  const compile = (source: string): PatternTest[] => {
    const pattern = foreignPattern(source)
    if (pattern) return [testUnderLimit(pattern, FILE)]
    left.push({ what: `pattern ${source}`, why: 'JavaScript has no counterpart for its syntax' })
    return []
  }
  const concerns = ({ rule }: ForeignMatch) => names === '*' || names.some((name) => namesRule(name, rule))
  const isAnd = list.condition?.toUpperCase() === 'AND'
  const values = (list.regexes ?? []).flatMap(compile)
  const words = (list.stopwords ?? []).map((word) => word.toLowerCase())
  const entries: NewEntry[] = []
  const paths: PatternTest[] = []
  for (const source of list.paths ?? []) {
    const [test] = compile(source)
    if (!test) continue
    const globs = isAnd ? null : await globsFor(source, test, context.paths)
    if (globs) entries.push(...globs.map((glob) => pathEntry(glob, names, reason)))
    else paths.push(test)
    if (!globs && !isAnd)
      left.push({ what: `path ${source}`, why: 'no glob says the same; what it allows today is allowed' })
  }
  for (const commit of list.commits ?? [])
    left.push({ what: `commit ${commit}`, why: 'what it added is in the history; only new lines are checked' })
  for (const source of values.length ? (list.regexes ?? []) : [])
    left.push({
      what: `regex ${source}`,
      why: 'it could hide other secrets; each secret it allows today is allowed by itself',
    })
  for (const word of words)
    left.push({
      what: `stopword ${word}`,
      why: 'it could hide other secrets; each secret it allows today is allowed by itself',
    })
  const target = (match: ForeignMatch) => (list.regexTarget ? match.lineText : match.secret)
  const allows = (match: ForeignMatch): string | null => {
    if (!concerns(match)) return null
    const checks = [
      ...(list.paths?.length ? [paths.some((test) => test(match.path))] : []),
      ...(list.regexes?.length ? [values.some((test) => test(target(match)))] : []),
      ...(words.length ? [words.some((word) => match.secret.toLowerCase().includes(word))] : []),
    ]
    const fine = isAnd ? checks.length > 0 && checks.every(Boolean) && !list.commits?.length : checks.some(Boolean)
    return fine ? reason : null
  }
  return { entries, allows }
}
