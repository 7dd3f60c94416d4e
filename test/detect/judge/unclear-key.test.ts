import { expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { isUnclearKey } from '../../../src/detect/judge/unclear-key.ts'
import { assigned } from '../../../src/rules/generic/assigned.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const detect = createDetector(assigned)
const isReported = (line: string) =>
  detect({ path: 'src/a.ts', text: fakeSecret(line) }).some(({ verdict }) => verdict !== 'dismissed')

it('a name that says no more than "key" is told from one that says what it opens', () => {
  const names = ['key', 'cacheKey', 'FIELD_KEY_PHONE', 'apiKey', 'signing_key', 'secretKey', 'jwtKey']
  expect(names.filter(isUnclearKey)).toEqual(['key', 'cacheKey', 'FIELD_KEY_PHONE'])
})

it.each([
  ['const storageKey = "userPreferencesOfTheSession"', false],
  ['const storageKey = "translation.of.the.first.line"', false],
  ['const storageKey = "{lower:12}"', false],
  ['const storageKey = "{lower:32}"', true],
  ['const storageKey = "{b62:32}"', true],
  ['const apiKey = "{lower:24}"', true],
])('%s', (line, isSecret) => {
  expect(isReported(line)).toBe(isSecret)
})
