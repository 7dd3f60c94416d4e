import { expect, it } from 'vitest'
import { isPublishedKey } from '../../../../src/detect/judge/values/published-keys.ts'
import { fakeSecret } from '../../../support/fake-secret.ts'
import { accountsOf } from '../../../support/hd-accounts.ts'

it.each([
  [`${'test '.repeat(11)}junk`, 20],
  ['myth like bonus scare over problem client lizard pioneer submit female collect', 10],
])('N72: the accounts of "%s" are known, with 0x and without, in any case', (mnemonic, count) => {
  for (const key of accountsOf(mnemonic, count))
    for (const spelling of [key, `0x${key}`, key.toUpperCase()]) expect(isPublishedKey(spelling), key).toBe(true)
})

it('N72: the next account and any other key are not', () => {
  const [next] = accountsOf(`${'test '.repeat(11)}junk`, 21).slice(-1)
  expect(isPublishedKey(next as string)).toBe(false)
  for (const other of ['0x{hex:64}', 'sk_test_{b62:24}', '{b64:86}=='])
    expect(isPublishedKey(fakeSecret(other))).toBe(false)
})

it('N72: keys of documentation and emulators, letter by letter', () => {
  const stripe = ['sk_test', '4eC39HqLyjWDarjtT1zdp7dc'].join('_')
  expect(isPublishedKey(stripe)).toBe(true)
  expect(isPublishedKey(stripe.toLowerCase())).toBe(false)
  expect(isPublishedKey(`${stripe}x`)).toBe(false)
})

it("N72: what OAuth's own examples show", () => {
  const token = ['2YotnFZFEjr1', 'zCsicMWpAA'].join('')
  expect(isPublishedKey(token)).toBe(true)
  expect(isPublishedKey(token.toUpperCase())).toBe(false)
})
