import { describe, expect, it } from 'vitest'
import { leastRunsOf } from '../../build/prefilter/least-runs.ts'
import { createRunTest, hasRun } from '../../src/detect/search/runs.ts'
import { KINDS } from '../../src/detect/search/search-layout.ts'
import { RULES } from '../../src/rules/index.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { examples } from './examples.ts'

const HEX_32: Rule = {
  id: 'own-key',
  name: 'own key',
  keywords: ['own'],
  pattern: /own[_-]key\s?[:=]\s?"?(?<secret>[0-9a-f]{32})/g,
  confidence: 'high',
  risk: '',
  env: 'OWN_KEY',
  revoke: null,
  source: '',
}

describe('the runs that every match of a rule holds', () => {
  it('are what its pattern repeats at least', () => {
    expect(leastRunsOf(HEX_32)).toEqual([32, 32, 32, 32])
    expect(leastRunsOf({ ...HEX_32, pattern: /own:(?<secret>\w{8}-\w{8})/g })).toEqual([21, 17, 3, 0])
    expect(leastRunsOf({ ...HEX_32, pattern: /own (?<secret>(?:[a-z]{20}|[A-Z]{16}) ?)/g })).toEqual([16, 16, 16, 0])
  })

  it('stand in the examples of every third rule', async () => {
    const shaped = RULES.filter(({ assigned }, at) => at % 3 === 0 && !assigned)
    const leastOf = new Map(shaped.map((rule) => [rule.id, { pattern: rule.pattern, least: leastRunsOf(rule) }]))
    const short = examples().filter(({ id, text }) => {
      const { pattern, least } = leastOf.get(id) ?? {}
      const hits = pattern ? [...text.matchAll(pattern)].map(([hit]) => hit) : []
      return hits.some((hit) => least?.some((length, kind) => length > 0 && !hasRun(hit, 0, hit.length, kind, length)))
    })
    expect(short).toEqual([])
  })
})

describe('whether a line may hold a match', () => {
  const least = Int32Array.from([...[0, 0, 0, 0], ...[12, 8, 8, 0], ...[8, 8, 8, 8]])
  const text = 'abcdefgh.ijk\n12345678.abc- nothing\nfedcba98'

  it('is recognised by the longest run of each kind on it', () => {
    const mayMatch = createRunTest(text, least)
    const answers = [5, 20, 40].map((at) => [0, 1, 2].map((rule) => mayMatch(rule, at)))
    expect(answers).toEqual([
      [true, true, false],
      [true, true, true],
      [true, false, true],
    ])
    expect(least.length).toBe(3 * KINDS)
  })

  it('counts a line end to the line before it, and needs no order', () => {
    const mayMatch = createRunTest(text, least)
    expect([43, 12, 35, 13, 34].map((at) => mayMatch(1, at))).toEqual([false, true, false, true, true])
  })
})
