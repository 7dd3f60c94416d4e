import { expect, it } from 'vitest'
import { detectorOf } from '../../src/detect/detect.ts'
import { ruleSetOf } from '../../src/detect/search/rule-set.ts'
import { RULES } from '../../src/rules/index.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { fakeSecret } from '../support/fake-secret.ts'

/** What is found, without the secrets. */
function found(text: string) {
  return detectorOf([ruleSetOf(RULES as readonly Rule[])])({ path: 'a.js', text }).map(
    ({ match: { rule, secret }, verdict }) => `${rule.id} ${verdict} ${secret.length}`,
  )
}

it("a key that a provider's rule knows is reported by that rule alone, beside a password that only its name tells", () => {
  const key = fakeSecret('sk_live_{b62:24}')
  const password = fakeSecret('{b62:20}')
  const alone = found(`const apiSecret = "${key}"\n`)
  expect(alone).toEqual(['stripe-secret-key high 32'])
  expect(found(`const apiSecret = "${key}"; const dbPassword = "${password}"\n`)).toEqual([
    ...alone,
    expect.stringMatching(/^generic-password .* 20$/),
  ])
})
