import { describe, expect, it } from 'vitest'
import { type AllowlistContext, createAllowlist, isExpired } from '../../src/allowlist/allowlist.ts'
import type { Foreign, ForeignMatch } from '../../src/allowlist/import/foreign.ts'
import type { AllowEntry } from '../../src/config/allow-entry.ts'
import { type Config, type CustomRule, DEFAULTS } from '../../src/config/config.ts'
import type { BareFinding, Decision } from '../../src/finding.ts'

const RULES = ['stripe-secret-key', 'stripe-webhook-secret', 'github-token', 'generic-api-key']
const FILE = '.hushkeyrc.json'

/** In place of the slow hash. */
const fingerprint = async (rule: string, secret: string) => `${rule}=${secret}`

const entry = (covers: AllowEntry['covers'], more: Partial<AllowEntry> = {}): AllowEntry => ({
  covers,
  reason: 'a test',
  owner: null,
  expires: null,
  file: FILE,
  line: 3,
  ...more,
})
const byFingerprint = (print: string, more: Partial<AllowEntry> = {}) =>
  entry({ kind: 'fingerprint', fingerprint: print }, more)
const byValue = (value: string, more: Partial<AllowEntry> = {}) => entry({ kind: 'value', value }, more)
const byPath = (path: string, rules: readonly string[] | '*', more: Partial<AllowEntry> = {}) =>
  entry({ kind: 'path', path, rules }, more)

const list = (allow: readonly AllowEntry[], context: Partial<AllowlistContext> = {}, config: Partial<Config> = {}) =>
  createAllowlist(
    { ...DEFAULTS, file: FILE, allow, ...config },
    { today: '2026-11-22', ruleIds: RULES, fingerprint, ...context },
  )

const finding = (secret: string, more: Partial<BareFinding> = {}) =>
  ({ rule: 'stripe-secret-key', path: 'src/a.ts', fingerprint: `stripe-secret-key=${secret}`, ...more }) as BareFinding

const match = (text: string, secret: string, rule = 'stripe-secret-key') => ({
  rule,
  secret,
  start: text.indexOf(secret),
})
const source = (text: string, path = 'src/a.ts', firstLine = 1) => ({ path, text, firstLine })

const TEST: Decision = { reason: 'a test', owner: null, entry: 3, where: `${FILE}:3` }

describe('an entry for a fingerprint', () => {
  it('covers its finding, and no other', async () => {
    const { decide, notes } = await list([byFingerprint('stripe-secret-key=one', { owner: 'team' })])
    expect(decide(finding('one'))).toEqual({ ...TEST, owner: 'team' })
    expect(decide(finding('two'))).toBeNull()
    expect(notes()).toEqual([])
  })

  it('counts on its last day, and is reported from the next, if it would have counted', async () => {
    const last = byFingerprint('stripe-secret-key=one', { expires: '2026-11-22' })
    expect((await list([last])).decide(finding('one'))).toEqual(TEST)
    const over = byFingerprint('stripe-secret-key=one', { expires: '2026-11-21', line: 7 })
    const { decide, notes } = await list([over])
    expect(decide(finding('two'))).toBeNull()
    expect(notes()).toEqual([])
    expect(decide(finding('one'))).toBeNull()
    expect(notes()).toEqual([
      '.hushkeyrc.json:7: this entry expired on 2026-11-21 and no longer allows stripe-secret-key in src/a.ts (“a test”)',
    ])
    const owned = await list([{ ...over, owner: 'team' }])
    owned.decide(finding('one'))
    expect(owned.notes()[0]).toContain('(“a test”, of team)')
  })

  it('goes before what the finding carries, which goes before an entry for its path', async () => {
    const carried = { reason: 'a comment', owner: null, entry: null, where: 'src/a.ts:1' }
    const { decide } = await list([byPath('src', '*', { line: 4 }), byFingerprint('stripe-secret-key=one')])
    expect(decide(finding('one', { decision: carried }))).toEqual(TEST)
    expect(decide(finding('two', { decision: carried }))).toEqual(carried)
    expect(decide(finding('two', { decision: null }))).toMatchObject({ entry: 4 })
    const over = await list([byFingerprint('stripe-secret-key=one', { expires: '2020-01-01' })])
    expect(over.decide(finding('one', { decision: carried }))).toEqual(carried)
  })
})

describe('an entry for a path', () => {
  it.each([
    ['all rules', '*', 'github-token', 'src/x/a.ts', true],
    ['a rule', ['github-token'], 'github-token', 'src/a.ts', true],
    ['one of several', ['github-token', 'stripe-secret-key'], 'stripe-secret-key', 'src/a.ts', true],
    ['a group of rules', ['stripe'], 'stripe-secret-key', 'src/a.ts', true],
    ['another rule', ['stripe'], 'github-token', 'src/a.ts', false],
    ['another folder', '*', 'github-token', 'lib/a.ts', false],
  ] as const)('%s', async (_, rules, rule, path, isAllowed) => {
    const { decide } = await list([byPath('src/**', rules)])
    expect(decide(finding('one', { rule, path }))).toEqual(isAllowed ? TEST : null)
  })

  it('one that expired leaves it to the next', async () => {
    const over = byPath('src/**', '*', { expires: '2026-01-01' })
    const { decide, notes } = await list([over, byPath('lib', '*'), byPath('src/a.ts', '*', { line: 5 })])
    expect(decide(finding('one'))).toMatchObject({ entry: 5 })
    expect(notes()).toHaveLength(1)
  })
})

describe('an entry for a value', () => {
  it('covers the whole value, under any rule, and is reported once it expired', async () => {
    const text = 'a = "one", b = "two"'
    const { decideMatches } = await list([byValue('one')])
    const matches = [match(text, 'one', 'github-token'), match(text, 'two')]
    expect(await decideMatches(matches, source(text))).toEqual([TEST, null])
    const over = await list([byValue('one', { expires: '2026-11-01' })])
    expect(await over.decideMatches(matches, source(text))).toEqual([null, null])
    expect(over.notes()).toEqual([expect.stringContaining('no longer allows github-token in src/a.ts')])
  })

  it('nobody looks for comments where all is decided', async () => {
    const text = 'a = "one" // hushkey:allow'
    const { decideMatches, notes } = await list([byValue('one')])
    expect(await decideMatches([match(text, 'one')], source(text))).toEqual([TEST])
    expect(notes()).toEqual([])
  })
})

describe("the examples of the project's own rules", () => {
  const custom = (pattern: RegExp, ...examples: string[]) =>
    ({ id: 'ours-token', pattern, examples: { match: examples, noMatch: [] } }) as unknown as CustomRule
  const decide = async (rule: CustomRule, secret: string, path = FILE, id = 'ours-token') => {
    const { decideMatches } = await list([], {}, { customRules: [custom(/never/g, 'never'), rule] })
    return (await decideMatches([match(`"${secret}"`, secret, id)], source(`"${secret}"`, path)))[0]
  }

  it('are allowed in the config, and only there', async () => {
    const rule = { ...custom(/ours_(?<secret>[a-z]+)/g, 'nothing', 'x ours_abc, ours_def'), id: 'their-token' }
    const told = { reason: 'an example of the rule their-token', owner: null, entry: null, where: FILE }
    expect(await decide(rule, 'abc', FILE, 'their-token')).toEqual(told)
    expect(await decide(rule, 'def', FILE, 'their-token')).toEqual(told)
    expect(await decide(rule, 'ours_abc', FILE, 'their-token')).toBeNull()
    expect(await decide(rule, 'abc', 'src/a.ts', 'their-token')).toBeNull()
    expect(await decide(rule, 'abc', FILE, 'github-token')).toBeNull()
  })

  it('a pattern without a group means all of its match', async () => {
    const rule = { ...custom(/ours_[a-z]+/g, 'x ours_abc'), id: 'their-token' }
    expect(await decide(rule, 'ours_abc', FILE, 'their-token')).toMatchObject({ where: FILE })
    expect(await decide(rule, 'abc', FILE, 'their-token')).toBeNull()
  })
})

describe('comments', () => {
  const text = 'a = "one" // hushkey:allow stripe-secret-key -- a comment'
  const decided = async (context: Partial<AllowlistContext>, inline?: Config['inline'], content = text) => {
    const { decideMatches } = await list([], context, inline ? { inline } : {})
    return (await decideMatches([match(content, 'one')], source(content)))[0]
  }

  it('count unless the config or CI says no', async () => {
    expect(await decided({})).toEqual({ reason: 'a comment', owner: null, entry: null, where: 'src/a.ts:1' })
    expect(await decided({ inline: true })).not.toBeNull()
    expect(await decided({ inline: false })).toBeNull()
    expect(await decided({}, { allow: false, compat: false })).toBeNull()
    expect(await decided({ inline: true }, { allow: false, compat: false })).toBeNull()
  })

  it("other scanners' count where the config says so", async () => {
    const foreign = 'a = "one" # gitleaks:allow'
    expect(await decided({}, { allow: true, compat: true }, foreign)).toMatchObject({ where: 'src/a.ts:1' })
    expect(await decided({}, { allow: true, compat: false }, foreign)).toBeNull()
  })

  it('one that is malformed is reported', async () => {
    const content = 'a = "one" // hushkey:allow'
    const { decideMatches, notes } = await list([])
    await decideMatches([match(content, 'one')], source(content))
    expect(notes()).toEqual([expect.stringMatching(/^src\/a\.ts:1: hushkey:allow without a rule does not count/)])
  })
})

describe("other scanners' exceptions, while they are imported", () => {
  const seen: ForeignMatch[] = []
  const foreign = (name: string, reason: string | null): Foreign => ({
    source: name,
    allows: (each) => {
      seen.push(each)
      return reason
    },
    entries: [],
    left: [],
  })

  it('see line, text and place of a match; the first that allows it decides', async () => {
    const text = 'first\na = "one"\nb = "two"'
    const { decideMatches } = await list([byValue('two')], {
      foreign: [foreign('x', null), foreign('y', 'why'), foreign('z', 'no')],
    })
    const decisions = await decideMatches([match(text, 'one'), match(text, 'two')], source(text, 'src/a.ts', 10))
    expect(decisions).toEqual([{ reason: 'why', owner: null, entry: null, where: 'y' }, TEST])
    const one = { ...match(text, 'one'), path: 'src/a.ts', line: 11, lineText: 'a = "one"' }
    expect(seen.splice(0)).toEqual([one, one])
  })

  it.each([
    ['the first line', 'one\n', 'one', 10, 'one'],
    ['the last line, without an end', 'x\n\nk = one', 'one', 12, 'k = one'],
    ['right behind a line end', 'x\none\n', 'one', 11, 'one'],
  ])('%s', async (_, text, secret, line, lineText) => {
    const { decideMatches } = await list([], { foreign: [foreign('x', 'why')] })
    await decideMatches([match(text, secret)], source(text, 'src/a.ts', 10))
    expect(seen.splice(0)).toEqual([expect.objectContaining({ line, lineText })])
  })
})

describe('N10: an entry that allows a secret as the finding of another rule', () => {
  const old = byFingerprint('generic-api-key=one', { reason: 'of the docs', line: 9 })
  const NOTE =
    '.hushkeyrc.json:9: this entry allows this secret in src/a.ts as generic-api-key, but it is now found as stripe-secret-key (“of the docs”). Look again, then allow it anew.'
  const notesOf = async (allow: readonly AllowEntry[], otherRules = true, secrets = ['one']) => {
    const text = secrets.join(' ')
    const asked: string[] = []
    const { decideMatches, notes } = await list(allow, {
      otherRules,
      fingerprint: async (rule, secret) => {
        asked.push(secret)
        return fingerprint(rule, secret)
      },
    })
    await decideMatches(
      secrets.map((secret) => match(text, secret)),
      source(text),
    )
    return { notes: notes(), asked }
  }

  it('is reported, where that is wanted and possible', async () => {
    expect((await notesOf([old])).notes).toEqual([NOTE])
    expect((await notesOf([old], false)).asked).toEqual([])
    expect((await notesOf([byPath('x', '*')])).asked).toEqual([])
    expect((await notesOf([byFingerprint('generic-api-key=two')])).notes).toEqual([])
  })

  it('not where another decides', async () => {
    expect((await notesOf([old, byFingerprint('stripe-secret-key=one')])).notes).toEqual([])
    expect((await notesOf([old, byValue('one')])).asked).toEqual([])
    const both = await notesOf([old, byValue('two')], true, ['two', 'one'])
    expect(both.notes).toEqual([NOTE])
    expect(both.asked).not.toContain('two')
  })

  it('for five findings, no more, each rule is tried', async () => {
    const secrets = ['s1', 's2', 's3', 's4', 's5', 's6', 's7']
    const { asked } = await notesOf([old, byFingerprint('stripe-secret-key=s1')], true, secrets)
    expect(secrets.map((secret) => asked.filter((each) => each === secret).length)).toEqual([1, 5, 5, 5, 5, 5, 1])
  })
})

it('days are compared as text', () => {
  expect(isExpired({ expires: null } as AllowEntry, '2026-11-22')).toBe(false)
  expect(isExpired({ expires: '2026-11-22' } as AllowEntry, '2026-11-22')).toBe(false)
  expect(isExpired({ expires: '2026-09-30' } as AllowEntry, '2026-11-22')).toBe(true)
})
