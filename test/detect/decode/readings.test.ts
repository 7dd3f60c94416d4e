import { expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { RULES } from '../../../src/rules/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const detect = createDetector(RULES)

/** What is reported in a text, as the rule and the part of the text that is said to hold the secret. */
function reported(path: string, text: string): string[][] {
  return detect({ path, text })
    .filter(({ verdict }) => verdict === 'high' || verdict === 'medium')
    .map(({ match }) => [match.rule.id, text.slice(match.start, match.end)])
}

const KEY = fakeSecret('sk_live_{b62:24}')
const [HEAD, TAIL] = [KEY.slice(0, 12), KEY.slice(12)]
const PASSWORD = fakeSecret('{b62:9}#{b62:6}')
const MAILJET = fakeSecret('{hex:32}')
const base64 = (text: string) => Buffer.from(text).toString('base64')

it.each([
  ['joined strings', 'a.js', `const k = "${HEAD}" + "${TAIL}"`, `${HEAD}" + "${TAIL}`],
  ['joined over lines', 'a.py', `key = ("${HEAD}"\n       "${TAIL}")`, `${HEAD}"\n       "${TAIL}`],
  ['base64', 'a.js', `const k = atob("${base64(`key=${KEY}`)}")`, base64(`key=${KEY}`).replace(/=+$/, '')],
  ['hex', 'a.js', `const k = "${Buffer.from(KEY).toString('hex')}"`, Buffer.from(KEY).toString('hex')],
  ['percent codes', 'a.txt', `x?k=${KEY.replaceAll('_', '%5F')}&a=b`, KEY.replaceAll('_', '%5F')],
])('finds a Stripe key in %s', (_, path, text, place) => {
  expect(reported(path, text)).toEqual([['stripe-secret-key', place]])
})

it.each([
  ['a name and a value apart', 'a.json', `[\n {\n  "name": "DB_PASSWORD",\n  "value": "${PASSWORD}"\n }\n]`],
  ['a Kubernetes env list', 'a.yaml', `env:\n  - name: DB_PASSWORD\n    value: ${PASSWORD}\n`],
  ['a Terraform variable', 'a.tf', `variable "db_password" {\n  default = "${PASSWORD}"\n}\n`],
  ['a block scalar', 'a.yaml', `db_password: |\n  ${PASSWORD}\nuser: x\n`],
  ['a heredoc', 'a.tf', `db_password = <<EOT\n${PASSWORD}\nEOT\n`],
  ['the next line', 'a.py', `DB_PASSWORD = \\\n    "${PASSWORD}"\n`],
  ['stringData', 'a.yaml', `kind: Secret\nstringData:\n  password: ${PASSWORD}\n`],
])('finds a password in %s', (_, path, text) => {
  expect(reported(path, text).map(([, place]) => place)).toEqual([PASSWORD])
})

it('decodes the data of a Kubernetes Secret', () => {
  const text = `kind: Secret\ndata:\n  password: ${base64(PASSWORD)}\n  username: ${base64('admin')}\n`
  expect(reported('a.yaml', text).map(([, place]) => place)).toEqual([base64(PASSWORD)])
})

it('takes the decoded value of a Kubernetes Secret for what it is: a placeholder is none', () => {
  const text = `kind: Secret\ndata:\n  password: ${base64('your-password-here')}\n`
  expect(reported('a.yaml', text)).toEqual([])
})

it("runs providers' rules on names and values that stand apart", () => {
  const text = `[{ "name": "MAILJET_SECRET_KEY", "value": "${MAILJET}" }]`
  expect(reported('a.json', text)).toEqual([['mailjet-secret-key', MAILJET]])
})

it('decodes one level only, and only trusts what is sure', () => {
  expect(reported('a.js', `const k = "${base64(base64(`key=${KEY}`))}"`)).toEqual([])
  expect(reported('a.txt', `blob ${base64(`password = "${PASSWORD}"`)}`)).toEqual([])
})

it('finds a private key whose newlines are escaped', () => {
  const key = fakeSecret('-----BEGIN PRIVATE KEY-----\\n{b64:64}\\n{b64:64}\\n{b64:40}\\n-----END PRIVATE KEY-----\\n')
  expect(reported('a.json', `{"private_key": "${key}"}`).map(([rule]) => rule)).toEqual(['private-key'])
})
