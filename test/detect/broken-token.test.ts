import { expect, it } from 'vitest'
import { isCutOff } from '../../src/detect/broken-token.ts'
import { fakeSecret } from '../support/fake-secret.ts'

it.each([
  ['ghp_{b62:12}', true],
  ['ghp_{b62:33}', false],
  ['ghp_{b62:36}', false],
  ['ghp_{b62:50}', false],
  ['hvs.{b62:24}', false],
  ['hvs.{b62:37}', true],
  ['hvs.{b62:92}', false],
  ['{b62:12}', false],
])('%s: %s', (template, cut) => {
  expect(isCutOff(fakeSecret(template))).toBe(cut)
})
