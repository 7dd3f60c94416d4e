import { expect, it } from 'vitest'
import { createDetector } from '../../src/detect/detect.ts'
import { withoutOverlaps } from '../../src/detect/overlaps.ts'
import type { Judged } from '../../src/detect/types.ts'
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
])('one finding, of the most specific rule: %s', (template, id) => {
  const text = fakeSecret(template)
  for (const inOrder of [detect, detectInReverse]) {
    const found = inOrder({ path: 'src/pay.ts', text }).filter(({ verdict }) => verdict !== 'dismissed')
    expect(found.map(({ match }) => match.rule.id)).toEqual([id])
  }
})

it('says nothing of what is published, though its name says token', () => {
  const text = fakeSecret("'X-Shopify-Storefront-Access-Token': '{hex:32}'")
  const judged = detect({ path: 'src/pay.ts', text })
  expect(judged.map(({ match, verdict }) => [match.rule.id, verdict])).toEqual([
    ['shopify-storefront-token', 'dismissed'],
  ])
})

it.each([
  ['{b62:14}', 'medium'],
  ['password', 'low'],
])('in a block for credentials %s counts as its name says: %s', (template, verdict) => {
  const text = fakeSecret(`credentials {\n  username = "me"\n  password = "${template}"\n}\n`)
  const found = detect({ path: 'build.gradle.kts', text }).filter((one) => one.verdict !== 'dismissed')
  expect(found.map((one) => one.verdict)).toEqual([verdict])
})

it('of a token and its name one finding', () => {
  const found = detect({ path: '.env', text: fakeSecret('GITHUB_TOKEN={=github:ghp_}\n') })
  expect(found.map(({ match }) => match.rule.id)).toEqual(['github-personal-access-token'])
})

/** A judgement of a rule that is like the given one. */
function of(like: object, start: number, end: number, verdict: Judged['verdict'], isNamed = false, lead = 0): Judged {
  const rule = { confidence: 'medium', ...like } as never
  return { match: { rule, secret: 's', start, end, isNamed, lead }, verdict, evidence: [] }
}

it.each<[string, Judged[], number[]]>([
  ['nothing of nothing', [], []],
  ['one alone', [of({}, 3, 5, 'low')], [0]],
  ['the surest of three', [of({}, 0, 9, 'low'), of({}, 0, 9, 'high'), of({}, 0, 9, 'medium')], [1]],
  ['what begins earlier', [of({}, 5, 9, 'low', true, 2), of({}, 5, 9, 'low', true, 4)], [1]],
  ['low before dismissed', [of({}, 0, 9, 'dismissed'), of({}, 0, 9, 'low')], [1]],
  ['what is published before medium', [of({}, 0, 9, 'medium'), of({ publishable: true }, 0, 9, 'low')], [1]],
  ['high before what is published', [of({ publishable: true }, 0, 9, 'low'), of({}, 0, 9, 'high')], [1]],
  ['what is published only where it is low', [of({ publishable: true }, 0, 9, 'dismissed'), of({}, 0, 9, 'low')], [1]],
  ['a provider before a place', [of({ revoke: null }, 0, 9, 'low'), of({}, 0, 9, 'low')], [1]],
  [
    'a place with a checksum is a provider',
    [of({ revoke: null, checksum: 'luhn' }, 0, 9, 'low'), of({}, 0, 5, 'low')],
    [0],
  ],
  ['a place before a name', [of({ assigned: true }, 0, 9, 'low'), of({ revoke: null }, 0, 9, 'low')], [1]],
  ['a name with the shape before the shape', [of({}, 0, 9, 'low'), of({}, 0, 9, 'low', true)], [1]],
  ['the longer one', [of({}, 0, 8, 'low'), of({}, 0, 9, 'low')], [1]],
  ['the first of two that are the same', [of({}, 0, 9, 'low'), of({}, 0, 9, 'low')], [0]],
  ['two that touch', [of({}, 0, 4, 'low'), of({}, 4, 9, 'low')], [0, 1]],
  ['two that share a character', [of({}, 0, 5, 'low'), of({}, 4, 8, 'low')], [0]],
  [
    'what the best leaves free',
    [of({}, 0, 4, 'low'), of({}, 3, 9, 'high'), of({}, 9, 12, 'low'), of({}, 8, 12, 'low')],
    [1, 2],
  ],
  ['both ends of a chain', [of({}, 0, 4, 'high'), of({}, 3, 7, 'low'), of({}, 6, 9, 'high')], [0, 2]],
  [
    'the ends of a chain, in the order of the text',
    [of({}, 0, 3, 'high'), of({}, 2, 5, 'low'), of({}, 4, 9, 'high')],
    [0, 2],
  ],
  [
    'far in a text',
    [of({}, 100, 104, 'low'), of({}, 103, 109, 'high'), of({}, 108, 112, 'low'), of({}, 109, 112, 'low')],
    [1, 3],
  ],
  ['a longer one that begins later', [of({}, 100, 104, 'low'), of({}, 101, 110, 'low')], [1]],
  [
    'a name that only touches an expert',
    [of({ assigned: true }, 0, 3, 'low'), of({}, 2, 4, 'dismissed'), of({ confidence: 'high' }, 3, 8, 'low')],
    [0, 2],
  ],
  [
    'no name that touches one of two experts',
    [
      of({ assigned: true }, 0, 9, 'high'),
      of({ confidence: 'high' }, 0, 4, 'low'),
      of({ confidence: 'high' }, 12, 14, 'low'),
      of({}, 8, 13, 'dismissed'),
    ],
    [1, 2],
  ],
  ['in the order of the text', [of({}, 9, 12, 'low'), of({}, 0, 4, 'low')], [1, 0]],
  ['a place without a length beside another', [of({}, 2, 2, 'low'), of({}, 2, 5, 'low')], [0, 1]],
  [
    'no name where one knows the format, however sure',
    [of({ assigned: true }, 0, 9, 'high'), of({ confidence: 'high' }, 2, 4, 'low')],
    [1],
  ],
  [
    'a name where none that knows the format touches it',
    [of({}, 0, 9, 'low'), of({ assigned: true }, 0, 3, 'high'), of({ confidence: 'high' }, 3, 8, 'low')],
    [1, 2],
  ],
  ['a checksum makes an expert', [of({ assigned: true }, 0, 9, 'high'), of({ checksum: 'luhn' }, 0, 9, 'low')], [1]],
  ['without one it is none', [of({ assigned: true }, 0, 9, 'high'), of({}, 0, 9, 'low')], [0]],
  [
    'nor where it is dismissed',
    [of({ assigned: true }, 0, 9, 'low'), of({ confidence: 'high' }, 0, 9, 'dismissed')],
    [0],
  ],
])('keeps %s', (_, all, kept) => {
  expect(withoutOverlaps(all)).toEqual(kept.map((at) => all[at]))
})
