import type { Rule } from '../../rules/rule.ts'
import type { Reader } from '../decode/reading.ts'
import { READERS } from '../decode/readings.ts'
import type { SearchAhead } from './compiled-search.ts'
import { buildKeywordTrie, type KeywordTrie } from './keyword-trie.ts'
import { createRuleSearch, type RuleSearch } from './rule-search.ts'
import { RUN_KINDS } from './runs.ts'

/** What asks for a keyword: a rule by its index, or for `-1 - n` the reader with the index `n`. */
type Consumer = number

/** Rules prepared for the scan, as plain arrays and nothing else, so that it can be kept in a file. */
export interface RuleArrays {
  readonly trie: KeywordTrie
  readonly keywordLength: Int32Array
  /** Who asks for keyword `k`: `consumers[firstConsumer[k]]` up to `consumers[firstConsumer[k + 1]]`. */
  readonly firstConsumer: Int32Array
  readonly consumers: Int32Array
  /** 1 for each keyword that may stand in the name of an assigned value. */
  readonly inNames: Int32Array
  /** The indexes of the rules with `assigned`. */
  readonly assigned: Int32Array
  /** For each rule, how long a run of each kind its match surely has (`runs.ts`). */
  readonly leastRuns: Int32Array
  /** 1 for each rule whose keywords stand in capital letters in a match. */
  readonly upperCase: Int32Array
  /** For each rule, the kinds of signs that its match surely holds (`signs.ts`). */
  readonly signs: Int32Array
  /** 1 for each rule whose match may take several lines. */
  readonly blocks: Int32Array
}

const NO_RUNS = Array.from({ length: RUN_KINDS }, () => 0)
const UNKNOWN: RuleTraits = { leastRuns: () => NO_RUNS, isUpperCase: () => false, neededSigns: () => 0 }

/** Rules that are looked for together. */
export interface RuleSet {
  readonly arrays: RuleArrays
  readonly search: RuleSearch
  /** Where it can search ahead. */
  readonly ahead?: SearchAhead
  /** The rule with an index; it may have to be read first. */
  readonly ruleAt: (index: number) => Rule
}

/** The lengths of the runs that a rule's match holds at least, one for each kind. */
export type LeastRuns = (rule: Rule) => readonly number[]

/** What is found out about a rule when the package is built, to try it on fewer lines. */
export interface RuleTraits {
  readonly leastRuns: LeastRuns
  readonly isUpperCase: (rule: Rule) => boolean
  readonly neededSigns: (rule: Rule) => number
}

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
    signs: Int32Array.from(rules, (rule) => traits.neededSigns(rule)),
    blocks: Int32Array.from(rules, ({ span }) => Number(span === 'block')),
  }
}

/** A set of rules that are at hand. @param readers whether the ways to read a text are looked for, too */
export function ruleSetOf(rules: readonly Rule[], readers: readonly Reader[] = READERS): RuleSet {
  const arrays = arraysOf(rules, undefined, readers)
  return { arrays, search: createRuleSearch(arrays), ruleAt: (index) => rules[index] as Rule }
}
