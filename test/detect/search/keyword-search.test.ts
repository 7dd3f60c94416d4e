import { describe, expect, it } from 'vitest'
import { createPrefilter } from '../../../src/detect/search/keyword-search.ts'

const KEYWORDS = ['key', 'keys', 'api_key', 'sk_', '+"', '".', 'token', '://', 'eyj']

const search = createPrefilter(KEYWORDS)

/** Every place where a keyword ends, letter case of ASCII ignored, found the slow way. */
function places(text: string): string[] {
  const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  return KEYWORDS.flatMap((keyword, index) =>
    [...lower].flatMap((_, at) => (lower.startsWith(keyword, at) ? [`${index}@${at + keyword.length}`] : [])),
  ).sort()
}

function found(text: string): string[] {
  const all: string[] = []
  search(text, (keyword, end) => all.push(`${keyword}@${end}`))
  return all.sort()
}

describe('the search for keywords', () => {
  it.each([
    ['nothing', ''],
    ['a keyword alone', 'key'],
    ['at both ends', 'sk_ and +"'],
    ['one in another', 'API_KEYS'],
    ['side by side', 'keykeytoken".".'],
    ['other alphabets, whose lower bytes look like letters', '\u016b\u0165\u0179 kes\u0141 ke\u0179 key\u0141'],
  ])('finds all: %s', (_, text) => {
    expect(found(text)).toEqual(places(text))
  })

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('finds those at the seams of its pieces, shifted by %i', (shift) => {
    const piece = 32 * 1024
    const dots = (less: number) => '.'.repeat(piece - less)
    const text = `${dots(shift)}token${dots(8)}sk_${dots(5)}+"${dots(2)}api_key${dots(7 + shift)}api_keys`
    expect(found(text)).toEqual(places(text))
    expect(found(text.slice(0, piece))).toEqual(places(text.slice(0, piece)))
  })

  it('finds the same in any mixture', () => {
    let state = 7
    const below = (most: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return (state >>> 8) % most
    }
    for (let round = 0; round < 2000; round++) {
      const parts = Array.from({ length: below(6) }, () => {
        const keyword = KEYWORDS[below(KEYWORDS.length)] as string
        return [keyword, keyword.toUpperCase(), keyword.slice(below(3)), String.fromCharCode(below(500))][below(4)]
      })
      expect(found(parts.join(''))).toEqual(places(parts.join('')))
    }
  })
})

it('a keyword has at least two characters of ASCII in lower case', () => {
  expect(() => createPrefilter(['k'])).toThrow('a keyword has two characters: k')
  expect(() => createPrefilter([''])).toThrow('a keyword has two characters')
  for (const keyword of ['Key', 'kéy', 'key\u0001', 'tokeN'])
    expect(() => createPrefilter([keyword])).toThrow(`not a lower-case ASCII keyword: ${keyword}`)
})

it('of two keywords that are the same the first counts', () => {
  const seen: string[] = []
  createPrefilter(['ab', 'ab', 'secret', 'secret', 'abc', 'abc'])('abc secret', (keyword, end) =>
    seen.push(`${keyword}@${end}`),
  )
  expect(seen.sort()).toEqual(['0@2', '2@10', '4@3'])
})

it('finds keywords of every length and character, at any place', () => {
  const keywords = [...' !/09:@[_`az{~\t\n\r'].flatMap((character) =>
    [1, 2, 3, 4, 5, 6].map((length) => `${character}${'k'.repeat(length)}`),
  )
  const find = createPrefilter(keywords)
  const missed = keywords.filter((keyword, index) => {
    const seen: string[] = []
    find(`..${keyword.toUpperCase()}`, (found, end) => seen.push(`${found}@${end}`))
    return !seen.includes(`${index}@${keyword.length + 2}`)
  })
  expect(missed).toEqual([])
})
