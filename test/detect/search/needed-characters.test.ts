import { expect, it } from 'vitest'
import { bitsOf, CHARACTER_BITS, createCharacterTest } from '../../../src/detect/search/needed-characters.ts'

const needed = Int32Array.of(0, bitsOf('@'), bitsOf('@') | bitsOf('7'), bitsOf("'"))
const text = 'user@host\nno character at all\n7 of "us" @ home'

it.each([
  ['a line with one', 3, [true, true, false, false]],
  ['its end', 9, [true, true, false, false]],
  ['a line without', 10, [true, false, false, false]],
  ['the last line', text.length, [true, true, true, true]],
])('what may stand on %s', (_, at, answers) => {
  const hasCharacters = createCharacterTest(text, needed)
  expect(answers.map((_, rule) => hasCharacters(rule, at))).toEqual(answers)
  expect(hasCharacters(1, 3)).toBe(true) // in any order
})

it('a kind is needed where all that may stand there belongs to it', () => {
  expect(bitsOf('0') & bitsOf('9')).toBe(bitsOf('09'))
  expect(bitsOf('0123456789')).toBeGreaterThan(0)
  expect(bitsOf('09a')).toBe(0)
  expect(bitsOf(':')).not.toBe(bitsOf(':='))
  expect(bitsOf(':') & bitsOf(':=')).toBe(bitsOf(':='))
  expect(CHARACTER_BITS[64]).toBe(bitsOf('@'))
  expect(
    new Set([...CHARACTER_BITS].flatMap((bits) => [...Array(32).keys()].filter((bit) => (bits >>> bit) & 1))).size,
  ).toBe(28)
})

it('characters beyond ASCII are none', () => {
  expect(createCharacterTest('＠ü', needed)(1, 1)).toBe(false)
})
