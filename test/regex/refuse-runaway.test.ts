import { describe, expect, it } from 'vitest'
import { refuseRunaway } from '../../src/regex/refuse-runaway.ts'
import { timeOf } from '../rules/growth.ts'

const refusal = (source: string, ignoreCase = false): string | null => {
  new RegExp(source) // each of them compiles: what is refused is its running time
  try {
    refuseRunaway(source, ignoreCase)
    return null
  } catch (error) {
    return (error as Error).message
  }
}

describe('N41: a pattern of the project', () => {
  it.each([
    'acme_[a-z0-9]{20,40}',
    'acme.{0,30}[\'"](?<secret>[a-f0-9]{32})[\'"]',
    '(?:-[a-z]{1,9}){1,4}',
    '(?:[a-z]{1,9}\\.){1,4}[a-z]{2,9}',
    '(?:[0-9a-f]{4}-){3}[0-9a-f]{12}',
    '(?:live|test)_[A-Za-z0-9]{24}',
    '(?:a|b|c[de]){1,50}',
    '(?!acme_test)acme_[a-z]{9}(?=[^a-z])',
    '[\\w-.]{3,9}x',
    '\\x41\\u0042[^\\]]{1,20}',
    'a{2}b{3,4}\\d{1,9}-\\d{1,9}',
  ])('may be %s', (source) => expect(refusal(source)).toBe(null))

  it.each([
    ['a+', /without an upper bound/],
    ['a*b', /without an upper bound/],
    ['a{2,}', /without an upper bound/],
    ['a{1,5000}', /more than 1000/],
    ['(a{1,9}){2,9}', /repetition inside a repeated group/],
    ['(?:a?){25}', /repetition inside a repeated group/],
    ['(?:(?:a{1,9}b){1,9}){1,9}', /repetition inside/],
    ['(?:a|ab){1,9}', /can begin alike/],
    ['(?:a|){1,9}', /can begin alike/],
    ['(?:[a-c]|[c-e]){1,9}', /can begin alike/],
    ['[a-z]{1,200}[a-z0-9]{1,200}', /neighbouring/],
    ['.{0,100}a.{0,100}b.{0,100}', /neighbouring/],
    ['[a-z]{1,200}-?[a-z]{1,200}', /neighbouring/],
    ['(?<=a)b', /look-behind/],
    ['(?<!a)b', /look-behind/],
    ['(a)\\1', /back-reference/],
    ['(?<x>a)\\k<x>', /back-reference/],
  ])('may not be %s', (source, why) => expect(refusal(source)).toMatch(why))

  it('is judged without regard to case when it runs so', () => {
    expect(refusal('[a-z]{1,200}[A-Z]{1,200}')).toBe(null)
    expect(refusal('[a-z]{1,200}[A-Z]{1,200}', true)).toMatch(/neighbouring/)
  })

  it('runs in a moment on hostile text', () => {
    const text = 'a'.repeat(4096)
    for (const source of ['(?:[a-z]{1,9}\\.){1,9}x', '[a-z]{1,90}[a-z0-9]{1,90}!', 'a.{0,30}a.{0,30}a[^a]']) {
      expect(refusal(source)).toBe(null)
      const pattern = new RegExp(source)
      expect(timeOf(() => expect(pattern.test(text)).toBe(false))).toBeLessThan(1000)
    }
  })
})
