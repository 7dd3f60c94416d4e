import { describe, expect, it } from 'vitest'
import { matchAssigned } from '../../../src/detect/match/match-assigned.ts'
import type { Rule } from '../../../src/rules/rule.ts'

const rule = (id: string, pattern: RegExp) => ({ id, keywords: [], pattern, assigned: true }) as unknown as Rule
const RULES = [rule('password', /(?:^|-)password(?=-|$)/g), rule('any', /key|password/g)]

/** What is assigned to names around `key` and `password`, the rule, and where. */
function found(text: string): string[] {
  const places = [...text.matchAll(/key|password/gi)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))
  return matchAssigned(RULES, text, places).map(({ rule, secret, start, end, assignment }) => {
    expect(text.slice(start, end)).toBe(secret)
    return `${rule.id} ${assignment?.name}=${secret} @${start}`
  })
}

describe('assigned values', () => {
  it.each([
    ['password=v1', ['password password=v1 @9']],
    ['api_key=v1', ['any api_key=v1 @8']],
    ['password_key=v1', ['password password_key=v1 @13']],
    ['a\npassword=v1\nkey=v2\n', ['password password=v1 @11', 'any key=v2 @18']],
    ['password=v1 key=v2', ['password password=v1 @9', 'any key=v2 @16']],
    ['password=passwordpassword', ['password password=passwordpassword @9']],
    ['password=key=v1', ['password password=key=v1 @9']],
    ['password="key=v1"', ['password password=key=v1 @10', 'any key=v1 @14']],
    ['password=x,key=v1', ['password password=x @9', 'any key=v1 @15']],
    ['password=!key=v1', ['password password=!key=v1 @9', 'any key=v1 @14']],
    ['password=key=v1!', ['password password=key=v1! @9', 'any key=v1! @13']],
    ['password: key=v1', ['password password=v1 @14']],
    ['key.password=v1', ['password key.password=v1 @13']],
    ['password=key=\nkey=v2', ['password password=key= @9', 'any key=v2 @18']],
    ['x\n\nkey=v1\n\n', ['any key=v1 @7']],
    ['x=key\nkey=v1', ['any key=v1 @10']],
    ['password="v1;key=v2"', ['password password=v1;key=v2 @10', 'any key=v2 @17']],
    ['= "v0"\n\nthe password', []],
    ['password: "v1\r\nx', ['password password=v1 @11']],
    ['password', []],
    ['monkey=v1', []],
    ['password\n=v1', []],
  ])('%j: %j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('of a huge line are read 4,096 characters around each keyword', () => {
    const dots = ',.'.repeat(5000)
    expect(found(`${dots}password=v1${dots}key=v2${dots}`)).toEqual([
      'password password=v1 @10009',
      'any key=v2 @20015',
    ])
    const many = 'key=v1,'.repeat(4000)
    expect(found(many)).toHaveLength(4000)
    expect(found(`key="${'x'.repeat(9000)}"`)[0]).toMatch(/^any key=x{4096} @5$/)
  })

  it('of a name that no rule is about are none', () => {
    expect(matchAssigned([], 'password=v1', [{ start: 0, end: 8 }])).toEqual([])
  })
})
