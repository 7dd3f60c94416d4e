import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { createAllowlist } from '../../src/allowlist/allowlist.ts'
import { parseConfig } from '../../src/config/parse/parse-config.ts'
import { createSettle } from '../../src/config/settings.ts'
import { fingerprint } from '../../src/fingerprint.ts'
import { RULES } from '../../src/rules/index.ts'
import { POLICIES } from '../../src/rules/policy.ts'
import { RENAMED } from '../../src/rules/renamed.ts'
import { fakeSecret } from '../support/fake-secret.ts'

const LIST = new URL('ids.txt', import.meta.url)
const listed = readFileSync(LIST, 'utf8').trimEnd().split('\n')
const rules = RULES.map(({ id }) => id)
const policies = POLICIES.map(({ id }) => id)
const today = [...rules, ...policies]

it('N10: every id that ever was is still answered to: a rule has it, or src/rules/renamed.ts says which has', () => {
  expect(listed.filter((id) => !today.includes(id) && !Object.hasOwn(RENAMED, id))).toEqual([])
  expect(Object.entries(RENAMED).filter(([old, now]) => today.includes(old) || !rules.includes(now))).toEqual([])
  expect(Object.keys(RENAMED).filter((id) => !listed.includes(id))).toEqual([])
})

it('N10: a new id stands at the end of test/rules/ids.txt (`npx vitest run test/rules -u` writes it there)', async () => {
  const all = [...listed, ...today.filter((id) => !listed.includes(id))]
  await expect(`${all.join('\n')}\n`).toMatchFileSnapshot('ids.txt')
  expect(listed).toHaveLength(new Set(listed).size)
  const { status, stdout } = spawnSync('git', ['show', 'HEAD:./ids.txt'], { cwd: new URL('.', LIST), encoding: 'utf8' })
  if (status === 0) expect(listed.slice(0, stdout.trimEnd().split('\n').length).join('\n')).toBe(stdout.trimEnd())
})

it('N10: what named a rule before it was renamed goes on counting', async () => {
  const renamed = RENAMED as Record<string, string>
  renamed['pay-live-key'] = 'stripe-secret-key'
  onTestFinished(() => {
    delete renamed['pay-live-key']
  })
  const secret = fakeSecret('sk_live_{b62:24}')
  const entries = [{ fingerprint: await fingerprint('pay-live-key', secret), reason: 'of the docs' }]
  const config = await parseConfig(
    JSON.stringify({
      rules: { pay: 'low' },
      allow: [...entries, { path: 'docs/**', rules: ['pay-live-key'], reason: 'samples' }],
    }),
    'f',
    today,
  )
  const allowlist = await createAllowlist(config, { today: '2027-01-31', ruleIds: today, fingerprint })
  const match = { rule: 'stripe-secret-key', secret, start: 0 }
  const decide = (text: string, each = match) =>
    allowlist.decideMatches([each], { path: 'a.js', text, firstLine: 1 }).then(([decision]) => decision?.reason)
  expect(await decide(secret)).toBe('of the docs')
  const other = { ...match, secret: fakeSecret('sk_live_{b62:32}') }
  expect(await decide(other.secret, other)).toBe(undefined)
  expect(await decide(`${other.secret} // hushkey:allow pay-live-key -- a test`, other)).toBe('a test')
  const print = await fingerprint('pay-live-key', other.secret)
  expect(await decide(`${other.secret} // hushkey:allow pay-live-key ${print} -- this`, other)).toBe('this')
  const found = { rule: match.rule, fingerprint: '', line: 1, column: 1, preview: '', confidence: 'high' } as const
  const bare = { ...found, endColumn: 2, path: 'docs/a.md' } as unknown as Parameters<typeof allowlist.decide>[0]
  expect(allowlist.decide(bare)?.reason).toBe('samples')
  expect((await createSettle(config))(match.rule, 'a.js', 'high')).toMatchObject({ confidence: 'low' })
  expect(allowlist.notes()).toEqual([])
})
