import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { importDetectSecrets } from '../../../src/allowlist/import/detect-secrets.ts'

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
const match = (more: object = {}) => ({
  rule: 'generic-api-key',
  secret: 'abc',
  path: 'src/a.js',
  line: 7,
  lineText: 'k = "abc"',
  ...more,
})
const read = (baseline: object) => importDetectSecrets(JSON.stringify(baseline))

it('knows a secret by its hash in the same file', () => {
  const { allows, source, left } = read({ results: { './src\\a.js': [{ hashed_secret: sha1('abc') }, {}] } })
  expect(allows(match())).toBe('in .secrets.baseline')
  expect(allows(match({ secret: 'abd' }))).toBeNull()
  expect(allows(match({ path: 'src/b.js' }))).toBeNull()
  expect([source, left]).toEqual(['.secrets.baseline', []])
})

it('knows a secret by its place', () => {
  const { allows } = read({ results: { 'src/a.js': [{ line_number: 7 }], 'b.js': [{ line_number: 8 }] } })
  expect(allows(match())).toBe('in .secrets.baseline')
  expect(allows(match({ line: 8 }))).toBeNull()
  expect(allows(match({ path: 'b.js' }))).toBeNull()
})

it('says which ones somebody marked as real', () => {
  const results = { 'a.js': [{ line_number: 1, is_secret: true, type: 'AWS Access Key' }, { is_secret: false }] }
  expect(read({ results }).left).toEqual([
    { what: 'a.js: AWS Access Key', why: 'somebody marked it as a real secret: revoke it' },
  ])
})

it('passes over its own file', () => {
  expect(read({}).entries).toEqual([
    {
      covers: { kind: 'path', path: '/.secrets.baseline', rules: ['generic'] },
      reason: 'hashes of detect-secrets, no secrets',
      owner: null,
      expires: null,
    },
  ])
  expect(read({}).allows(match())).toBeNull()
})

it.each([
  ['file', 'a file excluded in .secrets.baseline', '^src/'],
  ['line', 'a line excluded in .secrets.baseline', 'k ='],
  ['secret', 'a secret excluded in .secrets.baseline', '^abc$'],
])('knows filters for a %s', (kind, reason, pattern) => {
  const path = `detect_secrets.filters.regex.should_exclude_${kind}`
  const { allows, left } = read({
    filters_used: [{ path: 'x' }, {}, { path, pattern: ['nothing', pattern] }, { path }],
  })
  expect(allows(match())).toBe(reason)
  expect(allows(match({ path: 'lib', lineText: '', secret: 'x' }))).toBeNull()
  expect(left).toEqual(
    ['nothing', pattern].map((each) => ({
      what: `filter ${each}`,
      why: 'it could hide other secrets; what it allows today is allowed by itself',
    })),
  )
})

it('knows the filters of older versions, and says which have no counterpart', () => {
  const { allows, left } = read({ exclude: { files: '^src/', lines: '(' } })
  expect(allows(match())).toBe('a file excluded in .secrets.baseline')
  expect(left.map(({ why }) => why)).toEqual([
    expect.stringContaining('it could hide'),
    'JavaScript has no counterpart for its syntax',
  ])
  expect(read({ exclude: { files: null, lines: 'k =' } }).allows(match())).toBe('a line excluded in .secrets.baseline')
})

it('says that a file is broken', () => {
  expect(() => importDetectSecrets('{')).toThrow(
    expect.objectContaining({
      message: '.secrets.baseline is not JSON',
      cure: 'Fix it, or make it anew: detect-secrets scan',
    }),
  )
})
