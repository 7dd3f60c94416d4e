import { describe, expect, it } from 'vitest'
import { importTalisman } from '../../../src/allowlist/import/talisman.ts'

const match = (path: string, secret = 'abc') => ({ rule: 'x', secret, path, line: 1, lineText: secret })
const covers = (text: string) => importTalisman(text).entries.map((entry) => entry.covers)
const ALLOWED = 'allowed in .talismanrc'
const BY_ITSELF = 'it could hide other secrets; what it allows today is allowed by itself'

describe('a file', () => {
  const file = (name: string, ...lines: string[]) =>
    `fileignoreconfig:\n- filename: '${name}'\n${lines.map((line) => `  ${line}\n`).join('')}`

  it('by checksum: what it holds today is allowed', () => {
    const { allows, left, entries } = importTalisman(file('src/a.js', 'checksum: abc'))
    expect([allows(match('src/a.js')), allows(match('src/b.js'))]).toEqual([ALLOWED, null])
    expect(left).toEqual([
      { what: 'src/a.js', why: 'its checksum is not compared; each secret the file holds today is allowed by itself' },
    ])
    expect(entries).toEqual([])
  })

  it('without anything: nothing', () => {
    const { allows, left, entries } = importTalisman(file('src/a.js'))
    expect([allows(match('src/a.js')), left, entries]).toEqual([null, [], []])
  })

  it('whose name is fine', () => {
    const { entries, left, allows } = importTalisman(file('/src/.env', 'ignore_detectors: [filename]'))
    expect(entries).toEqual([
      {
        covers: { kind: 'path', path: '/src/.env', rules: ['env-file', 'key-file'] },
        reason: 'its name is fine in .talismanrc',
        owner: null,
        expires: null,
      },
    ])
    expect([left, allows(match('/src/.env'))]).toEqual([[], null])
  })

  it('whose content is ignored', () => {
    const { entries, left } = importTalisman(file('src/*.js', 'ignore_detectors: [filecontent]', 'checksum: abc'))
    expect(entries).toEqual([
      {
        covers: { kind: 'path', path: '/src/*.js', rules: '*' },
        reason: 'its content is ignored in .talismanrc',
        owner: null,
        expires: null,
      },
    ])
    expect(left).toEqual([])
  })

  it.each(['src/[id].js', 'src/{a}.js', 'src\\a.js'])('whose name is no glob: %s', (name) => {
    const { entries, allows, left } = importTalisman(file(name, 'ignore_detectors: [filename, filecontent]'))
    expect(entries).toEqual([])
    expect(allows(match(name))).toBe(ALLOWED)
    expect(left).toHaveLength(1)
  })

  it('with patterns', () => {
    const { allows, left } = importTalisman(file('src/a.js', "allowed_patterns: ['^a', 'x', '(']"))
    expect([allows(match('src/a.js')), allows(match('src/a.js', 'x')), allows(match('src/a.js', 'q'))]).toEqual([
      ALLOWED,
      ALLOWED,
      null,
    ])
    expect(allows(match('src/b.js'))).toBeNull()
    expect(left).toEqual([
      { what: 'allowed pattern ^a', why: BY_ITSELF },
      { what: 'allowed pattern x', why: BY_ITSELF },
      { what: 'allowed pattern (', why: 'JavaScript has no counterpart for its syntax' },
    ])
  })

  it('with settings that are left empty', () => {
    expect(covers(file('a.js', 'ignore_detectors:', 'allowed_patterns:'))).toEqual([])
  })
})

describe('the whole repository', () => {
  it('scopes name their files', () => {
    expect(covers('scopeconfig: [{ scope: node }]')).toEqual(
      ['yarn.lock', 'package-lock.json', 'node_modules/'].map((path) => ({ kind: 'path', path, rules: '*' })),
    )
    expect(
      covers('scopeconfig: [{ scope: go }, { scope: images }]').map((each) => 'path' in each && each.path),
    ).toEqual([
      ...['makefile', 'go.mod', 'go.sum', 'Gopkg.toml', 'Gopkg.lock', 'glide.yaml', 'glide.lock'],
      ...['*.jpeg', '*.jpg', '*.png', '*.tiff', '*.bmp'],
    ])
    const { left, entries } = importTalisman('scopeconfig: [{ scope: rust }, {}, { scope: go }]')
    expect(left).toEqual([
      { what: 'scope rust', why: 'this scope is not known' },
      { what: 'scope ', why: 'this scope is not known' },
    ])
    expect(entries[0]?.reason).toBe('of the scope go in .talismanrc')
  })

  it('patterns count everywhere', () => {
    const { allows, source } = importTalisman("allowed_patterns: ['^abc$', x]")
    expect([allows(match('any')), allows(match('any', 'x')), allows(match('any', 'abcd'))]).toEqual([
      ALLOWED,
      ALLOWED,
      null,
    ])
    expect(source).toBe('.talismanrc')
  })

  it('says what has no counterpart', () => {
    expect(importTalisman('custom_patterns: [a, b]\nthreshold: high\n').left).toEqual([
      { what: 'custom pattern a', why: expect.stringContaining('write it under "customRules"') },
      { what: 'custom pattern b', why: expect.stringContaining('a rule of your own needs keywords') },
      { what: 'threshold high', why: 'see the setting "blockOn"' },
    ])
  })
})

it('an empty file says nothing; a broken one is reported', () => {
  expect(importTalisman('')).toMatchObject({ entries: [], left: [] })
  expect(() => importTalisman('a: 1\nb: [\n')).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(/^\.talismanrc:3:1: this is not YAML$/),
      cure: 'Fix .talismanrc, then import again.',
    }),
  )
})
