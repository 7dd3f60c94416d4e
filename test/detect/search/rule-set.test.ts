import { expect, it } from 'vitest'
import type { Reader } from '../../../src/detect/decode/reading.ts'
import { arraysOf, ruleSetOf } from '../../../src/detect/search/rule-set.ts'
import type { Rule } from '../../../src/rules/rule.ts'

const rule = (keywords: string[], assigned = false) => ({ keywords, ...(assigned && { assigned }) }) as unknown as Rule
const reader = (keywords: string[]): Reader => ({ keywords, shell: {}, read: () => [] })

const rules = [rule(['alpha', 'beta']), rule(['beta', 'beta']), rule(['gamma', 'alpha'], true)]
const readers = [reader(['delta']), reader(['beta'])]

it('says for each keyword which rules and readers ask for it, and where it may stand in a name', () => {
  const arrays = arraysOf(rules, undefined, readers)
  const consumersOf = [0, 1, 2, 3].map((at) =>
    [...arrays.consumers].slice(arrays.firstConsumer[at], arrays.firstConsumer[at + 1]),
  )
  // alpha, beta, gamma, delta; a reader is -1 less its index
  expect([...arrays.keywordLength]).toEqual([5, 4, 5, 5])
  expect(consumersOf).toEqual([[0], [0, 1, -2], [], [-1]])
  expect([...arrays.inNames]).toEqual([1, 0, 1, 0])
  expect([...arrays.assigned]).toEqual([2])
  expect([...arrays.leastRuns]).toEqual(Array(12).fill(0))
  expect([...arrays.upperCase]).toEqual([0, 0, 0])
  expect([...arrays.characters]).toEqual([0, 0, 0])
})

it('keeps what is known of the rules', () => {
  const traits = {
    leastRuns: () => [4, 3, 2, 1],
    isUpperCase: ({ keywords }: Rule) => keywords.includes('gamma'),
    neededCharacters: ({ keywords }: Rule) => keywords.length,
  }
  const { leastRuns, upperCase, characters } = arraysOf(rules, traits, [])
  expect([...leastRuns]).toEqual([4, 3, 2, 1, 4, 3, 2, 1, 4, 3, 2, 1])
  expect([...upperCase]).toEqual([0, 0, 1])
  expect([...characters]).toEqual(rules.map(({ keywords }) => keywords.length))
})

it('finds the keywords of the rules and gives the rules back', () => {
  const set = ruleSetOf(rules, readers)
  const seen: string[] = []
  set.search('beta, Alpha', {
    name: (keyword, end) => seen.push(`name ${keyword}@${end}`),
    consumer: (consumer, end) => seen.push(`${consumer}@${end}`),
    run: (start) => seen.push(`run ${start}`),
  })
  expect(seen).toEqual(['0@4', '1@4', '-2@4', 'name 0@11', '0@11'])
  expect(set.ruleAt(1)).toBe(rules[1])
})
