import { describe, expect, it } from 'vitest'
import { isCommonWord, surprise, wordShare, wordsOf } from '../../../src/detect/words/language.ts'

describe('surprise in bits per character, by hundredths', () => {
  it.each([
    ['', 0],
    ['a', 12.5],
    ['the', 4.5],
    ['The', 4.5],
    ['THE', 4.5],
    ['password', 3.5],
    ['passWord', 3.5],
    ['pass_word', 3.33],
    ['pass word', 3.33],
    ['PASSword', 4.03],
    ['HTTPServer', 4.22],
    ['aB', 13.75],
    ['AB', 6.38],
    ['ABc', 9.17],
    ['zqxjkv', 11.71],
    ['a1', 6.91],
    ['1', 15.57],
    ['12', 8.07],
    ['9z', 10.16],
    ['Z9', 8.29],
    ['@', 2],
    ['[', 2],
    ['`', 2],
    ['{', 2],
    ['/', 2],
    [':', 2],
    ['a@b', 9.83],
    ['@@', 2],
    ['x{y', 9.17],
    ['é', 2],
    ['aéb', 9.83],
    ['AZ', 7.13],
    ['az', 7.13],
    ['zZ', 15],
    ['09', 8.07],
    ['qz', 13.63],
    ['zzzzzz', 7.67],
    ['q9q9', 11.54],
    ['Az@[`{/:09', 4.24],
    ['thZ', 8],
    ['A', 12.5],
    ['Kx9mQ2vL', 11.42],
  ])('%j: %f', (text, bits) => {
    expect(Math.round(surprise(text) * 100) / 100).toBe(bits)
  })
})

describe('the words of a name', () => {
  it.each([
    ['dbPassword_v2', 'db password v2'],
    ['HTTPServer', 'http server'],
    ['aB', 'a b'],
    ['ABC', 'abc'],
    ['ABc', 'a bc'],
    ['a', 'a'],
    ['A1b', 'a1b'],
    ['x1Y2', 'x1y2'],
    ['--a--b', 'a b'],
    ['éa', 'a'],
    ['xY', 'x y'],
    ['XYz', 'x yz'],
    ['a9B', 'a9b'],
    ['parseURLNow', 'parse url now'],
    ['Z', 'z'],
    ['aZ', 'a z'],
    ['AaZz', 'aa zz'],
    ['@[`{', ''],
  ])('%s: %s', (name, words) => {
    expect(wordsOf(name).join(' ')).toBe(words)
  })
})

describe('the share of common words, by hundredths', () => {
  it.each([
    ['', 0],
    ['password', 1],
    ['thisismypassword', 1],
    ['thepassword', 1],
    ['sywfop', 0],
    ['mydb', 1],
    ['my', 0],
    ['my1', 0],
    ['isit', 1],
    ['the', 1],
    ['thexyz', 0],
    ['thexyzqv', 0.75],
    ['xyzqvthe', 0.75],
    ['xthe', 0],
    ['pwdx', 0.5],
    ['aatoken', 1],
    ['token9', 1],
    ['TOKEN_x', 0.83],
    ['xqztoken', 0.63],
    ['tokenxqz', 0.63],
    ['passwordpasswordpasswordpasswordpasswordpasswordpasswordpasswordpasswordpasswordpasswordpasswordpassword', 1],
    [`${'x'.repeat(96)}password`, 1],
    ['configurationx', 0.93],
    ['authentication', 1],
    ['authenticationx', 0.93],
    ['go', 0],
    ['goxqz', 0.4],
    ['idxxxx', 1],
    ['noto', 1],
  ])('%s: %f', (text, share) => {
    expect(Math.round(wordShare(text) * 100) / 100).toBe(share)
  })

  it('is 1 for a word of 14 letters, for no longer cut, and for each of the short ones beside another', () => {
    const short = 'my is in to of me no id db do it an go by on at be we pw aa xx'.split(' ')
    expect(short.filter((word) => wordShare(`${word}password`) !== 1)).toEqual([])
    expect(short.filter((word) => wordShare(word) !== 0)).toEqual([])
    expect(wordShare('vxpassword')).toBe(0.8)
  })
})

it.each([
  ['password', true],
  ['the', true],
  ['Password', false],
  ['', false],
  ['zqxjkv', false],
])('%s is a common word: %s', (word, expected) => {
  expect(isCommonWord(word)).toBe(expected)
})
