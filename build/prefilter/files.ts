import { knownNames } from '../../src/config/rule-names.ts'
import { MENTIONED } from '../../src/detect/judge/judge-logged.ts'
import { MAY_TELL_SECRET, PREFIX } from '../../src/detect/judge/judge-public-env.ts'
import { WORDS_OF_TEMPLATES } from '../../src/env-files/env-path.ts'
import { type Piece, parsePattern } from '../../src/regex/parse-pattern.ts'
import { POLICIES } from '../../src/rules/policy.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { assignedPatterns, wantAssigned } from './assigned.ts'
import { CONTEXT, conditions } from './conditions.ts'
import { configTables } from './config-outline.ts'
import { ereOf, ereOfTree, type Limits } from './ere.ts'
import { keywordTables } from './keywords.ts'
import { localEnvConditions } from './local-env-conditions.ts'
import { quotedValues } from './quoted-values.ts'

/** The files that the hooks' shell reads, by name; written as Latin-1, so that a character is a byte. */
export type ShellFiles = Readonly<
  Record<
    | 'prefilter.awk'
    | 'local-env.awk'
    | 'context'
    | 'template-words'
    | 'keywords'
    | 'long-keywords'
    | 'patterns'
    | 'rule-names',
    readonly string[]
  >
>

/** The last pattern is for the last line alone: that grep finds it there shows that neither was cut off. */
const LAST = '^end$'

const LINE: Limits = { repeats: 12, exact: 64 }
const KEPT: Limits = { repeats: 2, keepEnds: true }
const BLOCK: Limits = { repeats: 40, exact: 64, joined: true }

/**
 * What the shell needs to decide whether the engine could find anything in a change, made from the rules and from what
 * else detection starts from. It takes more than the engine does, never less.
 * `keywords` and `prefilter.awk` know `patterns` by their number; behind those of the rules stand those for assigned
 * values. Lines begin with the numbers of their patterns, then `,+`, several lines that were joined with `,#`.
 */
export function shellFiles(rules: readonly Rule[]): ShellFiles {
  const patternOfRule = new Map(rules.filter(({ assigned }) => !assigned).map((rule) => [rule, patternOf(rule)]))
  const patterns = [...new Set(patternOfRule.values())]
  const numbers = new Map([...patternOfRule].map(([rule, pattern]) => [rule, patterns.indexOf(pattern) + 1]))
  const ids = [...rules, ...POLICIES].map(({ id }) => id)
  const { keywords, longKeywords } = keywordTables(rules, numbers)
  const assigned = assignedPatterns()
  const all = [...patterns, ...assigned.map(({ pattern }) => onNewLine(pattern))].map(forOwnLines)
  return {
    'prefilter.awk': [
      ...conditions(numbers),
      ...wantAssigned(assigned, patterns.length),
      ...quotedValues(),
      ...configTables(ids),
    ],
    'local-env.awk': localEnvConditions(),
    context: [CONTEXT],
    'template-words': [` ${WORDS_OF_TEMPLATES.join(' ')} `],
    keywords,
    'long-keywords': longKeywords,
    patterns: [...all, LAST],
    'rule-names': knownNames(ids),
  }
}

function patternOf(rule: Rule): string {
  const tree = parsePattern(rule.pattern.source, rule.pattern.ignoreCase, true)
  if (rule.judge === 'logged-value') return loggedPattern(rule, tree)
  if (rule.judge === 'public-name') return onNewLine(`${ereOf(PREFIX, KEPT)}[A-Z0-9_]*${ereOf(MAY_TELL_SECRET, KEPT)}`)
  const ere = rule.span === 'block' ? ereOfTree(tree, BLOCK) : ereOfTree(rule.judge ? tree : behindName(tree), LINE)
  if (!ere) throw new Error(`${rule.id}: no pattern for the shell`)
  return rule.span === 'block' ? `(#.*)?(${ere})` : onNewLine(ere)
}

/** The `+` of an added line may be the character that a pattern wants before a name. */
function onNewLine(ere: string): string {
  return ere.startsWith('^[+]') ? ere.slice(1) : `([+].*)?(${ere})`
}

/** Before each line stand the numbers of the patterns that it is for: what one line asks for says nothing of another. */
function forOwnLines(ere: string, at: number): string {
  return `^[.0-9]*[.]${at + 1}[.][.0-9]*,${ere}`
}

/**
 * Of a provider's name, words for a credential and a value, only what follows the name: its keyword tells of it, and many
 * rules share the rest.
 */
function behindName(tree: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const [all = [], ...others] = tree
  const pieces = all.filter(({ zeroWidth }) => !zeroWidth)
  const at = pieces.findIndex(isGroup)
  const rest = pieces.slice(at + 1)
  return others.length || at !== 0 || rest.filter(isGroup).length < 2 ? tree : [rest]
}

function isGroup({ group, min, max }: Piece): boolean {
  return group !== null && min === 1 && max === 1
}

/** A call that logs, and behind it a word that tells of a secret. */
function loggedPattern({ pattern: { source } }: Rule, [pieces = []]: readonly (readonly Piece[])[]): string {
  const [boundary, ...call] = pieces.slice(0, -1) // but for what is logged
  if (!source.startsWith('(?:^|') || !boundary?.group) throw new Error(`no boundary before the call: ${source}`)
  // a line begins with `+` here, which is such a boundary: `add(` does not hold a call of `dd(`
  const group = boundary.group.filter(({ length }) => length > 0)
  return onNewLine(`${ereOfTree([[{ ...boundary, group }, ...call]], KEPT)}.*${ereOf(MENTIONED)}`)
}
