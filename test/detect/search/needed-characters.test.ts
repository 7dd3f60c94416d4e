import { expect, it } from 'vitest'
import { bitsOf, createSignTest, SIGN_BITS } from '../../../src/detect/search/needed-characters.ts'

const needed = Int32Array.of(0, bitsOf('@'), bitsOf('@') | bitsOf('7'), bitsOf("'"))
const text = 'user@host\nno sign at all\n7 of "us" @ home'

it.each([
  ['a line with one', 3, [true, true, false, false]],
  ['its end', 9, [true, true, false, false]],
  ['a line without', 10, [true, false, false, false]],
  ['the last line', text.length, [true, true, true, true]],
])('what may stand on %s', (_, at, answers) => {
  const hasSigns = createSignTest(text, needed)
  expect(answers.map((_, rule) => hasSigns(rule, at))).toEqual(answers)
  expect(hasSigns(1, 3)).toBe(true) // in any order
})

it('a kind is needed where all that may stand there belongs to it', () => {
  expect(bitsOf('0') & bitsOf('9')).toBe(bitsOf('09'))
  expect(bitsOf('0123456789')).toBeGreaterThan(0)
  expect(bitsOf('09a')).toBe(0)
  expect(bitsOf(':')).not.toBe(bitsOf(':='))
  expect(bitsOf(':') & bitsOf(':=')).toBe(bitsOf(':='))
  expect(SIGN_BITS[64]).toBe(bitsOf('@'))
  expect(
    new Set([...SIGN_BITS].flatMap((bits) => [...Array(32).keys()].filter((bit) => (bits >>> bit) & 1))).size,
  ).toBe(28)
})

it('signs beyond ASCII are none', () => {
  expect(createSignTest('＠ü', needed)(1, 1)).toBe(false)
})
