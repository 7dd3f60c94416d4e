import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detect/detect.ts'
import type { Judged } from '../../src/detect/types.ts'
import { RULES } from '../../src/rules/index.ts'
import type { Rule, ShippedRule } from '../../src/rules/rule.ts'
import { fakeSecret } from '../support/fake-secret.ts'

const folder = new URL('../../src/rules/', import.meta.url)
const files = ['providers', 'generic', 'long-tail'].flatMap((kind) =>
  readdirSync(new URL(kind, folder))
    .filter((name) => !['index.ts', 'argument-position.ts', 'secret-positions.ts'].includes(name))
    .map((name) => `${kind}/${name}`),
)
const detect = createDetector(RULES)
const SHIPPED: ReadonlySet<Rule> = new Set(RULES)

/** Whether a rule by itself reports something in a text. */
function reporting(rule: Rule): (text: string) => boolean {
  const detectAlone = createDetector([rule])
  return (text) => {
    const judged = detectAlone({ path: 'src/sample.ts', text: fakeSecret(text) })
    const isSeen = ({ verdict, match, evidence }: Judged) =>
      verdict !== 'dismissed' || evidence.includes(match.rule.publishable ?? '')
    return judged.some((one) => isSeen(one) && one.match.rule.id === rule.id)
  }
}

describe.each(files)('src/rules/%s', async (file) => {
  const rules = Object.values(await import(new URL(file, folder).href))
    .filter(Array.isArray)
    .flat() as ShippedRule[]

  it(`is in the list of src/rules/${file.replace(/[^/]*$/, 'index.ts')}`, () => {
    expect(rules.filter((rule) => !SHIPPED.has(rule)).map(({ id }) => id)).toEqual([])
    expect(rules.length).toBeGreaterThan(0)
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s says how it is judged', (_, rule) => {
    const isUnsure = rule.confidence === 'medium' && rule.entropy === undefined && !rule.assigned
    expect(isUnsure && (rule.judge ?? rule.holds) === undefined, 'needs `entropy`, `judge` or `holds`').toBe(false)
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s matches its examples and no others', (_, rule) => {
    const { match, noMatch } = rule.examples
    expect(match.length, 'examples that match').toBeGreaterThan(0)
    expect(noMatch.length, 'examples that do not').toBeGreaterThan(0)
    const isReported = reporting(rule)
    expect(
      match.filter((text) => !isReported(text)),
      'must match',
    ).toEqual([])
    expect(noMatch.filter(isReported), 'must not match').toEqual([])
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

it('no two rules share an id', () => {
  const ids = RULES.map(({ id }) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

it('a text without any secret is quick to pass', () => {
  expect(detect({ path: 'README.md', text: 'nothing to see here\n'.repeat(10) })).toEqual([])
})
