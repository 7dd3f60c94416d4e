import { expect, it } from 'vitest'
import { describeEntry } from '../../src/allowlist/describe-entry.ts'
import { areTwins, sortKey } from '../../src/allowlist/entry-line.ts'
import type { AllowEntry } from '../../src/config/allow-entry.ts'

const print = { covers: { kind: 'fingerprint', fingerprint: 'abc' } } as const
const value = { covers: { kind: 'value', value: 'secret' } } as const
const path = (rules: readonly string[] | '*', name = 'src/**'): Pick<AllowEntry, 'covers'> => ({
  covers: { kind: 'path', path: name, rules },
})

it('entries are sorted by what they cover', () => {
  expect([print, value, path('*')].map(sortKey)).toEqual(['abc', 'secret', 'src/**'])
})

it('twins cover the same', () => {
  expect(areTwins(print, { covers: { ...print.covers } })).toBe(true)
  expect(areTwins(path(['a', 'b']), path(['a', 'b']))).toBe(true)
  expect(areTwins(path(['a']), path('*'))).toBe(false)
  expect(areTwins(print, { covers: { kind: 'value', value: 'abc' } })).toBe(false)
})

it('is described in few words, and a value is not shown', () => {
  expect(describeEntry(print)).toBe('abc')
  expect(describeEntry(value)).toBe('value ****')
  expect(describeEntry(path('*'))).toBe('src/** (all rules)')
  expect(describeEntry(path(['a', 'b'], 'x\u001b'))).toBe('x\\x1b (a, b)')
})
