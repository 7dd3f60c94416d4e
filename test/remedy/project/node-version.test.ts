import { expect, it } from 'vitest'
import {
  knowsEnvFileIfExists,
  nodeInWords,
  nodesOf,
  rangeOfNvmrc,
  stripsTypes,
} from '../../../src/remedy/project/node-version.ts'
import { NO_PROJECT } from '../../../src/remedy/project/project.ts'

it.each([
  ['>=20.17', [20_017]],
  ['>=20.17.0 <23', [20_017]],
  ['<23 >=20', [20_000]],
  ['^20.19 || >=22.12', [20_019, 22_012]],
  ['18 - 20', [18_000]],
  ['22.x', [22_000]],
  ['v22.9.0', [22_009]],
  ['~ 20.1', [20_001]],
  ['*', [0]],
  ['<21', [0]],
  ['lts/*', [24_003]],
  ['', [24_003]],
])('the least versions of %s', (node, least) => {
  expect(nodesOf({ ...NO_PROJECT, node }, 'v24.3.0')).toEqual(least)
})

it.each([
  ['20', 20_999],
  ['v18\n', 18_999],
  ['v20.17.0\n', 20_017],
])('.nvmrc: %j', (text, least) => {
  expect(nodesOf({ ...NO_PROJECT, node: rangeOfNvmrc(text) }, 'v24.3.0')).toEqual([least])
})

it('which version knows what', () => {
  const all = [18_020, 20_017, 20_018, 20_019, 20_999, 21_007, 22_008, 22_009, 22_017, 22_018, 23_005, 23_006, 24_000]
  expect(all.filter(knowsEnvFileIfExists)).toEqual([20_019, 20_999, ...all.slice(7)])
  expect(all.filter(stripsTypes)).toEqual([22_018, 23_006, 24_000])
  expect([20_017, 20_999].map(nodeInWords)).toEqual(['20.17', '20'])
})
