import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detect/detect.ts'
import { RULES } from '../../src/rules/index.ts'
import type { Examples, Rule } from '../../src/rules/rule.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { allExamples } from './examples.ts'

const folder = new URL('../../src/rules/', import.meta.url)
const files = readdirSync(folder).filter(
  (name) => name.endsWith('.ts') && !['rule.ts', 'nearby.ts', 'policy.ts', 'rule-card.ts', 'index.ts'].includes(name),
)
const detect = createDetector(RULES)
const everyExample = await allExamples()

/** The ids of the rules that report something in `text`. */
function reported(rules: readonly Rule[], text: string): string[] {
  const judged = createDetector(rules)({ path: 'src/sample.ts', text: fakeSecret(text) })
  return judged.filter(({ verdict }) => verdict !== 'dismissed').map(({ match }) => match.rule.id)
}

describe.each(files)('src/rules/%s', async (file) => {
  const exported = Object.values(await import(new URL(file, folder).href)) as unknown[]
  const rules = exported.filter(Array.isArray).flat() as Rule[]
  const examples: Examples = Object.assign(
    {},
    ...exported.filter((value) => !Array.isArray(value) && typeof value === 'object'),
  )

  it('is in the list of src/rules/index.ts', () => {
    expect(RULES).toEqual(expect.arrayContaining(rules))
    expect(rules.length).toBeGreaterThan(0)
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s matches its examples and no others', (id, rule) => {
    const { match, noMatch } = examples[id] ?? { match: [], noMatch: [] }
    expect(match.length, 'examples that match').toBeGreaterThan(0)
    expect(noMatch.length, 'examples that do not').toBeGreaterThan(0)
    expect(
      match.filter((text) => !reported([rule], text).includes(id)),
      'must match',
    ).toEqual([])
    expect(
      noMatch.filter((text) => reported([rule], text).includes(id)),
      'must not match',
    ).toEqual([])
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s is well formed', (id, rule) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
    expect(rule.env).toMatch(/^[A-Z][A-Z0-9_]*$/)
    expect(rule.source).toMatch(/^https:\/\//)
    expect(rule.revoke ?? 'https://').toMatch(/^https:\/\//)
    expect(rule.risk).toMatch(/^[A-Z].*\.$/)
    expect(rule.pattern.flags).toMatch(/^g[is]*$/)
    expect(rule.pattern.source).not.toMatch(/\(\?<[=!]/)
    expect(rule.keywords.length).toBeGreaterThan(0)
    expect(rule.keywords.every((keyword) => keyword === keyword.toLowerCase() && keyword.length > 2)).toBe(true)
  })
})

/** Rules of which another one says the same or more about some of their examples. */
const SIBLINGS: Readonly<Record<string, string>> = {
  'ifttt-webhook-url': 'ifttt-webhook-key',
  'azure-logic-app-url': 'microsoft-flow-webhook-url',
  'npmrc-auth': 'npm-legacy-token',
  'hardhat-account-key': 'ethereum-private-key',
  'web-framework-signing-key': 'nextauth-secret',
  'truenas-login-key': 'truenas-api-key',
  'baidu-map-key': 'baidu-cloud-secret-key',
  'bamboohr-api-key': 'bamboo-access-token',
  'openai-compatible-key': 'moonshot-api-key',
  'mysql-password-hash': 'sql-identified-by-password',
  'ngrok-token': 'ngrok-command-token',
}

it('among all rules each is the one that names its examples', () => {
  const shadowed = RULES.flatMap(({ id }) =>
    (everyExample[id]?.match ?? []).flatMap((sample) => {
      const found = detect({ path: 'src/sample.ts', text: fakeSecret(sample) })
      const ids = found.filter(({ verdict }) => verdict !== 'dismissed').map(({ match }) => match.rule.id)
      return ids.includes(id) || ids.includes(SIBLINGS[id] ?? '') ? [] : [`${id}: ${ids.join(', ') || 'nothing'}`]
    }),
  )
  expect(shadowed).toEqual([])
})

it('no two rules share an id', () => {
  const ids = RULES.map(({ id }) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

it('a text without any secret is quick to pass', () => {
  expect(detect({ path: 'README.md', text: 'nothing to see here\n'.repeat(10) })).toEqual([])
})
