import { describe, expect, it } from 'vitest'
import { createLocator, findingsOf, type PlacedSource, previewOf } from '../../src/detect/finding-of.ts'
import { reasoningOf } from '../../src/detect/reasoning-of.ts'
import type { Judged } from '../../src/detect/types.ts'
import { RULES } from '../../src/rules/index.ts'
import type { Rule } from '../../src/rules/rule.ts'

const ruleOf = (id: string) => RULES.find((rule) => rule.id === id) as Rule
const STRIPE = ruleOf('stripe-secret-key')
const PASSWORD = ruleOf('generic-password')

const sourceOf = (text: string): PlacedSource => {
  return { path: 'src/a.ts', text, firstLine: 10, firstColumn: 4, browser: null }
}

/** A judgement on `secret`, where it stands in `text` first, or behind `from`. */
function judged(text: string, secret: string, rule: Rule, verdict: Judged['verdict'] = 'high', from = 0): Judged {
  const start = text.indexOf(secret, from)
  return { match: { rule, secret, start, end: start + secret.length }, verdict, evidence: ['because'] }
}

const fingerprint = async (rule: string, secret: string) => `${rule}/${secret.length}`

describe('findings', () => {
  it('have all that is known, and not the secret', async () => {
    const text = 'first\n  key("SECRET-VALUE")\nlast'
    const [finding] = await findingsOf([judged(text, 'SECRET-VALUE', PASSWORD, 'medium')], sourceOf(text), fingerprint)
    expect(finding).toEqual({
      rule: 'generic-password',
      confidence: 'medium',
      path: 'src/a.ts',
      line: 11,
      column: 8,
      endLine: 11,
      endColumn: 20,
      preview: '****',
      fingerprint: 'generic-password/12',
      message: `A ${PASSWORD.name} in plain text`,
      excerpt: { text: 'key("****")', start: 5, end: 9 },
      name: null,
      names: [],
      browser: null,
      evidence: ['because'],
      decision: null,
    })
  })

  it('on the first line stand where the excerpt begins', async () => {
    const text = 'SECRET-VALUE'
    const [finding] = await findingsOf([judged(text, text, PASSWORD)], sourceOf(text), fingerprint)
    expect(finding).toMatchObject({ line: 10, column: 5, endColumn: 17 })
  })

  it('over several lines end on their first one', async () => {
    const text = 'a\n12345\n678\nb'
    const [finding] = await findingsOf([judged(text, '12345\n678', PASSWORD)], sourceOf(text), fingerprint)
    expect(finding).toMatchObject({ line: 11, column: 1, endLine: 12, endColumn: 6 })
  })

  it('ask for no fingerprint of what stands on other lines than those that are wanted, and redact it', async () => {
    const text = 'OLD-SECRET\nOLD-SECRET NEW-SECRET'
    const all = [
      judged(text, 'OLD-SECRET', PASSWORD),
      judged(text, 'OLD-SECRET', PASSWORD, 'high', 1),
      judged(text, 'NEW-SECRET', STRIPE),
    ]
    const asked: string[] = []
    const note = async (rule: string) => String(asked.push(rule))
    const isWanted = (line: number) => line === 11
    const findings = await findingsOf(all.slice(0, 2), sourceOf(text), note, undefined, () => false)
    expect([findings, asked]).toEqual([[], []])
    expect(await findingsOf(all, sourceOf(text), note, undefined, isWanted)).toMatchObject([
      { line: 11, excerpt: { text: '**** ****' } },
      { line: 11, rule: STRIPE.id },
    ])
    expect(asked).toEqual([PASSWORD.id, STRIPE.id])
  })

  it('of one secret on a line are one, which says where it stands again', async () => {
    const text = 'ONE-SECRET TWO-SECRET ONE-SECRET\nONE-SECRET'
    const all = [0, 1, 30].map((from) => judged(text, 'ONE-SECRET', STRIPE, 'high', from))
    const other = judged(text, 'TWO-SECRET', STRIPE)
    const findings = await findingsOf([...all, other], sourceOf(text), fingerprint)
    expect(findings.map(({ line, column, repeatedAt }) => [line, column, repeatedAt])).toEqual([
      [10, 5, [27]],
      [10, 16, undefined],
      [11, 1, undefined],
    ])
  })

  it('come in the order of the text, with the decision on each', async () => {
    const text = 'ONE-SECRET TWO-SECRET'
    const both = [judged(text, 'TWO-SECRET', PASSWORD), judged(text, 'ONE-SECRET', STRIPE, 'dismissed')]
    const asked: unknown[] = []
    const decision = { state: 'allowed', reason: 'why' } as never
    const findings = await findingsOf(both, sourceOf(text), fingerprint, async (matches) => {
      asked.push(...matches)
      return [null, decision]
    })
    expect(asked).toEqual([
      { rule: 'stripe-secret-key', secret: 'ONE-SECRET', start: 0 },
      { rule: 'generic-password', secret: 'TWO-SECRET', start: 11 },
    ])
    expect(findings.map((one) => [one.rule, one.confidence, one.decision])).toEqual([
      ['stripe-secret-key', 'low', null],
      ['generic-password', 'high', decision],
    ])
  })

  it('of a local env value say whose it is', async () => {
    const text = 'ONE-SECRET'
    const one = { ...judged(text, text, PASSWORD), name: 'API_KEY', origin: '.env' }
    const [finding] = await findingsOf([one], sourceOf(text), fingerprint)
    expect(finding).toMatchObject({ message: 'because', name: 'API_KEY' })
  })

  it('say "An" before a vowel', async () => {
    const rule = { ...STRIPE, name: 'API key' }
    const [finding] = await findingsOf([judged('ONE', 'ONE', rule)], sourceOf('ONE'), fingerprint)
    expect(finding?.message).toBe('An API key in plain text')
    const other = { ...STRIPE, name: 'key of an API' }
    expect((await findingsOf([judged('ONE', 'ONE', other)], sourceOf('ONE'), fingerprint))[0]?.message).toBe(
      'A key of an API in plain text',
    )
  })
})

describe('the line that is shown', () => {
  const excerpt = async (text: string, all: Judged[], at = 0) =>
    (await findingsOf(all, sourceOf(text), fingerprint))[at]?.excerpt

  it('hides every secret on it', async () => {
    const text = 'a\n\t one ONE-SECRET two TWO-SECRET end  \nTHREE'
    const all = [
      judged(text, 'ONE-SECRET', PASSWORD),
      judged(text, 'TWO-SECRET', PASSWORD),
      judged(text, 'THREE', STRIPE),
    ]
    expect(await excerpt(text, all, 0)).toEqual({ text: 'one **** two **** end', start: 4, end: 8 })
    expect(await excerpt(text, all, 1)).toEqual({ text: 'one **** two **** end', start: 13, end: 17 })
    expect(await excerpt(text, all, 2)).toEqual({ text: '****', start: 0, end: 4 })
  })

  it('hides a secret within another once', async () => {
    const text = 'a=ONE-SECRET-LONG b'
    const all = [judged(text, 'ONE-SECRET-LONG', PASSWORD), judged(text, 'SECRET', PASSWORD)]
    expect(await excerpt(text, all, 0)).toEqual({ text: 'a=**** b', start: 2, end: 6 })
    expect((await excerpt(text, all, 1))?.text).not.toMatch(/ONE|SECRET|LONG/)
  })

  it('hides the rest of a secret that began on a line above', async () => {
    const text = 'x ABC\nDEF y GHI z'
    const all = [judged(text, 'ABC\nDEF', PASSWORD), judged(text, 'GHI', PASSWORD)]
    expect(await excerpt(text, all, 0)).toEqual({ text: 'x ****', start: 2, end: 6 })
    expect(await excerpt(text, all, 1)).toMatchObject({ text: 'y ****  z'.replace('  ', ' ') })
  })

  it('is cut to 160 characters before and behind', async () => {
    const text = `${'<'.repeat(200)}SECRET${'>'.repeat(200)}`
    expect(await excerpt(text, [judged(text, 'SECRET', PASSWORD)])).toEqual({
      text: `${'<'.repeat(160)}****${'>'.repeat(160)}`,
      start: 160,
      end: 164,
    })
  })
})

it.each([
  ['stripe-secret-key', 'sk_live_0123456789', 'sk_live_****'],
  ['stripe-secret-key', 'sk_live_01234567', '****'],
  ['stripe-secret-key', 'sk_live_012345678', 'sk_live_****'],
  ['stripe-secret-key', 'SK_LIVE_0123456789', 'SK_LIVE_****'],
  ['stripe-secret-key', 'x_sk_live_0123456789', '****'],
  ['generic-password', 'sk_live_0123456789', '****'],
  ['public-env-secret', 'VITE_SECRET', 'VITE_SECRET'],
])('of %s %s is shown as %s', (id, secret, preview) => {
  expect(previewOf({ rule: ruleOf(id), secret, start: 0, end: secret.length })).toBe(preview)
})

it('places are found in ascending order, give or take one match', () => {
  const place = createLocator(sourceOf('ab\n\ncd\nef'))
  const asked = [0, 1, 3, 4, 5, 0, 8, 4, 9].map((offset) => place(offset))
  expect(asked.map(({ line, column }) => `${line}:${column}`)).toEqual([
    '10:5',
    '10:6',
    '11:1',
    '12:1',
    '12:2',
    '10:5',
    '13:2',
    '12:1',
    '13:3',
  ])
})

it('the reasoning on a line is about what touches it, without the secret', () => {
  const text = 'ONE-SECRET\nTWO\nTWO\nFOUR'
  const all = [
    judged(text, 'ONE-SECRET', PASSWORD, 'low'),
    judged(text, 'TWO\nTWO', PASSWORD),
    judged(text, 'FOUR', PASSWORD),
  ]
  const on = (line: number) =>
    reasoningOf(all, sourceOf(text), line).map(({ column, outcome }) => `${column} ${outcome}`)
  expect([9, 10, 11, 12, 13, 14].map(on)).toEqual([[], ['5 low'], ['1 high'], ['1 high'], ['1 high'], []])
  expect(reasoningOf(all, sourceOf(text), 10)).toEqual([
    { rule: 'generic-password', outcome: 'low', column: 5, preview: '****', evidence: ['because'] },
  ])
})

// The prefix that all of a kind share is one that a keyword spells out: it ends in punctuation, or has four letters.
it.each([
  [['acme_'], 'acme_0123456789', 'acme_****'],
  [['acme.'], 'acme.0123456789', 'acme.****'],
  [['acme-'], 'acme-0123456789', 'acme-****'],
  [['acme'], 'acme0123456789', 'acme****'],
  [['acm'], 'acm0123456789', '****'],
  [['acmes'], 'acmes0123456789', '****'],
  [['ac-me'], 'ac-me0123456789', '****'],
  [['9cme'], '9cme0123456789', '****'],
  [['acme', 'acme_', 'acme_v1_'], 'acme_v1_0123456789', 'acme_v1_****'],
  [['acme_v1_', 'acme_', 'acme'], 'acme_v1_0123456789', 'acme_v1_****'],
  [['acme_'], 'x_acme_0123456789', '****'],
  [['acme_'], 'acme_01234', '****'],
  [['acme_'], 'acme_012345', 'acme_****'],
])('of %j %s is shown as %s', (keywords, secret, preview) => {
  const rule = { id: 'acme', confidence: 'high', keywords } as unknown as Rule
  expect(previewOf({ rule, secret, start: 0, end: secret.length })).toBe(preview)
  expect(previewOf({ rule: { ...rule, confidence: 'medium' }, secret, start: 0, end: secret.length })).toBe('****')
})

it('secrets that touch each other, and those on other lines, leave the line readable', async () => {
  const text = 'LINE-ABOVE\nx ABCDEF y\nBELOW'
  const all = ['LINE-ABOVE', 'ABC', 'DEF', 'BELOW'].map((secret) => judged(text, secret, PASSWORD))
  const findings = await findingsOf(all, sourceOf(text), fingerprint)
  expect(findings.map(({ excerpt }) => excerpt)).toEqual([
    { text: '****', start: 0, end: 4 },
    { text: 'x ******** y', start: 2, end: 6 },
    { text: 'x ******** y', start: 6, end: 10 },
    { text: '****', start: 0, end: 4 },
  ])
})
