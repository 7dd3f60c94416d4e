import type { Rule } from '../../rules/rule.ts'
import type { Spans } from '../spans.ts'
import type { KeywordTrie } from './keyword-trie.ts'

/** What asks for a keyword: a rule by its index, or for `-1 - n` the reader with the index `n`. */
export type Consumer = number

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
  /** For each rule, the kinds of characters that its match surely holds (`needed-characters.ts`). */
  readonly characters: Int32Array
  /** 1 for each rule whose match may take several lines. */
  readonly blocks: Int32Array
}

/** What stands at a place of a text; a keyword's is the offset behind its last character. */
export interface OnPlace {
  /** A keyword that may stand in the name of an assigned value. */
  readonly name: (keyword: number, end: number) => void
  /** A keyword of a rule that may match there (its index), or of a reader (see `RuleArrays`). */
  readonly consumer: (consumer: number, end: number) => void
  /** The beginning of a run that may be encoded (`findEncodedRuns`); no keyword stands there. */
  readonly run?: (start: number) => void
}

/**
 * Finds the keywords of rules and readers, in the order of their ends, then the runs that may be encoded. A rule is left out where its line cannot hold a match.
 * @param within all of the text when left out; elsewhere only what may take several lines is reported: rules with
 * `span: 'block'`, and readers
 */
export type RuleSearch = (text: string, on: OnPlace, within?: Spans) => void

/** Rules that are looked for together. */
export interface RuleSet {
  readonly arrays: RuleArrays
  readonly search: RuleSearch
  /** The rule with an index; it may have to be read first. */
  readonly ruleAt: (index: number) => Rule
}

/** The lengths of the runs that a rule's match holds at least, one for each kind. */
export type LeastRuns = (rule: Rule) => readonly number[]

/** What is found out about a rule when the package is built, to try it on fewer lines. */
export interface RuleTraits {
  readonly leastRuns: LeastRuns
  readonly isUpperCase: (rule: Rule) => boolean
  readonly neededCharacters: (rule: Rule) => number
}
