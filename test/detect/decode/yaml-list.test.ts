import { expect, it } from 'vitest'
import { yamlList } from '../../../src/detect/decode/yaml-list.ts'
import { readingsIn } from './readings.ts'

it.each([
  ['api_tokens:\n  - abcd1\n  - "efgh2"\n', ['api_tokens: "abcd1"', 'api_tokens: "efgh2"']],
  ["auth:\n  keys: # two\n  - 'abcd1' # one\n", ['keys: "abcd1"']],
  ['tokens:\n  - a: b\n', []],
  ['tokens:\n  - ${TOKEN}\n', []],
  ['tokens:\n  - two words\n', []],
  ['tokens: x\n  - abcd1\n', []],
])('%j', (text, readings) => {
  expect(readingsIn(yamlList, text, 'a.yaml')).toEqual(readings)
  expect(readingsIn(yamlList, text, 'a.md')).toEqual([])
})
