import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { surprise, wordShare, wordsOf } from '../../src/detect/language.ts'
import { randomnessOf } from '../../src/detect/randomness.ts'
import { fakeSecret } from '../support/fake-secret.ts'

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
    expect(randomnessOf('aB3$')).toMatchObject({ lower: 1, upper: 1, digits: 1, signs: 1, changes: 1 })
  })
})
