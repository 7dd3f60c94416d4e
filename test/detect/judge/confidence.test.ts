import { expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { RULES } from '../../../src/rules/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const detect = createDetector(RULES)

/** The surest verdict on a line in a file. */
function verdictOn(path: string, template: string): string {
  const verdicts = detect({ path, text: `${fakeSecret(template)}\n` }).map(({ verdict }) => verdict)
  return ['high', 'medium', 'low', 'dismissed'].find((one) => verdicts.some((verdict) => verdict === one)) ?? 'nothing'
}

// The table of docs/confidence.md.
it.each([
  ['STRIPE = "sk_live_{b62:24}"', 'high', 'high'],
  ['GITHUB = "ghp_{b62:36}"', 'medium', 'low'],
  ['mailjet_secret = "{hex:32}"', 'medium', 'medium'],
  ['mailjet = { key: "{hex:32}" }', 'medium', 'low'],
  ['api_key = "{hex:16}"', 'medium', 'low'],
  ['api_key = "{b62:32}"', 'medium', 'medium'],
  ['password = "{b62:16}"', 'medium', 'medium'],
  ['db = "postgres://app:{a36:12}@db.acme.io/app"', 'medium', 'low'],
  ['password = "rapunzel"', 'low', 'low'],
  ['password = "rapunz3l"', 'medium', 'low'],
  ['api_key = "your_api_key_here"', 'dismissed', 'dismissed'],
  ['STRIPE = "pk_live_{b62:24}"', 'dismissed', 'dismissed'],
  ['sendgrid_api_key = "{b62:30}"', 'dismissed', 'dismissed'],
  ['api_key = "abcdef1234567890abcdef"', 'dismissed', 'dismissed'],
])('%s: in code %s, in a test, an example or documentation %s', (template, inCode, shown) => {
  expect(verdictOn('src/app.py', template)).toBe(inCode)
  for (const path of ['test/app.py', 'examples/app.py', 'docs/app.md'])
    expect([path, verdictOn(path, template)]).toEqual([path, shown])
  expect(verdictOn('dist/app.py', template)).toBe(inCode === 'medium' && !/ghp_/.test(template) ? 'low' : inCode)
})
