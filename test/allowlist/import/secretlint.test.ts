import { expect, it } from 'vitest'
import { importSecretlint, importSecretlintIgnore } from '../../../src/allowlist/import/secretlint.ts'

const context = { paths: [], ruleIds: ['stripe-secret-key', 'github-token', 'aws-access-key', 'aws'] }
const rule = (name: string, more: object = {}) => ({ id: `@secretlint/secretlint-rule-${name}`, ...more })
const read = (...rules: object[]) => importSecretlint(JSON.stringify({ rules }), context)
const match = (secret: string, id = 'stripe-secret-key') => ({
  rule: id,
  secret,
  path: 'a.js',
  line: 1,
  lineText: secret,
})
const BY_ITSELF = 'it could hide other secrets; each secret it allows today is allowed by itself'

it('a rule that is off becomes an entry for every path', () => {
  const { entries, left, source } = read(
    rule('preset-recommend', { rules: [rule('stripe', { disabled: true }), rule('github')] }),
    rule('unknown', { disabled: true }),
    rule('nobody'),
  )
  expect(entries).toEqual([
    {
      covers: { kind: 'path', path: '**', rules: ['stripe'] },
      reason: 'the rule stripe is off in .secretlintrc.json',
      owner: null,
      expires: null,
    },
  ])
  expect(left).toEqual([{ what: 'exceptions of the rule unknown', why: 'no rule here has that name' }])
  expect(source).toBe('.secretlintrc.json')
})

it('texts and patterns are allowed for their rule', () => {
  const { allows, left, entries } = read(rule('stripe', { options: { allows: ['bcd', '/^x+$/i', '/a.c/s'] } }))
  expect(allows(match('xbcdx'))).toBe('allowed in .secretlintrc.json')
  expect(allows(match('XX'))).toBe('allowed in .secretlintrc.json')
  expect(allows(match('a\nc'))).toBe('allowed in .secretlintrc.json')
  expect(allows(match('xxy'))).toBeNull()
  expect(allows(match('bcd', 'github-token'))).toBeNull()
  expect(allows(match('bcd', 'stripes'))).toBeNull()
  expect(left).toEqual(
    ['bcd', '/^x+$/i', '/a.c/s'].map((source) => ({ what: `stripe: allows ${source}`, why: BY_ITSELF })),
  )
  expect(entries).toEqual([])
})

it('a pattern keeps no place between texts', () => {
  const { allows } = read(rule('aws', { options: { allows: ['/b/gy'] } }))
  expect([allows(match('ab', 'aws')), allows(match('b', 'aws-access-key'))]).toEqual([
    'allowed in .secretlintrc.json',
    'allowed in .secretlintrc.json',
  ])
})

it('says what has no counterpart', () => {
  const { left, allows } = read(
    rule('stripe', { allowMessageIds: ['A', 'B'], options: { allows: ['/(/'] } }),
    rule('unknown', { options: { allows: ['abc'] } }),
    { disabled: true },
  )
  const why = 'there is no message of that name; turn off the rule it means under "rules"'
  expect(left).toEqual([
    { what: 'stripe: allowMessageIds A', why },
    { what: 'stripe: allowMessageIds B', why },
    { what: 'allows /(/', why: 'it is no regular expression' },
    { what: 'exceptions of the rule unknown', why: 'no rule here has that name' },
    { what: 'exceptions of the rule ', why: 'no rule here has that name' },
  ])
  expect(allows(match('abc'))).toBeNull()
})

it('a rule that allows nothing is not told of', () => {
  expect(read(rule('unknown', { options: { allows: [] }, allowMessageIds: [] })).left).toEqual([])
  expect(importSecretlint('{}', context)).toMatchObject({ entries: [], left: [] })
})

it('comments and trailing commas are fine, other mistakes are not', () => {
  expect(importSecretlint('{ "rules": [], } // ours', context).entries).toEqual([])
  for (const text of ['{', '', '{ "rules" }'])
    expect(() => importSecretlint(text, context)).toThrow(
      expect.objectContaining({
        message: '.secretlintrc.json is not JSON',
        cure: 'Fix .secretlintrc.json, then import again.',
      }),
    )
  expect(() => importSecretlint(`{"rules":${'['.repeat(200)}`, context)).toThrow('nested more than 100 deep')
})

it('.secretlintignore: its lines become entries', () => {
  const { entries, left, source, allows } = importSecretlintIgnore('# built\r\n\n dist/ \r\n!dist/a\n./x\n/b')
  expect(entries.map(({ covers, reason }) => ({ ...covers, reason }))).toEqual([
    { kind: 'path', path: 'dist/', rules: '*', reason: 'ignored in .secretlintignore' },
    { kind: 'path', path: '/b', rules: '*', reason: 'ignored in .secretlintignore' },
  ])
  expect(left).toEqual([
    { what: '!dist/a', why: 'a glob cannot be negated here' },
    { what: './x', why: 'a glob begins at the Git root without ./' },
  ])
  expect([source, allows(match('abc'))]).toEqual(['.secretlintignore', null])
})
