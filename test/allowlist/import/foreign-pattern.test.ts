import { expect, it } from 'vitest'
import { foreignPattern, testUnderLimit } from '../../../src/allowlist/import/foreign-pattern.ts'

it.each([
  ['abc', 'xabcx', 'ABC'],
  ['(?i)abc', 'ABC', 'ab'],
  ['(?is)a.c', 'A\nC', 'ac'],
  ['(?P<name>a)b', 'ab', 'b'],
  ['^[[:alnum:]]+$', 'aZ9', 'a_'],
  ['^[[:alpha:]]+$', 'aZ', 'a1'],
  ['^[[:digit:]]+$', '019', '0a'],
  ['^[[:lower:]]+$', 'az', 'aZ'],
  ['^[[:upper:]]+$', 'AZ', 'Az'],
  ['^[[:space:]]+$', ' \t', ' a'],
  ['^[[:xdigit:]]+$', '09afAF', 'g'],
  ['^[[:word:]]+$', 'a_9', 'a-'],
  ['^[[:punct:]]+$', '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', 'a'],
  ['\\Aabc\\z', 'abc', 'abcd'],
  ['\\Aabc\\Z', 'abc', 'xabc'],
  ['[[:other:]]x', ':]x', 'b'],
])('%s matches %j and not %j', (source, yes, no) => {
  const pattern = foreignPattern(source)
  expect([pattern?.test(yes), pattern?.test(no)]).toEqual([true, false])
})

it.each(['(', '(?<=a', 'a(?i)b', '*'])('%s has no counterpart', (source) => {
  expect(foreignPattern(source)).toBeNull()
})

it('a pattern that runs away is stopped, and named', () => {
  const long = testUnderLimit(new RegExp(`${'x'.repeat(70)}|(a+)+$`), '.gitallowed')
  expect(() => long(`${'a'.repeat(50)}!`)).toThrow(
    expect.objectContaining({
      message: 'a pattern in .gitallowed runs away',
      cure: `Take it out of .gitallowed: "${'x'.repeat(60)}"`,
    }),
  )
  expect(long('aaa')).toBe(true)
})

it('only the beginning of a long text is tried', () => {
  const test = testUnderLimit(/b/, 'f')
  expect([test(`${'a'.repeat(4095)}b`), test(`${'a'.repeat(4096)}b`)]).toEqual([true, false])
})
