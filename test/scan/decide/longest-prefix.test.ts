import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createLongestPrefix } from '../../../src/scan/decide/longest-prefix.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '\u00e9'), maxLength: 12 })
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '\u00e9'), minLength: 1, maxLength: 6 })

it('is the longest of the words that stand there', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), text, (words, text) => {
      const longestAt = createLongestPrefix(words)
      for (let at = 0; at <= text.length; at++) {
        const there = words.filter((word) => text.startsWith(word, at)).map(({ length }) => length)
        expect(longestAt(text, at)).toBe(Math.max(0, ...there))
      }
    }),
    { numRuns: 500 },
  )
})
