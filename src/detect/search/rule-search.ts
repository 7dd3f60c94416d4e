import { findEncodedRuns } from '../decode/encoded-runs.ts'
import { createSpanTest } from '../spans.ts'
import { searchOf } from './keyword-search.ts'
import { createCharacterTest } from './needed-characters.ts'
import { createRunTest } from './runs.ts'
import type { RuleArrays, RuleSearch } from './types.ts'

/** Prepares the search; what it needs stands in `arrays`. */
export function createRuleSearch(arrays: Omit<RuleArrays, 'assigned'>): RuleSearch {
  const { keywordLength, firstConsumer, consumers, inNames, leastRuns, upperCase, characters, blocks } = arrays
  const search = searchOf(arrays.trie)
  return (text, on, within) => {
    const isWithin = within ? createSpanTest(within) : () => true
    const hasRuns = createRunTest(text, leastRuns)
    const hasCharacters = createCharacterTest(text, characters)
    const mayMatch = (rule: number, end: number, keyword: number) =>
      (upperCase[rule] === 0 || !hasSmallLetter(text, end - (keywordLength[keyword] as number), end)) &&
      hasRuns(rule, end) &&
      hasCharacters(rule, end)
    search(text, (keyword, end) => {
      const isWanted = isWithin(end)
      if (isWanted && inNames[keyword] === 1) on.name(keyword, end)
      const stop = firstConsumer[keyword + 1] as number
      for (let at = firstConsumer[keyword] as number; at < stop; at++) {
        const consumer = consumers[at] as number
        if (consumer < 0 || ((isWanted || blocks[consumer] === 1) && mayMatch(consumer, end, keyword)))
          on.consumer(consumer, end)
      }
    })
    if (on.run) findEncodedRuns(text, on.run)
  }
}

function hasSmallLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) return true
  }
  return false
}
