import { describe, expect, it } from 'vitest'
import { DEFAULTS } from '../../../src/config/config.ts'
import { configFrom } from '../../../src/config/config-from.ts'
import { quote } from '../../../src/config/quote.ts'
import { UserError } from '../../../src/errors.ts'
import { RULES } from '../../../src/rules/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const IDS = ['stripe-secret-key', 'stripe-webhook-secret', 'aws-access-key', 'env-file']

const read = (own: string | null, inPackage: string | null = null) =>
  configFrom({ '.hushkeyrc.json': own, 'package.json': inPackage }, IDS)

/** What the user sees of a mistake: the sentence, then the cure. */
async function mistake(own: string | null, inPackage: string | null = null): Promise<string> {
  try {
    await read(own, inPackage)
  } catch (error) {
    if (error instanceof UserError) return [error.message, error.cure].filter(Boolean).join(' | ')
    throw error
  }
  throw new Error('no mistake was found')
}

const rule = (fields: object) =>
  `{ "customRules": [${JSON.stringify({ id: 'acme-token', keywords: ['acme_'], pattern: 'acme_[a-z0-9]{20}', examples: { match: ['acme_0123456789abcdefghij'] }, ...fields })}] }`

describe('a config', () => {
  it('is not needed', async () => {
    expect(await read(null)).toBe(DEFAULTS)
    expect(await read(null, '{ "devDependencies": { "hushkey": "1.0.0" } }')).toBe(DEFAULTS)
    expect(await read(null, 'not JSON, "hushkey"')).toBe(DEFAULTS)
  })

  it('has comments, trailing commas and a byte order mark', async () => {
    const config = await read('\uFEFF// why\n{ "blockOn": "high", /* so */ "templates": ["ci",], }\n')
    expect(config).toEqual({ ...DEFAULTS, file: '.hushkeyrc.json', blockOn: 'high', templates: ['ci'] })
  })

  it('stands in package.json as well', async () => {
    const config = await read(null, '{ "name": "x", "hushkey": { "localEnv": false } }')
    expect(config).toEqual({ ...DEFAULTS, file: 'package.json', localEnv: false })
  })

  it('takes every setting', async () => {
    const config = await read(`{
      "$schema": "./schema.json", "version": 1, "blockOn": "none",
      "rules": { "stripe": "off", "stripe-webhook-secret": "high", "acme-token": "low" },
      "customRules": [{ "id": "acme-token", "name": "Acme token", "description": "Opens doors.", "keywords": ["ACME_"],
        "pattern": "acme_(?<secret>[a-z0-9]{20})", "ignoreCase": true, "confidence": "high", "env": "ACME",
        "revoke": "https://acme.example", "examples": { "match": ["ACME_0123456789abcdefghij"], "noMatch": ["acme_x"] } }],
      "env": { "allow": ["ci/.env"], "deny": ["*.secrets"] }, "templates": ["ci"], "localEnv": false,
      "paths": { "legacy/**": { "blockOn": "high", "rules": { "aws": "low" } } },
      "limits": { "fileBytes": 2048 }, "inline": { "allow": false, "compat": true }, "salt": "12345678",
      "allow": [
        { "fingerprint": "abcdefghijklmnop", "reason": " one ", "owner": "team", "expires": "2028-02-29" },
        { "value": "two", "reason": "public" },
        { "path": "test/**", "rules": "*", "reason": "three" },
        { "path": "test/**", "rules": ["stripe", "acme-token"], "reason": "four" },
      ] }`)
    const [custom] = config.customRules
    expect(custom?.pattern).toEqual(/acme_(?<secret>[a-z0-9]{20})/gi)
    expect(custom?.keywords).toEqual(['acme_'])
    expect(config).toMatchObject({
      blockOn: 'none',
      rules: { stripe: 'off', 'stripe-webhook-secret': 'high', 'acme-token': 'low' },
      env: { allow: ['ci/.env'], deny: ['*.secrets'] },
      paths: [{ glob: 'legacy/**', blockOn: 'high', rules: { aws: 'low' } }],
      limits: { fileBytes: 2048 },
      inline: { allow: false, compat: true },
      salt: '12345678',
    })
    expect(config.allow.map(({ line, reason }) => [line, reason])).toEqual([
      [11, 'one'],
      [12, 'public'],
      [13, 'three'],
      [14, 'four'],
    ])
  })
})

describe('N17: a mistake is named with line, column and correction:', () => {
  const cases: [name: string, text: string, message: string][] = [
    ['nothing', '', '.hushkeyrc.json:1:1: this is not JSON: value expected | Write at least: {}'],
    ['half a file', '{\n  "rules": {', '.hushkeyrc.json:2:13: this is not JSON: close brace expected | Fix it there.'],
    ['a list', '[]', '.hushkeyrc.json:1:1: the configuration must be an object: { }'],
    [
      'an unknown setting',
      '{\n  "blokOn": "high"\n}',
      '.hushkeyrc.json:2:3: unknown setting "blokOn" | Write "blockOn".',
    ],
    [
      'an unknown setting like no other',
      '{ "limits": { "zzz": 1 } }',
      '.hushkeyrc.json:1:15: unknown setting "zzz" | Known here: fileBytes.',
    ],
    [
      'a setting twice',
      '{ "blockOn": "high",\n  "blockOn": "low" }',
      '.hushkeyrc.json:2:3: "blockOn" stands here twice | Merge the two.',
    ],
    [
      'a wrong choice',
      '{ "blockOn": "hihg" }',
      '.hushkeyrc.json:1:14: "blockOn" must be one of "high", "medium", "low", "none" | Write "high".',
    ],
    ['a wrong type', '{ "localEnv": "no" }', '.hushkeyrc.json:1:15: "localEnv" must be true or false'],
    [
      'a number too small',
      '{ "limits": { "fileBytes": 1 } }',
      '.hushkeyrc.json:1:28: "fileBytes" must be a whole number from 1024 to 1073741824',
    ],
    ['no list', '{ "templates": "ci" }', '.hushkeyrc.json:1:16: "templates" must be a list: [ ]'],
    [
      'a template that is a glob',
      '{ "templates": ["*.ci"] }',
      '.hushkeyrc.json:1:17: a template is named by one lower-case word | Write "ci" for .env.ci and ci.env.',
    ],
    [
      'a short salt',
      '{ "salt": "x" }',
      '.hushkeyrc.json:1:11: "salt" has fewer than 8 characters | Write a longer text.',
    ],
    [
      'an unknown rule',
      '{ "rules": { "strpie-secret-key": "off" } }',
      '.hushkeyrc.json:1:14: no rule or group is called "strpie-secret-key" | Write "stripe-secret-key".',
    ],
    [
      'an unknown group',
      '{ "rules": { "zzzzzz": "off" } }',
      '.hushkeyrc.json:1:14: no rule or group is called "zzzzzz" | See them all: hushkey rules',
    ],
    [
      'a glob with backslashes',
      '{ "env": { "allow": ["ci\\\\.env"] } }',
      '.hushkeyrc.json:1:22: a glob separates folders by / | Write "ci/.env".',
    ],
    [
      'a glob with ./',
      '{ "env": { "deny": ["./a"] } }',
      '.hushkeyrc.json:1:21: a glob begins at the Git root without ./ | Write "a".',
    ],
    [
      'a glob that leaves',
      '{ "paths": { "../a": {} } }',
      '.hushkeyrc.json:1:14: a glob cannot leave the repository | Begin at the Git root.',
    ],
    [
      'a glob with !',
      '{ "env": { "deny": ["!a"] } }',
      '.hushkeyrc.json:1:21: a glob cannot be negated | Name what is meant instead.',
    ],
    [
      'an open bracket',
      '{ "env": { "deny": ["a{b"] } }',
      '.hushkeyrc.json:1:21: a bracket of this glob is not closed | Close it: [ab], {a,b}.',
    ],
    [
      'an extended glob',
      '{ "env": { "deny": ["+(a)"] } }',
      '.hushkeyrc.json:1:21: a glob knows no ( ) | Choose with braces: {a,b}.',
    ],
    [
      'too many stars',
      '{ "env": { "deny": ["*a*a*a*a*a*a*a"] } }',
      '.hushkeyrc.json:1:21: a glob has at most six * | Split it into several.',
    ],
    [
      'an entry without a reason',
      '{ "allow": [\n  { "value": "x" }\n] }',
      '.hushkeyrc.json:2:3: "reason" is missing | Add "reason": …',
    ],
    [
      'a blank reason',
      '{ "allow": [\n  { "value": "x", "reason": " " }\n] }',
      '.hushkeyrc.json:2:29: "reason" is empty | Write it out, or remove it.',
    ],
    [
      'an entry for nothing',
      '{ "allow": [{ "reason": "x" }] }',
      '.hushkeyrc.json:1:13: an entry of "allow" does not say what it covers | Give exactly one of "fingerprint", "value", "path" with "rules".',
    ],
    [
      'an entry for two things',
      '{ "allow": [{ "reason": "x", "value": "y", "path": "z", "rules": "*" }] }',
      '.hushkeyrc.json:1:13: an entry of "allow" has "value" and "path" | Give exactly one of "fingerprint", "value", "path" with "rules".',
    ],
    [
      'a path without rules',
      '{ "allow": [{ "reason": "x", "path": "z" }] }',
      '.hushkeyrc.json:1:13: an entry for a path must name its rules | Add "rules": ["…"], or spell out "rules": "*" for all of them.',
    ],
    [
      'rules that are no list',
      '{ "allow": [{ "reason": "x", "path": "z", "rules": "stripe" }] }',
      '.hushkeyrc.json:1:52: "rules" must be a list of rules, or "*" | Write ["stripe"], or "*" for all rules.',
    ],
    [
      'no rules',
      '{ "allow": [{ "reason": "x", "path": "z", "rules": [] }] }',
      '.hushkeyrc.json:1:52: "rules" is empty | Name a rule, or write "rules": "*" for all of them.',
    ],
    [
      'rules for a value',
      '{ "allow": [{ "reason": "x", "value": "z", "rules": "*" }] }',
      '.hushkeyrc.json:1:53: "rules" goes with "path" only | Remove it.',
    ],
    [
      'a fingerprint that is none',
      '{ "allow": [{ "reason": "x", "fingerprint": "abc" }] }',
      '.hushkeyrc.json:1:45: a fingerprint is 16 letters and digits, as hushkey prints them | Copy it anew, or run: hushkey allow PATH:LINE --reason "…"',
    ],
    [
      'a day that does not exist',
      '{ "allow": [{ "reason": "x", "value": "y", "expires": "2027-02-29" }] }',
      '.hushkeyrc.json:1:55: a date is a day of the calendar as year-month-day | Write it like "2027-01-31".',
    ],
    [
      'an entry twice',
      '{ "allow": [\n  { "reason": "x", "value": "y" },\n  { "reason": "z", "value": "y" }\n] }',
      '.hushkeyrc.json:3:3: this entry repeats the one of line 2 | Remove one of them.',
    ],
    [
      'a rule id of one word',
      rule({ id: 'Acme' }),
      '.hushkeyrc.json:1:25: a rule id is kebab-case with at least two parts, not "Acme" | Write "acme-token".',
    ],
    [
      'a rule id that is taken',
      rule({ id: 'aws-access-key' }),
      '.hushkeyrc.json:1:25: there is a rule "aws-access-key" already | Choose another id.',
    ],
    [
      'a short keyword',
      rule({ keywords: ['ac'] }),
      '.hushkeyrc.json:1:50: a keyword has at least 3 characters, all of them ASCII | Take a longer part of what always stands there.',
    ],
    ['no keyword', rule({ keywords: [] }), '.hushkeyrc.json:1:49: at least one is needed here | Add one.'],
    [
      'a pattern that is none',
      rule({ pattern: '[' }),
      '.hushkeyrc.json:1:69: the pattern is no JavaScript regular expression (Unterminated character class)',
    ],
    [
      'a pattern for nothing',
      rule({ pattern: 'a?' }),
      '.hushkeyrc.json:1:69: the pattern matches an empty text | Say what it needs at least.',
    ],
    [
      'a flag in the pattern',
      rule({ pattern: '(?i)acme' }),
      '.hushkeyrc.json:1:69: a pattern begins without (?i) | Write "ignoreCase": true.',
    ],
    [
      'N41: a pattern that can run away',
      rule({ pattern: 'acme_(a+)+' }),
      '.hushkeyrc.json:1:69: the pattern of "acme-token" could run away at character 6: a repetition without an upper bound | Give it one, such as {1,200}.',
    ],
    [
      'an example that does not match',
      rule({ examples: { match: ['acme_'] } }),
      '.hushkeyrc.json:1:110: "acme-token" does not match this example | Fix the pattern, or a keyword: one must stand in the line.',
    ],
    [
      'an example that does match',
      rule({ examples: { match: ['acme_0123456789abcdefghij'], noMatch: ['acme_0123456789abcdefghij'] } }),
      '.hushkeyrc.json:1:150: "acme-token" matches this example | Narrow the pattern.',
    ],
  ]
  it.each(cases)('%s', async (_, text, message) => {
    expect(await mistake(text)).toBe(message)
  })

  it('two configs', async () => {
    expect(await mistake('{}', '{\n  "name": "x",\n  "hushkey": {}\n}')).toBe(
      'package.json:3:3: there is a configuration in .hushkeyrc.json and another one here | Merge the two into one of them.',
    )
  })

  it('in package.json', async () => {
    expect(await mistake(null, '{\n  "hushkey": { "a": 1 }\n}')).toMatch(/^package\.json:2:16: unknown setting "a" \| /)
    expect(await mistake(null, '{ "hushkey": [] }')).toBe('package.json:1:14: "hushkey" must be an object: { }')
  })

  it('several at once', async () => {
    expect(await mistake('{ "blokOn": 1,\n  "rules": { "stripe": "of" } }')).toBe(
      [
        '.hushkeyrc.json has 2 mistakes',
        '  .hushkeyrc.json:1:3: unknown setting "blokOn". Write "blockOn".',
        '  .hushkeyrc.json:2:24: "stripe" must be one of "off", "high", "medium", "low". Write "off".',
      ].join('\n'),
    )
  })

  it('without characters that steer a terminal', async () => {
    expect(await mistake('{ "a\\u001b[31m\\u202e": 1 }')).toContain('unknown setting "a\\x1b[31m\\u202e"')
  })

  it.each([
    ...['csk-{a36:44}', '{hex:32}', '{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}', 'sk_{hex:40}', '{b62:8}.{b62:24}'],
    ...['{HEX:7}-{HEX:7}-{HEX:7}', '{b64:44}', '{lower:30}', '{b64url:12}-{b64url:12}'],
  ])('N16: %s, where a name belongs, is not repeated', async (template) => {
    const key = fakeSecret(template)
    for (const text of [{ [key]: 1 }, { rules: { [key]: 'off' } }, { customRules: [{ id: key, keywords: [key] }] }]) {
      const said = await mistake(JSON.stringify(text))
      if (!('customRules' in text)) expect(said).toContain('"****"')
      expect(said).not.toContain(key.slice(-6))
    }
  })

  it('names of rules and folders are repeated', () => {
    for (const { id } of RULES) expect(quote(id)).toBe(`"${id}"`)
    expect(quote('test/fixtures/2026-01-31/v2.1/**')).toContain('2026-01-31')
  })
})
