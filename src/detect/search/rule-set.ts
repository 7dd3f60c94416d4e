import type { Rule } from '../../rules/rule.ts'
import type { Reader } from '../decode/reading.ts'
import { READERS } from '../decode/readings.ts'
import { buildKeywordTrie } from './keyword-trie.ts'
import { createRuleSearch } from './rule-search.ts'
import { KINDS } from './search-layout.ts'
import type { Consumer, RuleArrays, RuleSet, RuleTraits } from './types.ts'

const NO_RUNS = Array.from({ length: KINDS }, () => 0)
const UNKNOWN: RuleTraits = { leastRuns: () => NO_RUNS, isUpperCase: () => false, neededCharacters: () => 0 }

/**
 * Prepares rules for the scan.
 * @param traits where nothing is known, a rule is tried wherever its keyword stands
 */
export function arraysOf(
  rules: readonly Rule[],
  traits: RuleTraits = UNKNOWN,
  readers: readonly Reader[] = READERS,
): RuleArrays {
  const consumers = new Map<string, Consumer[]>()
  const add = (keyword: string, consumer: Consumer | null) => {
    const known = consumers.get(keyword) ?? []
    if (consumer !== null && !known.includes(consumer)) known.push(consumer)
    consumers.set(keyword, known)
  }
  rules.forEach((rule, index) => {
    for (const keyword of rule.keywords) add(keyword, rule.assigned ? null : index)
  })
  readers.forEach((reader, index) => {
    for (const keyword of reader.keywords) add(keyword, -1 - index)
  })
  const assigned = rules.flatMap((rule, index) => (rule.assigned ? [index] : []))
  const names = new Set(assigned.flatMap((index) => rules[index]?.keywords ?? []))
  const keywords = [...consumers.keys()]
  const starts = [0]
  for (const list of consumers.values()) starts.push((starts.at(-1) as number) + list.length)
  return {
    trie: buildKeywordTrie(keywords),
    keywordLength: Int32Array.from(keywords, (keyword) => keyword.length),
    firstConsumer: Int32Array.from(starts),
    consumers: Int32Array.from([...consumers.values()].flat()),
    inNames: Int32Array.from(keywords, (keyword) => Number(names.has(keyword))),
    assigned: Int32Array.from(assigned),
    leastRuns: Int32Array.from(rules.flatMap((rule) => traits.leastRuns(rule))),
    upperCase: Int32Array.from(rules, (rule) => Number(traits.isUpperCase(rule))),
    characters: Int32Array.from(rules, (rule) => traits.neededCharacters(rule)),
    blocks: Int32Array.from(rules, ({ span }) => Number(span === 'block')),
  }
}

/** A set of rules that are at hand. @param readers whether the ways to read a text are looked for, too */
export function ruleSetOf(rules: readonly Rule[], readers: readonly Reader[] = READERS): RuleSet {
  const arrays = arraysOf(rules, undefined, readers)
  return { arrays, search: createRuleSearch(arrays), ruleAt: (index) => rules[index] as Rule }
}
