import { describe, expect, it } from 'vitest'
import type { Left } from '../../../src/allowlist/import/foreign.ts'
import { counterparts, importGitleaks } from '../../../src/allowlist/import/gitleaks.ts'

const RULES = ['stripe-secret-key', 'stripe-webhook-secret', 'github-token', 'generic-api-key', 'twilio']
const PATHS = ['src/a.js', 'vendor/a.js', 'x/vendor/b.js']
const read = (text: string) => importGitleaks(text, { paths: PATHS, ruleIds: RULES })
const match = (more: object = {}) => ({
  rule: 'stripe-secret-key',
  secret: 'Abc-def',
  path: 'src/a.js',
  line: 7,
  lineText: 'k = "Abc-def"',
  ...more,
})
const BY_ITSELF = 'it could hide other secrets; each secret it allows today is allowed by itself'

describe('a list for all rules', () => {
  it('its paths become entries, under its description', async () => {
    const { entries, left, allows, source } = await read(
      '[allowlist]\ndescription = " ours "\npaths = ["^vendor/", "/vendor/"]\n',
    )
    expect(entries.map(({ covers, reason }) => ({ ...covers, reason }))).toEqual([
      { kind: 'path', path: 'vendor/**', rules: '*', reason: 'ours' },
      { kind: 'path', path: '*/**/vendor/**', rules: '*', reason: 'ours' },
    ])
    expect([left, source, allows(match({ path: 'vendor/a.js' }))]).toEqual([[], '.gitleaks.toml', null])
  })

  it('a path that no glob names allows what is there today', async () => {
    const { entries, left, allows } = await read('[[allowlists]]\npaths = ["^ven+dor/", "("]\n')
    expect(entries).toEqual([])
    expect(left).toEqual([
      { what: 'path ^ven+dor/', why: 'no glob says the same; what it allows today is allowed' },
      { what: 'pattern (', why: 'JavaScript has no counterpart for its syntax' },
    ])
    expect(allows(match({ path: 'vendor/a.js' }))).toBe('allowed in .gitleaks.toml')
    expect(allows(match())).toBeNull()
  })

  it('patterns are for the secret, or for the line', async () => {
    const secret = await read('[allowlist]\nregexes = ["^Abc", "x"]\n')
    expect([
      secret.allows(match()),
      secret.allows(match({ secret: 'xyz' })),
      secret.allows(match({ secret: '-' })),
    ]).toEqual(['allowed in .gitleaks.toml', 'allowed in .gitleaks.toml', null])
    expect(secret.left).toEqual([
      { what: 'regex ^Abc', why: BY_ITSELF },
      { what: 'regex x', why: BY_ITSELF },
    ])
    const line = await read('[allowlist]\nregexTarget = "line"\nregexes = ["^k ="]\n')
    expect([line.allows(match()), line.allows(match({ lineText: 'x' }))]).toEqual(['allowed in .gitleaks.toml', null])
    expect((await read('[allowlist]\nregexes = ["("]\n')).left).toEqual([
      { what: 'pattern (', why: 'JavaScript has no counterpart for its syntax' },
    ])
  })

  it('words stand anywhere in a secret, in any case', async () => {
    const { allows, left } = await read('[allowlist]\nstopwords = ["BC-D", "nothing"]\n')
    expect([allows(match()), allows(match({ secret: 'Abcdef' }))]).toEqual(['allowed in .gitleaks.toml', null])
    expect(left).toEqual([
      { what: 'stopword bc-d', why: BY_ITSELF },
      { what: 'stopword nothing', why: BY_ITSELF },
    ])
  })

  it('commits are reported', async () => {
    const { left, allows } = await read('[allowlist]\ncommits = ["abc"]\n')
    expect(left).toEqual([{ what: 'commit abc', why: 'what it added is in the history; only new lines are checked' }])
    expect(allows(match())).toBeNull()
  })

  it.each([
    ['path and pattern', 'paths = ["^vendor/"]\nregexes = ["^Abc"]', { path: 'vendor/a.js' }, true],
    ['path alone', 'paths = ["^vendor/"]\nregexes = ["^Abc"]', { path: 'vendor/a.js', secret: 'x' }, false],
    ['pattern alone', 'paths = ["^vendor/"]\nregexes = ["^Abc"]', {}, false],
    ['and a word', 'paths = ["^src/"]\nstopwords = ["def"]', {}, true],
    ['without the word', 'paths = ["^src/"]\nstopwords = ["xyz"]', {}, false],
    ['a commit', 'paths = ["^src/"]\ncommits = ["abc"]', {}, false],
    ['nothing at all', '', {}, false],
  ])('where all must hold: %s', async (_, lines, more, isAllowed) => {
    const { allows, entries, left } = await read(`[allowlist]\ncondition = "and"\n${lines}\n`)
    expect(allows(match(more))).toBe(isAllowed ? 'allowed in .gitleaks.toml' : null)
    expect(entries).toEqual([])
    expect(left.filter(({ what }) => what.startsWith('path'))).toEqual([])
  })

  it('any of several lists, the first first', async () => {
    const { allows } = await read(
      '[[allowlists]]\ndescription = "one"\nstopwords = ["x"]\n[[allowlists]]\ndescription = "two"\nstopwords = ["abc"]\n[allowlist]\ndescription = "three"\nstopwords = ["abc", "q"]\n',
    )
    expect([allows(match()), allows(match({ secret: 'x' })), allows(match({ secret: 'q' }))]).toEqual([
      'two',
      'one',
      'three',
    ])
  })
})

describe('a list for some rules', () => {
  it('concerns those of the same provider', async () => {
    const { allows, entries } = await read(
      '[[rules]]\nid = "stripe-access-token"\n[rules.allowlist]\npaths = ["^vendor/"]\nstopwords = ["abc"]\n[[rules.allowlists]]\nstopwords = ["q"]\n',
    )
    expect(entries.map(({ covers }) => covers)).toEqual([{ kind: 'path', path: 'vendor/**', rules: ['stripe'] }])
    expect(allows(match())).not.toBeNull()
    expect(allows(match({ secret: 'q' }))).not.toBeNull()
    expect(allows(match({ rule: 'github-token' }))).toBeNull()
    expect(allows(match({ rule: 'stripes' }))).toBeNull()
  })

  it('or those that it names', async () => {
    const { allows } = await read('[[allowlists]]\ntargetRules = ["github-token", "twilio-x"]\nstopwords = ["abc"]\n')
    expect(allows(match({ rule: 'github-token' }))).not.toBeNull()
    expect(allows(match({ rule: 'twilio' }))).not.toBeNull()
    expect(allows(match())).toBeNull()
  })

  it('one that is unknown here is reported, and allows nothing', async () => {
    const { allows, left, entries } = await read(
      '[[rules]]\nid = "ours-x"\n[rules.allowlist]\npaths = ["^vendor/"]\nstopwords = ["abc"]\n',
    )
    expect([entries, allows(match())]).toEqual([[], null])
    expect(left).toEqual([{ what: 'exceptions of the rule ours-x', why: 'no rule here has that name' }])
  })
})

it('a rule here is meant by its name, its group or its provider', () => {
  const left: Left[] = []
  const names = ['stripe-secret-key', 'stripe-x', 'stripe-y', 'generic-api-key', 'twilio-api', 'ours', 'ours-x']
  expect(counterparts(names, RULES, left)).toEqual(['stripe-secret-key', 'stripe', 'generic-api-key', 'twilio'])
  expect(left.map(({ what }) => what)).toEqual(['exceptions of the rule ours', 'exceptions of the rule ours-x'])
})

it('says what has no counterpart', async () => {
  const { left } = await read(
    '[extend]\npath = "base.toml"\nurl = "example.org"\ndisabledRules = ["a", "b"]\n[[rules]]\nid = "ours"\nregex = "x"\n[[rules]]\nid = "stripe-x"\n',
  )
  expect(left).toEqual([
    { what: 'disabledRules: a', why: 'turn off the rules it means under "rules", see: hushkey rules' },
    { what: 'disabledRules: b', why: 'turn off the rules it means under "rules", see: hushkey rules' },
    { what: 'extend.path: base.toml', why: 'only .gitleaks.toml itself is read' },
    { what: 'extend.url: example.org', why: 'hushkey uses no network' },
    { what: 'rule ours', why: 'a rule of your own needs keywords and bounds; write it under "customRules"' },
  ])
  expect((await read('[extend]\nuseDefault = true\n')).left).toEqual([])
})

it('says where a file is broken', async () => {
  await expect(read('a = 1\n[allowlist\n')).rejects.toMatchObject({
    message: expect.stringMatching(/^\.gitleaks\.toml:2:\d+: this is not TOML$/),
    cure: 'Fix .gitleaks.toml, then import again.',
  })
})
