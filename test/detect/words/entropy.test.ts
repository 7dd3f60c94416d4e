import { expect, it } from 'vitest'
import { shannonEntropy } from '../../../src/detect/words/entropy.ts'

it.each([
  ['', 0],
  ['a', 0],
  ['aa', 0],
  ['ab', 1],
  ['aab', 0.92],
  ['abcd', 2],
  ['aabb', 1],
  ['😀😀', 0],
])('%j has %f bits a letter', (text, bits) => {
  expect(shannonEntropy(text)).toBeCloseTo(bits, 2)
})
