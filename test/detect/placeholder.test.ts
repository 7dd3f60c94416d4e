import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsUp, isPlaceholder, placeholderReason } from '../../src/detect/placeholder.ts'
import { fakeSecret } from '../support/fake-secret.ts'

describe('N21: placeholders', () => {
  it.each([
    'your_api_key_here',
    'YOUR-SECRET',
    'yourPassword',
    'changeme',
    'xxxx',
    '********',
    '<token>',
    '[REDACTED]',
    '{{secret}}',
    '%PASSWORD%',
    '__TOKEN__',
    'insert-key-here',
    'replace_me',
    'sk_live_xxxxxxxxxxxx',
    'abc...xyz',
    `AKIA${'IOSFODNN7EXAMPLE'}`,
    'foo',
    'dummy-token',
    'not-set',
    's3cr3t',
    '$ecret',
    'guest@',
    'd4c3b2a1-f6e5-h8g7-j1i8-p5o0n5m3l2k1',
  ])('%s is one', (value) => {
    expect(placeholderReason(value)).toEqual(expect.any(String))
  })

  it.each([
    '12345-SECRET-API-KEY',
    'hunter2',
    'open sesame',
    'super$ecret',
    'Tr0ub4dor&3',
    'correct-horse',
    'yourself4711',
  ])('%s is none', (value) => {
    expect(isPlaceholder(value)).toBe(false)
  })

  it('words inside random text do not make it one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('your', 'example', 'fake', 'dummy', 'todo'),
        fc.integer({ min: 12, max: 40 }),
        (word, length) => {
          const token = fakeSecret(`{a36:${length}}`)
          expect(isPlaceholder(`${token.slice(0, 6)}${word}${token.slice(6)}`)).toBe(false)
        },
      ),
    )
  })
})

describe('countsUp', () => {
  it.each(['abcdefghijkl', '1234567890', 'a1b2c3d4e5f6g7h8', 'ABCDEFGHIJKL12'])('%s does', (value) => {
    expect(countsUp(value)).toBe(true)
  })
  it('random text does not', () => {
    fc.assert(fc.property(fc.integer({ min: 16, max: 90 }), (length) => !countsUp(fakeSecret(`{b62:${length}}`))))
  })
})

it.each(['A', 'a', 'B'])('a run of %s before long random text blanks nothing out', (letter) => {
  expect(isPlaceholder(`${letter.repeat(21)}${fakeSecret('{b62:80}')}`)).toBe(false)
  expect(isPlaceholder(`${letter.repeat(21)}${fakeSecret('{b62:12}')}`)).toBe(true)
  expect(isPlaceholder(`${fakeSecret('{b62:40}')}...${fakeSecret('{b62:40}')}`)).toBe(true)
})
