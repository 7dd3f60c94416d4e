import { expect, it } from 'vitest'
import { variableName } from '../../src/remedy/variable-name.ts'

it.each([
  ['stripeKey', true, 'STRIPE_KEY'],
  ['db.password', true, 'DB_PASSWORD'],
  ['process.env.ACME_TOKEN', true, 'ACME_TOKEN'],
  ['import.meta.env.ACME_TOKEN', true, 'ACME_TOKEN'],
  ['process.env.MY_KEY', false, 'MY_KEY'],
  ['stripeKey', false, 'USUAL'],
  [null, true, 'USUAL'],
])('%s, of a rule that knows no provider: %s: %s', (assigned, isGeneric, expected) => {
  expect(variableName(assigned, 'USUAL', isGeneric)).toBe(expected)
})
