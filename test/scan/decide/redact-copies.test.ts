import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BareFinding } from '../../../src/finding.ts'
import { redactCopies } from '../../../src/scan/decide/redact-copies.ts'

/** What is shown of a line on which `secrets` stand once more, behind the place of the finding itself. */
function shown(text: string, ...secrets: string[]): string {
  const finding = { excerpt: { text: `=${text}`, start: 0, end: 1 } } as BareFinding
  const judged = secrets.map((secret) => ({ match: { secret, rule: {} } }))
  return redactCopies([finding], judged)[0]?.excerpt?.text.slice(1) ?? ''
}

describe('copies of secrets on the shown line', () => {
  it.each([
    ['was hunter2, now hunter2', ['hunter2'], 'was ****, now ****'],
    ['one two three', ['two ', 'three'], 'one ********'],
    ['hunter2hunter', ['hunter', 'hunter2'], '********'],
    ['abcdefghij', ['abcdef', 'efghij'], '****'],
    ['the cat', ['cat'], 'the cat'],
    ['nothing', [], 'nothing'],
  ])('%j without %j is %j', (text, secrets, expected) => {
    expect(shown(text, ...secrets)).toBe(expected)
  })

  it('masks what stands before the finding, too, and moves its place', () => {
    const finding = { excerpt: { text: 'hunter2 =x= hunter2', start: 8, end: 11 } } as BareFinding
    const judged = [{ match: { secret: 'hunter2', rule: {} } }]
    expect(redactCopies([finding], judged)[0]?.excerpt).toEqual({ text: '**** =x= ****', start: 5, end: 8 })
  })

  it('none of them is left, however they overlap', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 40 })
    const secrets = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 9 }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(text, secrets, (line, all) => {
        const rest = shown(line, ...all)
        for (const secret of all) expect(rest).not.toContain(secret)
        if (!all.some((secret) => line.includes(secret))) expect(rest).toBe(line)
      }),
    )
  })

  it('what looks random is masked as one pattern would do it that looks ahead from each place', () => {
    const ahead = /(?=\S*[a-z])(?=\S*[A-Z])(?=\S*\d)[^\s"'`,;()[\]{}=<>]{12,200}/g
    const letter = fc.constantFrom('a', 'b', 'X', '7', '"', ' ', '=', '-')
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 80 }), fc.nat(3), (part, times) => {
        const line = part.repeat(times)
        expect(shown(line)).toBe(line.replace(ahead, '****'))
      }),
      { numRuns: 500 },
    )
  })
})
