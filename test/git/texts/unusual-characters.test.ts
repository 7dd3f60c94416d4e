import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLANKS, INVISIBLE, unusualIn } from '../../../src/git/texts/unusual-characters.ts'

/** What the patterns make of a text; what nobody sees is looked for as if all of it stood in words. */
function byPattern(text: string) {
  const isInvisible = [...text].some((letter) => `a${letter}a`.search(INVISIBLE) > 0)
  return { blank: text.search(BLANKS) >= 0, invisible: isInvisible }
}

describe('characters that are not taken as they stand', () => {
  it('the bytes of each of all characters say the same as the patterns', () => {
    const wrong: string[] = []
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code === 0xd800) code = 0xe000
      const letter = String.fromCodePoint(code)
      const { blank, invisible } = unusualIn(Buffer.from(letter))
      const expected = byPattern(letter)
      if (blank !== expected.blank || invisible !== expected.invisible) wrong.push(code.toString(16))
    }
    expect(wrong).toEqual([])
  })

  it('none is overlooked in whatever bytes', () => {
    const piece = fc.constantFrom('e2', '80', '81', '8b', 'a0', 'c2', 'ad', 'e3', 'ef', 'bb', 'bf', 'f0', '9f', '61')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const bytes = Buffer.from(pieces.join(''), 'hex')
        const expected = byPattern(bytes.toString('utf8'))
        const { blank, invisible } = unusualIn(bytes)
        expect([blank || !expected.blank, invisible || !expected.invisible]).toEqual([true, true])
      }),
      { numRuns: 2000 },
    )
  })
})
