import { expect, it } from 'vitest'
import { createDetector } from '../../src/detect/detect.ts'
import { RULES } from '../../src/rules/index.ts'
import { fakeSecret } from '../support/fake-secret.ts'

const detect = createDetector(RULES)

/** What is found in a template of `fakeSecret`, without what was dismissed. */
const found = (path: string, template: string) =>
  detect({ path, text: fakeSecret(template) })
    .filter(({ verdict }) => verdict !== 'dismissed')
    .map(({ match, verdict }) => `${match.rule.id} ${verdict}`)

it.each([
  ['src/api.ts', 'medium'],
  ['test/api.ts', 'low'],
  ['README.md', 'low'],
  ['examples/api.ts', 'low'],
])('a token with a wrong checksum in %s is %s', (path, verdict) => {
  expect(found(path, 'const token = "ghp_{b62:36}"')).toEqual([`github-personal-access-token ${verdict}`])
  expect(found(path, 'npm_{b62:36}')).toEqual([`npm-access-token ${verdict}`])
  expect(found(path, 'const token = "{=github:ghp_}"')).toEqual(['github-personal-access-token high'])
})

it('the letter of an option may touch its value', () => {
  expect(found('run.sh', 'mysql -u root -p{b62:14} shop')).toEqual(['mysql-command-password medium'])
})

it('indentation and the zero bytes of OpenSSH blank no key out', () => {
  const key = `-----BEGIN RSA PRIVATE KEY-----\n${'            {b64:64}\n'.repeat(6)}            -----END RSA PRIVATE KEY-----`
  expect(found('deploy.yml', `key: |\n            ${key}`)).toEqual(['private-key high'])
  const elided = key.replace('{b64:64}\n            {b64:64}', '{b64:64}\n            ...')
  expect(found('deploy.yml', elided)).toEqual([])
})
