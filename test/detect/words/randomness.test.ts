import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { surprise, wordShare, wordsOf } from '../../../src/detect/words/language.ts'
import { randomnessOf } from '../../../src/detect/words/randomness.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

describe('surprise', () => {
  it.each(['refresh_token', 'columnsSettingsId', 'ignored', 'some_silly_password', 'HTTPServerError', 'background'])(
    '%s reads like words',
    (text) => {
      expect(surprise(text)).toBeLessThan(4.5)
    },
  )

  it.each(['{b62:20}', '{lower:20}', '{hex:32}', '{b64:24}', '{a36:16}', '{b32:32}'])(
    '%s reads like random text',
    (filler) => {
      expect(surprise(fakeSecret(filler))).toBeGreaterThan(6)
    },
  )

  it('is finite and not negative for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => Number.isFinite(surprise(text)) && surprise(text) >= 0),
    )
  })
})

describe('wordsOf', () => {
  it.each([
    ['dbPassword_v2', ['db', 'password', 'v2']],
    ['HTTPServer', ['http', 'server']],
    ['x-api-key', ['x', 'api', 'key']],
    ['--', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})

describe('wordShare', () => {
  it.each(['thisismypassword', 'my_password', 'refresh_token'])('%s is words', (text) => {
    expect(wordShare(text)).toBeGreaterThan(0.6)
  })
  it.each(['sywfop', 'qzxkvw', '1234'])('%s is none', (text) => {
    expect(wordShare(text)).toBe(0)
  })
})

describe('randomnessOf', () => {
  it.each(['abcdefgh', '12345678', 'qwertyui', 'aaaaaaaa', '87654321'])('%s is a run', (text) => {
    expect(randomnessOf(text).runs).toBeGreaterThan(0.9)
  })
  it('counts kinds of characters', () => {
    expect(randomnessOf('aB3$')).toMatchObject({ lower: 1, upper: 1, digits: 1, punctuation: 1, changes: 1 })
  })
})

describe('kinds of characters, entropy, runs and changes, by hundredths', () => {
  it.each([
    ['', 'digits 0 lower 0 upper 0 punctuation 0 entropy 0 runs 0 changes 0'],
    ['a', 'digits 0 lower 1 upper 0 punctuation 0 entropy 0 runs 0 changes 0'],
    ['ab', 'digits 0 lower 2 upper 0 punctuation 0 entropy 1 runs 0 changes 0'],
    ['abc', 'digits 0 lower 3 upper 0 punctuation 0 entropy 1.58 runs 1 changes 0'],
    ['abd', 'digits 0 lower 3 upper 0 punctuation 0 entropy 1.58 runs 0 changes 0'],
    ['aaa', 'digits 0 lower 3 upper 0 punctuation 0 entropy 0 runs 1 changes 0'],
    ['cba', 'digits 0 lower 3 upper 0 punctuation 0 entropy 1.58 runs 1 changes 0'],
    ['ace', 'digits 0 lower 3 upper 0 punctuation 0 entropy 1.58 runs 0 changes 0'],
    ['abcx', 'digits 0 lower 4 upper 0 punctuation 0 entropy 2 runs 0.5 changes 0'],
    ['xabc', 'digits 0 lower 4 upper 0 punctuation 0 entropy 2 runs 0.5 changes 0'],
    ['qwe', 'digits 0 lower 3 upper 0 punctuation 0 entropy 1.58 runs 1 changes 0'],
    ['qwx', 'digits 0 lower 3 upper 0 punctuation 0 entropy 1.58 runs 0 changes 0'],
    ['ewq', 'digits 0 lower 3 upper 0 punctuation 0 entropy 1.58 runs 1 changes 0'],
    ['1qaz', 'digits 1 lower 3 upper 0 punctuation 0 entropy 2 runs 1 changes 0.33'],
    ['890', 'digits 3 lower 0 upper 0 punctuation 0 entropy 1.58 runs 1 changes 0'],
    ['098', 'digits 3 lower 0 upper 0 punctuation 0 entropy 1.58 runs 1 changes 0'],
    ['aB3$', 'digits 1 lower 1 upper 1 punctuation 1 entropy 2 runs 0 changes 1'],
    ['ABCabc', 'digits 0 lower 3 upper 3 punctuation 0 entropy 2.58 runs 0.5 changes 0.2'],
    ['abcABC', 'digits 0 lower 3 upper 3 punctuation 0 entropy 2.58 runs 0.5 changes 0.2'],
    ['a1b2', 'digits 2 lower 2 upper 0 punctuation 0 entropy 2 runs 0 changes 1'],
    ['az', 'digits 0 lower 2 upper 0 punctuation 0 entropy 1 runs 0 changes 0'],
    ['AZ', 'digits 0 lower 0 upper 2 punctuation 0 entropy 1 runs 0 changes 0'],
    ['09', 'digits 2 lower 0 upper 0 punctuation 0 entropy 1 runs 0 changes 0'],
    ['`{', 'digits 0 lower 0 upper 0 punctuation 2 entropy 1 runs 0 changes 0'],
    ['@[', 'digits 0 lower 0 upper 0 punctuation 2 entropy 1 runs 0 changes 0'],
    ['/:', 'digits 0 lower 0 upper 0 punctuation 2 entropy 1 runs 0 changes 0'],
    ['é1', 'digits 1 lower 0 upper 0 punctuation 1 entropy 1 runs 0 changes 1'],
    [`${'x'.repeat(200)}`, 'digits 0 lower 128 upper 0 punctuation 0 entropy 0 runs 1 changes 0'],
    [`${'y'.repeat(127)}aB1$`, 'digits 0 lower 128 upper 0 punctuation 0 entropy 0.07 runs 0.99 changes 0'],
    [`${'y'.repeat(128)}aB1$`, 'digits 0 lower 128 upper 0 punctuation 0 entropy 0 runs 1 changes 0'],
    ['abab', 'digits 0 lower 4 upper 0 punctuation 0 entropy 1 runs 0 changes 0'],
    ['aAbB', 'digits 0 lower 2 upper 2 punctuation 0 entropy 2 runs 0 changes 1'],
    ['aabb', 'digits 0 lower 4 upper 0 punctuation 0 entropy 1 runs 0 changes 0'],
    ['acegik', 'digits 0 lower 6 upper 0 punctuation 0 entropy 2.58 runs 0 changes 0'],
    ['abcdxyz', 'digits 0 lower 7 upper 0 punctuation 0 entropy 2.81 runs 0.6 changes 0'],
  ])('%s: %s', (text, expected) => {
    const { surprise: _, words: __, ...measured } = randomnessOf(text)
    const said = Object.entries(measured).map(([name, value]) => `${name} ${Math.round(value * 100) / 100}`)
    expect(said.join(' ')).toBe(expected)
  })
})
