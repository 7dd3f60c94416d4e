import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsUp, isPlaceholder, placeholderReason } from '../../../../src/detect/judge/values/placeholder.ts'
import { fakeSecret } from '../../../support/fake-secret.ts'
import { oneByOne } from '../../../support/one-by-one.ts'

describe('N21: placeholders', () => {
  it.each([
    'your_api_key_here',
    'YOUR-SECRET',
    'yourPassword',
    'changeme',
    '!ChangeThisMercureHubJWTSecretKey!',
    'YOURSECRETKEYGOESHERE',
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
    'yourhunter2here',
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

describe('why a value is a placeholder', () => {
  it.each(
    oneByOne([
      ['it is a filler of one repeated character', '*** ¦ ••• ¦ xX# ¦ #.?_ ¦ -=+ ¦ 000'],
      ['it is a filler of one repeated character', 'aaaa ¦ 1111 ¦ __x__ ¦ __x_ ¦ x__x__'],
      ['none', '** ¦ xx ¦ ---a ¦ a--- ¦ aaa ¦ aaab ¦ baaa ¦ 112'],
      ['none', 'a***b ¦ a..b ¦ axxxxxb ¦ not  set ¦ is not set ¦ not setx'],
      ['none', '[x]y ¦ x[x] ¦ {x}y ¦ x{x} ¦ x{{x}} ¦ __x-y__ ¦ %x%y'],
      ['none', '%x-y% ¦ @x@y ¦ x@x@ ¦ a<9>b ¦ a<x>b ¦ a<x.y>b'],
      ['none', 'myExamplekey9Qx ¦ 9@ ¦ guest@x ¦ Guest@ ¦ secretx'],
      ['none', 'xs3cr3t ¦ s3cret99 ¦ your_bananas_apples ¦ bananas ¦ key'],
      ['none', 'api_key ¦ d4c3b2a1-f6e5-a8a7-a1a8-a5a0a5a3a2a1'],
      ['none', 'xd4c3b2a1-f6e5-h8g7-j1i8-p5o0n5m3l2k1 ¦ d4c3b2a1-f6e5-h8g7-j1i8-p5o0n5m3l2k1x'],
      ['none', 'd4c3b2a1-f6e5-h8g7-p5o0n5m3l2k1 ¦ d4c3b2a-f6e5-h8g7-j1i8-p5o0n5m3l2k1'],
      ['none', 'd4c3b2a1-f6e5-h8g7-j1i8-p5o0n5m3l2k ¦ D4C3B2A1-f6e5-h8g7-j1i8-p5o0n5m3l2k1'],
      ['none', 'aaaaaaab ¦ Kx!!!!!!!q ¦ Kx00000000000q ¦ Kx00000000q'],
      ['none', 'AAAAAAAAKx9mQ2vLpR7wZt4NcY8bHj3F'],
      ['part of it is blanked out', 'a****b ¦ a...b ¦ a…b ¦ aXXXXXb ¦ axxxxxxb'],
      ['part of it is blanked out', 'aaaaaaaab ¦ Kx!!!!!!!!q ¦ Kx000000000000q ¦ Kx111111111111q'],
      ['part of it is blanked out', 'AAAAAAAAKx9mQ2vLpR7wZt4NcY8bHj3 ¦ AAAAAAAAkakakakakakakakakakakaka'],
      ['part of it is blanked out', '!!!!!!!!Kx9mQ2vLpR7wZt4NcY8bHj3F'],
      ['its words say that it is a placeholder', 'aXXXXb ¦ your_key ¦ yourKeyHere9 ¦ your-9-key ¦ your'],
      ['its words say that it is a placeholder', '9your9 ¦ your_own_random_secret ¦ your_bananas_secret'],
      ['its words say that it is a placeholder', 'your_example_bananas'],
      ['it says that there is none', 'not set ¦ not-set ¦ no_set ¦ unset ¦ noset ¦ NOT SET'],
      ['it is a placeholder in brackets', '<token> ¦ <> ¦ [x] ¦ [] ¦ {x} ¦ {{x}} ¦ {{x}y}}'],
      ['it is a placeholder in brackets', '%x% ¦ @x@'],
      ['it holds a placeholder in brackets', 'x<token> ¦ <tok>en> ¦ a<token>b ¦ a<to ken-x>b ¦ a<xy>b'],
      ['it holds a placeholder in brackets', 'a&lt;b'],
      ['it is the example of a documentation', 'myEXAMPLEkey'],
      ['anonymous users of FTP give such a password', 'guest@ ¦ x@'],
      ['it is the word "secret" in disguise', 'secret ¦ secrets ¦ s3cr3t ¦ S3CR3TS'],
      [
        'it is written like a UUID but is none',
        'd4c3b2a1-f6e5-h8g7-j1i8-p5o0n5m3l2k1 ¦ x-d4c3b2a1-f6e5-h8g7-j1i8-p5o0n5m3l2k1',
      ],
      ['it is written like a UUID but is none', 'd4c3b2a1-f6e5-a8a7-a1a8-a5a0a5a3a2az'],
    ]),
  )('%s: %s', (reason, value) => {
    expect(placeholderReason(value) ?? 'none').toBe(reason)
  })
})

describe('what counts up and what nearly does', () => {
  it.each([
    [true, 'abcdefg'],
    [true, 'abcdefgx'],
    [true, '1234567'],
    [true, '4567890'],
    [true, '7890123'],
    [true, 'abcdefgKx9mQ2vLpR7wZt4NcY8b'],
    [true, 'abcdefgKx9mQ2vLpR7wZt4NcY8bH'],
    [true, '0123456'],
    [true, '/0123456'],
    [true, `${'q'.repeat(24)}abcdefgh`],
    [true, 'abcdefghijklmnopqrstuvwxyz'],
    [false, 'abcdef'],
    [false, '123456'],
    [false, '67890'],
    [false, 'a1b2c3d4'],
    [false, 'a1b2c3d'],
    [false, 'a1b2c3'],
    [false, 'abcdefgKx9mQ2vLpR7wZt4NcY8bHj'],
    [false, 'XYZ[\\]^_'],
    [false, 'gfedcba'],
    [false, `${'a'.repeat(131)}bcdefgh`],
    [false, `${'q'.repeat(25)}abcdefgh`],
    [false, `${'q'.repeat(122)}abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz`],
    [false, 'aabbccdd'],
    [false, '0a1b2c3d'],
    [false, ',-./0123'],
    [false, 'xyz{|}~'],
  ])('%s: %s', (expected, value) => {
    expect(countsUp(value)).toBe(expected)
  })
})
