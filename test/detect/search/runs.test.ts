import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRunTest, hasRun, RUN_DEPTH } from '../../../src/detect/search/runs.ts'
import { KINDS } from '../../../src/detect/search/search-layout.ts'

it.each<[string, number]>([
  ['a', 4],
  ['F', 4],
  ['0', 4],
  ['9', 4],
  ['g', 3],
  ['Z', 3],
  ['_', 2],
  ['-', 2],
  ...[...'+/=.~!@#$%^&*:'].map((character): [string, number] => [character, 1]),
  ...[...' "\'`,;<>()[]{}|\\?\t\n'].map((character): [string, number] => [character, 0]),
])('%j belongs to %i kinds', (character, depth) => {
  expect(RUN_DEPTH[character.charCodeAt(0)]).toBe(depth)
})

it.each([
  ['ab cdef_g-hi.jk l', [12, 9, 4, 4]],
  ['', [0, 0, 0, 0]],
  ['éé abé', [2, 2, 2, 2]],
  ['abc', [3, 3, 3, 3]],
  ['xyz', [3, 3, 3, 0]],
])('the longest runs of %j', (text, runs) => {
  const has = (kind: number, length: number) => hasRun(text, 0, text.length, kind, length)
  expect(runs.map((length, kind) => length === 0 || has(kind, length))).toEqual([true, true, true, true])
  expect(runs.map((length, kind) => has(kind, length + 1))).toEqual([false, false, false, false])
})

it('a run begins and ends where it is said to', () => {
  expect([2, 3].map((length) => hasRun('aaaa bb', 2, 6, 0, length))).toEqual([true, false])
  expect([2, 3].map((length) => hasRun('aa bbbb', 1, 5, 0, length))).toEqual([true, false])
})

it('is the longest run of any text, whatever was asked before', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'a', 'g', '_', '.', ' '), maxLength: 60 })
  const lengths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(text, lengths, (line, asked) => {
      const longest = Math.max(0, ...(line.match(/[\w.]+/g) ?? []).map((run) => run.length))
      const has = createRunTest(line, Int32Array.from(asked.flatMap((length) => [length, 0, 0, 0])))
      expect(asked.map((_, rule) => has(rule, 0))).toEqual(asked.map((length) => length <= longest))
    }),
  )
})

it('says whether the line around an offset has the runs that a rule needs', () => {
  const least = Int32Array.of(...[0, 0, 0, 0], ...[4, 0, 0, 0], ...[4, 4, 4, 4], ...[4, 4, 3, 0])
  expect(Math.max(...RUN_DEPTH)).toBe(KINDS)
  const text = 'abc\nabcd\nxyz_w\nx.y.z\n'
  const has = createRunTest(text, least)
  const on = (at: number) => [0, 1, 2, 3].map((rule) => has(rule, at))
  expect(on(1)).toEqual([true, false, false, false])
  expect(on(3)).toEqual([true, false, false, false])
  expect(on(4)).toEqual([true, true, true, true])
  expect(on(8)).toEqual([true, true, true, true])
  expect(on(10)).toEqual([true, true, false, true])
  expect(on(16)).toEqual([true, true, false, false])
  expect(on(0)).toEqual([true, false, false, false])
  expect(createRunTest('abcd', least)(2, 2)).toBe(true)
})
