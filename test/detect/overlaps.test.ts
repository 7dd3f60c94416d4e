import { expect, it } from 'vitest'
import type { Judged } from '../../src/detect/detect.ts'
import { withoutOverlaps } from '../../src/detect/overlaps.ts'
import { RULES } from '../../src/rules/index.ts'

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
