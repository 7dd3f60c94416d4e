import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laxerSettings } from '../../../src/config/compare/laxer.ts'
import { laxerThanAll } from '../../../src/config/compare/laxer-setting.ts'
import { newEntries } from '../../../src/config/compare/new-entries.ts'
import { CONFIG_FILE, type Config, DEFAULTS } from '../../../src/config/config.ts'
import { parseConfig } from '../../../src/config/parse/parse-config.ts'
import { settingLines } from '../../../src/config/parse/setting-line.ts'
import { createSettle } from '../../../src/config/settings.ts'

const IDS = ['stripe-secret-key', 'stripe-webhook-secret', 'github-token', 'generic-password']
const RULE = {
  id: 'acme-token',
  keywords: ['acme_'],
  pattern: 'acme_[a-z]{20}',
  examples: { match: [`acme_${'a'.repeat(20)}`] },
}
const parsed = (config: unknown) => parseConfig(JSON.stringify(config), CONFIG_FILE, IDS)
const laxer = async (before: unknown, after: unknown) =>
  laxerSettings(await parsed(before), await parsed(after), IDS).map(({ message }) => message)

describe('N74: what a config lets pass that another one did not', () => {
  it.each([
    ['a rule that is off', {}, { rules: { 'github-token': 'off' } }, ['"github-token" is "off"']],
    ['a group that only warns', {}, { rules: { stripe: 'low' } }, ['"stripe" is "low"']],
    [
      'an exception to a group that is gone',
      { rules: { stripe: 'off', 'stripe-secret-key': 'high' } },
      { rules: { stripe: 'off' } },
      ['"stripe-secret-key" is no longer "high"'],
    ],
    [
      'a rule that was raised',
      { blockOn: 'high', rules: { 'generic-password': 'high' } },
      { blockOn: 'high' },
      ['"generic-password" is no longer "high"'],
    ],
    [
      'a sure rule below the line',
      { blockOn: 'high' },
      { blockOn: 'high', rules: { stripe: 'medium' } },
      ['"stripe" is "medium"'],
    ],
    ['the line', { blockOn: 'low' }, {}, ['"blockOn" is "medium"']],
    ['the line, as high as it goes', {}, { blockOn: 'none' }, ['"blockOn" is "none"']],
    [
      'env files',
      {},
      { env: { allow: ['ci/.env'] }, templates: ['ci'] },
      ['"env.allow" has "ci/.env"', '"templates" has "ci"'],
    ],
    ['env files that were denied', { env: { deny: ['*.secrets'] } }, {}, ['"env.deny" no longer has "*.secrets"']],
    ['new kinds', {}, { warnNewerThan: '0.2.0' }, ['kinds that came after 0.2.0 only warn']],
    [
      'more new kinds',
      { warnNewerThan: '0.2.0' },
      { warnNewerThan: '0.1.0' },
      ['kinds that came after 0.1.0 only warn'],
    ],
    ['local values', {}, { localEnv: false }, ['"localEnv" is false']],
    ['a limit', {}, { limits: { fileBytes: 5000 } }, ['files over 5000 bytes are skipped']],
    [
      'a lower limit',
      { limits: { fileBytes: 9000 } },
      { limits: { fileBytes: 5000 } },
      ['files over 5000 bytes are skipped'],
    ],
    [
      'comments',
      { inline: { allow: false } },
      { inline: { compat: true } },
      ['"inline.compat" is true', '"inline.allow" is no longer false'],
    ],
    ['a rule of its own that is gone', { customRules: [RULE] }, {}, ['the rule "acme-token" is gone']],
    [
      'a rule of its own that is another',
      { customRules: [RULE] },
      { customRules: [{ ...RULE, pattern: 'acme_[a-z]{20}x?' }] },
      ['the rule "acme-token" is another'],
    ],
    ['a path', {}, { paths: { 'legacy/**': { blockOn: 'none' } } }, ['"paths" has "legacy/**"']],
    ['a rule for a path', {}, { paths: { a: { rules: { github: 'off' } } } }, ['"paths" has "a"']],
    ['a stricter path that is gone', { paths: { a: { blockOn: 'low' } } }, {}, ['"paths" no longer has "a"']],
    [
      'the order of paths',
      { paths: { a: { blockOn: 'none' }, '*': { blockOn: 'low' } } },
      { paths: { '*': { blockOn: 'low' }, a: { blockOn: 'none' } } },
      ['"paths" has another order'],
    ],
    [
      'a path before another',
      { paths: { a: { blockOn: 'low' } } },
      { paths: { a: { blockOn: 'low' }, '*': { blockOn: 'medium' } } },
      ['"paths" has "*"'],
    ],
  ])('%s', async (_, before, after, expected) => {
    expect(await laxer(before, after)).toEqual(expected)
  })

  it.each([
    [
      'the same in another order',
      { rules: { stripe: 'low', github: 'off' } },
      { rules: { github: 'off', stripe: 'low' } },
    ],
    [
      'what is stricter',
      { blockOn: 'high', rules: { stripe: 'off' }, env: { allow: ['a'] } },
      { blockOn: 'low', env: { deny: ['b'] } },
    ],
    ['a rule of its own', {}, { customRules: [RULE] }],
    ['fewer new kinds that only warn', { warnNewerThan: '0.1.0' }, { warnNewerThan: '0.2.0' }],
    ['a milder path that is gone', { paths: { a: { blockOn: 'none' } } }, {}],
    ['a stricter path', {}, { paths: { a: { blockOn: 'low', rules: { stripe: 'high' } } } }],
    ['a higher limit', { limits: { fileBytes: 5000 } }, { limits: { fileBytes: 9000 } }],
    [
      'a name that says the same',
      { rules: { 'stripe-secret-key': 'off', 'stripe-webhook-secret': 'off' } },
      { rules: { stripe: 'off' } },
    ],
  ])('%s is none of it', async (_, before, after) => {
    expect(await laxer(before, after)).toEqual([])
  })

  it('a config that treats any finding more mildly is never without a word', async () => {
    const setting = fc.constantFrom('off', 'low', 'medium', 'high')
    const rules = fc.dictionary(fc.constantFrom('stripe', ...IDS), setting, { maxKeys: 3 })
    const blockOn = fc.constantFrom('low', 'medium', 'high', 'none')
    const override = fc.record({ blockOn, rules }, { requiredKeys: [] })
    const paths = fc.dictionary(fc.constantFrom('src/**', '*.js', 'src/a.js', 'b/**'), override, { maxKeys: 3 })
    const config = fc.record({ blockOn, rules, paths }, { requiredKeys: [] })
    const OUTCOMES = ['src/a.js', 'src/b.ts', 'b/c.js', 'b/c.ts', 'd'].flatMap((path) =>
      IDS.flatMap((id) => (['low', 'medium', 'high'] as const).map((confidence) => ({ path, id, confidence }))),
    )
    const outcomes = async (each: Config) => {
      const settle = await createSettle(each)
      return OUTCOMES.map(({ id, path, confidence }) => {
        const settled = settle(id, path, confidence)
        return settled === null ? 0 : settled.blocks ? 2 : 1
      })
    }
    const run = fc.asyncProperty(config, config, async (one, other) => {
      const [before, after] = [await parsed(one), await parsed(other)]
      const [old, now] = [await outcomes(before), await outcomes(after)]
      const isMilder = now.some((outcome, index) => outcome < (old[index] as number))
      if (isMilder) expect(laxerSettings(before, after, IDS)).not.toEqual([])
    })
    await fc.assert(run, { numRuns: 500 })
  })
})

describe('of several configs before', () => {
  it('it is enough that one lets as much pass', async () => {
    const [strict, lax, after] = [
      DEFAULTS,
      await parsed({ rules: { stripe: 'off' } }),
      await parsed({ rules: { stripe: 'off', github: 'off' } }),
    ]
    const found = laxerThanAll([strict, lax], (before) => laxerSettings(before, after, IDS))
    expect(found.map(({ message }) => message)).toEqual(['"github" is "off"'])
  })
})

describe('entries that are new', () => {
  const entry = (expires?: string, reason = 'why') => ({ value: 'x', reason, ...(expires ? { expires } : {}) })
  it.each([
    ['one that was not there', [], [entry()], 1],
    ['a later last day', [entry('2030-01-01')], [entry('2030-01-02')], 1],
    ['no last day any more', [entry('2030-01-01')], [entry()], 1],
    ['an earlier last day', [entry('2030-01-02')], [entry('2030-01-01')], 0],
    ['another reason', [entry()], [entry(undefined, 'other')], 0],
    ['one that is gone', [entry()], [], 0],
  ])('%s', async (_, before, after, count) => {
    expect(newEntries(await parsed({ allow: before }), await parsed({ allow: after }))).toHaveLength(count)
  })
})

describe('the line of a setting', () => {
  const text = '{\n  "rules": {\n    "stripe": "off"\n  },\n  "env": { "allow": [\n    "a",\n    "b"\n  ] }\n}\n'
  it.each([
    [['rules', 'stripe'], 3],
    [['rules', 'github'], 2],
    [['env', 'allow', 1], 7],
    [['env', 'deny', '*.x'], 5],
    [['blockOn'], 1],
  ])('%j', (at, line) => {
    expect(settingLines(text, null)(at)).toBe(line)
  })
  it('of package.json, of a file that is gone', () => {
    expect(settingLines('{\n  "name": "x",\n  "hushkey":\n  { "blockOn": "none" }\n}', 'hushkey')(['blockOn'])).toBe(4)
    expect(settingLines(null, null)(['blockOn'])).toBeNull()
  })
})
