import { expect, it } from 'vitest'
import { createRunTest, longestRun, RUN_DEPTH, RUN_KINDS } from '../../src/detect/runs.ts'

it.each<[string, number]>([
  ['a', 4],
  ['F', 4],
  ['0', 4],
  ['9', 4],
  ['g', 3],
  ['Z', 3],
  ['_', 2],
  ['-', 2],
  ...[...'+/=.~!@#$%^&*:'].map((sign): [string, number] => [sign, 1]),
  ...[...' "\'`,;<>()[]{}|\\?\t\n'].map((sign): [string, number] => [sign, 0]),
])('%j belongs to %i kinds', (sign, depth) => {
  expect(RUN_DEPTH[sign.charCodeAt(0)]).toBe(depth)
})

it.each([
  ['ab cdef_g-hi.jk l', [12, 9, 4, 4]],
  ['', [0, 0, 0, 0]],
  ['éé abé', [2, 2, 2, 2]],
  ['abc', [3, 3, 3, 3]],
  ['xyz', [3, 3, 3, 0]],
])('the longest runs of %j', (text, runs) => {
  expect([0, 1, 2, 3].map((kind) => longestRun(text, 0, text.length, kind))).toEqual(runs)
})

it('a stretch ends where it is said to', () => {
  expect(longestRun('aaaa bb', 2, 6, 0)).toBe(2)
})

it('says whether the line around an offset has the runs that a rule needs', () => {
  const least = Int32Array.of(...[0, 0, 0, 0], ...[4, 0, 0, 0], ...[4, 4, 4, 4], ...[4, 4, 3, 0])
  expect(RUN_KINDS).toBe(4)
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
