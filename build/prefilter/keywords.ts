import type { Rule } from '../../src/rules/rule.ts'
import { leastRunsOf } from './least-runs.ts'
import { LONG_RUN } from './run-conditions.ts'

/** Between the keywords of a line, and between the parts of one. */
const [BETWEEN, WITHIN] = ['\u001e', '\u001f']

/**
 * What a keyword in an added line means, as the shell's table: `A` it may stand in the name of a secret, `12.9.16` try
 * pattern 12 if the line has runs of 9 and of 16 characters (see `leastRunsOf`).
 */
function meanings(rules: readonly Rule[], numbers: ReadonlyMap<Rule, number>): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>()
  const add = (keywords: readonly string[], meaning: string) => {
    for (const keyword of keywords) all.set(keyword, (all.get(keyword) ?? new Set()).add(meaning))
  }
  for (const rule of rules) {
    if (rule.span === 'block') continue // looked for in old lines, too
    const [wide, narrow] = leastRunsOf(rule)
    add(rule.keywords, rule.assigned ? 'A' : [numbers.get(rule), narrow, wide].join('.'))
  }
  return all
}

/**
 * Every keyword with its meanings: a line for each three characters that keywords begin with, the rests behind them.
 * The last line tells that none is missing.
 * @returns those for all lines, and those for lines with a long run
 */
export function keywordTables(rules: readonly Rule[], numbers: ReadonlyMap<Rule, number>) {
  const all = [...meanings(rules, numbers)]
  const table = (isLong: boolean) =>
    tableOf(all.map(([keyword, found]) => [keyword, [...found].filter((one) => needsLongRun(one) === isLong)]))
  return { keywords: table(false), longKeywords: table(true) }
}

function needsLongRun(meaning: string): boolean {
  return Number(meaning.split('.')[2] ?? 0) >= LONG_RUN
}

function tableOf(meaningsOf: readonly (readonly [string, readonly string[]])[]): string[] {
  const heads = new Map<string, string[]>()
  for (const [keyword, found] of meaningsOf) {
    if (found.length === 0) continue
    const head = keyword.slice(0, 3)
    heads.set(head, [...(heads.get(head) ?? []), [keyword.slice(3), ...found].join(WITHIN)])
  }
  return [...heads].map(([head, rests]) => `${head}${rests.join(BETWEEN)}`).concat(BETWEEN.repeat(3))
}
