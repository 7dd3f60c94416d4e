import { describe, expect, it } from 'vitest'
import { matchRule } from '../../../src/detect/match/match.ts'
import type { Rule } from '../../../src/rules/rule.ts'

/** The secrets that a rule finds in `text`, with their places; its keyword is `key`. */
function found(text: string, pattern: RegExp, span?: 'line' | 'block'): string[] {
  const rule = { id: 'acme', keywords: ['key'], pattern, ...(span && { span }) } as unknown as Rule
  const ends = [...text.matchAll(/key/g)].map(({ index }) => index + 3)
  return matchRule(rule, text, ends).map(({ secret, start, end, isNamed }) => {
    expect(text.slice(start, end)).toBe(secret)
    return `${secret} @${start}${isNamed ? ' named' : ''}`
  })
}

describe('where a pattern is run', () => {
  it('is the line of a keyword', () => {
    expect(found('V1\nkey V2 V3\nV4', /V\d/g)).toEqual(['V2 @7', 'V3 @10'])
    expect(found('V1 key', /V\d/g)).toEqual(['V1 @0'])
    expect(found('V1\nV2', /V\d/g)).toEqual([])
  })

  it('is each line once, however many keywords it has', () => {
    expect(found('key V1 key V2', /V\d/g)).toEqual(['V1 @4', 'V2 @11'])
    expect(found('key V1\nkey V2\nV3\nkey V4', /V\d/g)).toEqual(['V1 @4', 'V2 @11', 'V4 @21'])
  })

  it('is of a huge line 512 characters before a keyword and 4,096 behind it', () => {
    const dots = (count: number) => '.'.repeat(count)
    expect(found(`V1${dots(507)}key`, /V\d/g)).toEqual(['V1 @0'])
    expect(found(`V1${dots(508)}key`, /V\d/g)).toEqual([])
    expect(found(`key${dots(4094)}V1`, /V\d/g)).toEqual(['V1 @4097'])
    expect(found(`key${dots(4095)}V1`, /V\d/g)).toEqual([])
    expect(found(`key${dots(4095)}key${dots(4094)}V1`, /V\d/g)).toEqual(['V1 @8195'])
  })

  it('is for a block what stands behind the keyword, up to 16,384 characters, over lines', () => {
    expect(found('V1\nV2 key\nV3', /V\d/g, 'block')).toEqual(['V2 @3', 'V3 @10'])
    const lines = (count: number) => '.\n'.repeat(count / 2)
    expect(found(`key${lines(16_382)}V1`, /V\d/g, 'block')).toEqual(['V1 @16385'])
    expect(found(`key${lines(16_384)}V1`, /V\d/g, 'block')).toEqual([])
  })
})

describe('what the secret is', () => {
  it('is the group of that name, or all that matched', () => {
    expect(found('key=V1', /key=(?<secret>V\d)/g)).toEqual(['V1 @4 named'])
    expect(found('key=V1', /key=V\d/g)).toEqual(['key=V1 @0'])
    expect(found('key=V1V1', /key=V1(?<secret>V\d)/g)).toEqual(['V1 @6 named'].slice(1))
    expect(found('key=V1 V1', /key=V1 (?<secret>V\d)/g)).toEqual(['V1 @7 named'])
    expect(found('key=V1', /key=(?:(?<secret>x)|V\d)/g)).toEqual(['key=V1 @0'])
  })

  it('may be nothing, and the search goes on', () => {
    expect(found('key V1', /V\d|(?=V)/g)).toEqual(['V1 @4'])
    expect(found('key V1', /(?=V)|V\d/g).length).toBeGreaterThan(0)
  })

  it('is found again when the same pattern is used for the next text', () => {
    const pattern = /V\d/g
    pattern.lastIndex = 5
    expect(found('key V1', pattern)).toEqual(['V1 @4'])
  })
})

describe('a secret stands alone', () => {
  it.each([
    '',
    ' ',
    '"',
    '=',
    '-',
    '_',
    '\\n',
    '\\t',
    '\\r',
    '\\a',
    '\\b',
    '\\f',
    '\\v',
    '%3D',
    '%3d',
    '\\u0022',
    '\\x22',
    ' -p',
    '"-p',
    "'-p",
    '`-p',
    'é',
  ])('behind %j', (before) => {
    expect(found(`key ${before}V1`, /V\d/g)).toEqual([`V1 @${4 + before.length}`])
  })

  it.each(['a', 'Z', '9', '\\d', '\\c', '%3', '%G3', '\\u002', '\\x2', 'x-p', '-pp', ' -9'])(
    'not behind %j',
    (before) => {
      expect(found(`key ${before}V1`, /V\d/g)).toEqual([])
    },
  )

  it.each(['', ' ', '"', '-', '_', 'é'])('before %j', (after) => {
    expect(found(`key V1${after}`, /V\d/g)).toEqual(['V1 @4'])
  })

  it.each(['a', 'Z', '9'])('not before %j', (after) => {
    expect(found(`key V1${after}`, /V\d/g)).toEqual([])
  })

  it('where it begins or ends with punctuation, anything may touch it', () => {
    expect(found('key x/V1/x', /\/V\d\//g)).toEqual(['/V1/ @5'])
  })
})
