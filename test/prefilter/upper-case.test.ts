import { expect, it } from 'vitest'
import { isUpperCase } from '../../build/prefilter/upper-case.ts'
import { RULES } from '../../src/rules/index.ts'
import { examples } from './examples.ts'

const rule = (pattern: RegExp, ...keywords: string[]) => ({
  ...(RULES[0] as (typeof RULES)[number]),
  pattern,
  keywords,
})

it.each([
  ['a beginning in capital letters', rule(/AKQ[A-Z0-9]{16}/g, 'akq')],
  ['a keyword for each beginning', rule(/S[UA][A-Z0-9]{16}/g, 'su', 'sa')],
  ['a group as a whole', rule(/(?<secret>AKQ[A-Z0-9]{16})/g, 'akq')],
  ['characters among the letters', rule(/(?![a-z])Q1_[a-z]{16}/g, 'q1_')],
])('%s: only capital letters count', (_, upper) => {
  expect(isUpperCase(upper)).toBe(true)
})

it.each([
  ['small letters', rule(/akq[A-Z0-9]{16}/g, 'akq')],
  ['either case', rule(/AKQ[A-Z0-9]{16}/gi, 'akq')],
  ['one letter in either case', rule(/A[Kk]Q[A-Z0-9]{16}/g, 'akq')],
  ['a beginning without a keyword', rule(/S[UAB][A-Z0-9]{16}/g, 'su', 'sa')],
  ['a keyword that stands elsewhere', rule(/[A-Z]{3}_own_[A-Z0-9]{16}/g, 'own')],
  ['a beginning of more than one length', rule(/A{1,2}KQ[A-Z0-9]{16}/g, 'akq')],
  ['alternatives', rule(/AKQ[A-Z0-9]{16}|key_akq/g, 'akq')],
  ['keywords of several lengths', rule(/AKQ[A-Z0-9]{16}/g, 'akq', 'ak')],
])('%s: both cases count', (_, other) => {
  expect(isUpperCase(other)).toBe(false)
})

it('each example of such a rule holds a keyword in capital letters', async () => {
  const upper = new Map(RULES.filter(isUpperCase).map((one) => [one.id, one]))
  const found = examples().filter(({ id }) => upper.has(id))
  const without = found.filter(
    ({ id, text }) => !upper.get(id)?.keywords.some((keyword) => text.includes(keyword.toUpperCase())),
  )
  expect(found.length).toBeGreaterThan(50)
  expect(without).toEqual([])
})
