import { expect, it } from 'vitest'
import { createDetector, type Judged } from '../../src/detect/detect.ts'
import { withoutOverlaps } from '../../src/detect/overlaps.ts'
import { RULES } from '../../src/rules/index.ts'
import { fakeSecret } from '../support/fake-secret.ts'

const generic = RULES.find(({ assigned }) => assigned) as (typeof RULES)[number]
const provider = RULES.find(({ assigned, confidence }) => !assigned && confidence === 'high') as typeof generic
const nearby = RULES.find(({ assigned, confidence }) => !assigned && confidence === 'medium') as typeof generic

function judged(rule: typeof generic, start: number, end: number, verdict: Judged['verdict']): Judged {
  return { match: { rule, secret: 's', start, end }, verdict, evidence: [] }
}

it.each([
  ['a provider beats a name', [judged(generic, 0, 9, 'medium'), judged(provider, 0, 9, 'medium')], [1]],
  ['the surer one wins', [judged(generic, 0, 9, 'medium'), judged(nearby, 0, 9, 'low')], [0]],
  ['who knows the format wins', [judged(generic, 0, 9, 'medium'), judged(provider, 0, 9, 'low')], [1]],
  [
    'a dismissed provider does not hide a name',
    [judged(provider, 0, 9, 'dismissed'), judged(generic, 2, 9, 'low')],
    [1],
  ],
  ['two places are two', [judged(generic, 0, 9, 'low'), judged(provider, 9, 12, 'high')], [0, 1]],
  ['the longer one of equals', [judged(provider, 3, 6, 'high'), judged(provider, 0, 9, 'high')], [1]],
])('%s', (_, all, kept) => {
  expect(withoutOverlaps(all)).toEqual(kept.map((at) => all[at]))
})

const detect = createDetector(RULES)
const detectInReverse = createDetector([...RULES].reverse())

it.each([
  ['STRIPE_SECRET_KEY=sk_live_{b62:24}', 'stripe-secret-key'],
  ['CLERK_SECRET_KEY=sk_test_{b62:42}', 'clerk-secret-key'],
  ['PAYSTACK_SECRET_KEY=sk_live_{hex:40}', 'paystack-secret-key'],
  ['WORKOS_API_KEY=sk_test_{b62:64}', 'workos-api-key'],
  ['KNOCK_API_KEY=sk_test_{b62:43}', 'knock-secret-key'],
  ['ELEVENLABS_API_KEY=sk_{hex:48}', 'elevenlabs-api-key'],
  ['PLUNK_API_KEY=sk_{hex:48}', 'plunk-secret-key'],
  ['OPENAI_API_KEY=sk-{b62:48}', 'openai-compatible-key'],
  ['MOONSHOT_API_KEY=sk-{b62:48}', 'moonshot-api-key'],
  ['DEEPSEEK_API_KEY=sk-{hex:32}', 'deepseek-api-key'],
  ['OPENROUTER_API_KEY=sk-or-v1-{hex:64}', 'openrouter-api-key'],
  ['Authorization: Bearer {=jwt:}', 'json-web-token'],
  ["'X-Shopify-Storefront-Access-Token': '{hex:32}'", 'shopify-storefront-token'],
])('one finding, of the most specific rule: %s', (template, id) => {
  const text = fakeSecret(template)
  for (const inOrder of [detect, detectInReverse]) {
    const found = inOrder({ path: 'src/pay.ts', text }).filter(({ verdict }) => verdict !== 'dismissed')
    expect(found.map(({ match }) => match.rule.id)).toEqual([id])
  }
})

it('of a token and its name one finding', () => {
  const found = detect({ path: '.env', text: fakeSecret('GITHUB_TOKEN={=github:ghp_}\n') })
  expect(found.map(({ match }) => match.rule.id)).toEqual(['github-personal-access-token'])
})
