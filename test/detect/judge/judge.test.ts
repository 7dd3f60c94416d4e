import { describe, expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { judge } from '../../../src/detect/judge/judge.ts'
import { RULES } from '../../../src/rules/index.ts'
import type { Rule } from '../../../src/rules/rule.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

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

/** The verdict on a match of a rule that is like the given one, and the evidence. */
function said(like: Partial<Rule>, template: string, path = 'src/a.ts', before = 'key = "', after = '"'): string {
  const rule = {
    id: 'acme-key',
    name: 'Acme key',
    keywords: ['acme_'],
    confidence: 'high',
    env: 'ACME_KEY',
    ...like,
  } as Rule
  const secret = fakeSecret(template)
  const match = { rule, secret, start: before.length, end: before.length + secret.length }
  const { verdict, evidence } = judge(match, { path, text: before + secret + after })
  return `${verdict}: ${evidence.join(' | ')}`
    .replace('it has the shape of: Acme key', 'shape')
    .replace('it stands where only this can stand: Acme key', 'place')
}

it.each<[string, Partial<Rule>, string, string?, string?, string?]>([
  ['high: shape', {}, 'Kx9mQ2vLpR7wZt4NcY8b'],
  ['dismissed: shape | its words say that it is a placeholder', {}, 'your_api_key_here'],
  ['dismissed: shape | it is a filler of one repeated character', {}, 'xxxxxxxx'],
  ['high: shape', {}, 'Kx9mQ2vLpR7wZt4NcY8b', 'test/a.ts'],
  ['low: shape', { confidence: 'low' }, 'Kx9mQ2vLpR7wZt4NcY8b'],
  ['high: shape', { entropy: 3 }, 'Kx9mQ2vLpR7wZt4NcY8b'],
  ['dismissed: shape | its entropy is 1.0 bits a character, below 3', { entropy: 3 }, 'aabbaabbaabbaabbaabb'],
  ['high: shape', { entropy: 4.3 }, 'Kx9mQ2vLpR7wZt4NcY8b'],
  ['dismissed: shape | its entropy is 4.3 bits a character, below 4.5', { entropy: 4.5 }, 'Kx9mQ2vLpR7wZt4NcY8b'],
  ['medium: shape', { confidence: 'medium', entropy: 3 }, 'Kx9mQ2vLpR7wZt4NcY8b'],
  [
    'low: shape | it stands in a test, an example, documentation or a comment',
    { confidence: 'medium', entropy: 3 },
    'Kx9mQ2vLpR7wZt4NcY8b',
    'test/a.ts',
  ],
  [
    'low: shape | it stands in a test, an example, documentation or a comment',
    { confidence: 'medium', entropy: 3 },
    'Kx9mQ2vLpR7wZt4NcY8b',
    'examples/a.ts',
  ],
  [
    'low: shape | it stands in a test, an example, documentation or a comment',
    { confidence: 'medium', entropy: 3 },
    'Kx9mQ2vLpR7wZt4NcY8b',
    'docs/a.ts',
  ],
  [
    'low: shape | it stands in a generated or third-party file',
    { confidence: 'medium', entropy: 3 },
    'Kx9mQ2vLpR7wZt4NcY8b',
    'dist/a.js',
  ],
  [
    'low: shape | it stands in a test, an example, documentation or a comment',
    { confidence: 'medium', entropy: 3 },
    'Kx9mQ2vLpR7wZt4NcY8b',
    'src/a.ts',
    '// key = "',
  ],
  [
    'dismissed: shape | it reads like words or an identifier',
    { confidence: 'medium', entropy: 3 },
    'columnsettingsident',
    'src/a.ts',
  ],
  ['medium: shape', { confidence: 'medium', entropy: 3 }, 'qwertzuiopasdfghjkl', 'src/a.ts'],
  [
    'dismissed: shape | it counts up or runs along the alphabet',
    { confidence: 'medium', entropy: 3 },
    'abcdefghijklmnopqrst',
  ],
  [
    'dismissed: shape | it is an expression or an identifier of code',
    { confidence: 'medium', entropy: 3 },
    'config.acme.key.name',
    'src/a.ts',
    'key = ',
    '',
  ],
  ['dismissed: shape | it is a path', { confidence: 'medium', entropy: 3 }, '/etc/acme/config.conf'],
  [
    'dismissed: shape | it reads like words or an identifier',
    { confidence: 'medium', entropy: 3 },
    'tokenKxqtokenpassword',
  ],
  ['medium: shape', { confidence: 'medium', entropy: 3 }, 'zqxjkvwpmqzxjkvbwqxz'],
  ['medium: place', { confidence: 'medium', judge: 'password' }, 'Kx9#mQ2vLp'],
  ['medium: shape', { confidence: 'medium', holds: 'hash' }, 'Kx9mQ2vLpR7wZt4NcY8b'],
  [
    'dismissed: shape | it reads like words or an identifier',
    { confidence: 'medium', holds: 'hash' },
    'columnsettingsident',
  ],
  [
    'low: place | it is short, or reads like a word',
    { confidence: 'medium', id: 'acme-hashes', judge: 'password' },
    'rapunzel-tower',
  ],
  ['medium: place', { confidence: 'medium', id: 'acme-hashes', judge: 'password' }, 'rapunzel-tower-77'],
  [
    'dismissed: shape | it is hashed or encrypted, and stands in a test, an example, documentation or a comment',
    { holds: 'hash' },
    'Kx9mQ2vLpR7wZt4NcY8b',
    'test/a.ts',
  ],
  [
    'dismissed: shape | it is hashed or encrypted, and stands in a test, an example, documentation or a comment',
    { holds: 'ciphertext' },
    'Kx9mQ2vLpR7wZt4NcY8b',
    'test/a.ts',
  ],
  ['high: shape', { id: 'bcrypt-encrypted-key' }, 'Kx9mQ2vLpR7wZt4NcY8b', 'test/a.ts'],
  ['high: shape', { holds: 'hash' }, 'Kx9mQ2vLpR7wZt4NcY8b'],
  [
    'dismissed: shape | it is hashed or encrypted, and stands in a test, an example, documentation or a comment',
    { holds: 'hash' },
    'Kx9mQ2vLpR7wZt4NcY8b',
    'docs/a.ts',
  ],
  [
    'dismissed: shape | it is hashed or encrypted, and stands in a test, an example, documentation or a comment',
    { holds: 'hash' },
    'Kx9mQ2vLpR7wZt4NcY8b',
    'src/a.ts',
    '# ',
  ],
  ['high: shape | its checksum is right', { checksum: 'github-crc32' }, '{=github:ghp_}'],
  ['medium: place', { checksum: 'github-crc32', confidence: 'medium', judge: 'password' }, '{=github:ghp_}'],
  ['medium: shape | its checksum is wrong', { checksum: 'github-crc32' }, 'ghp_{b62:36}'],
  [
    'low: shape | its checksum is wrong, and it stands in a test, an example, documentation or a comment',
    { checksum: 'github-crc32' },
    'ghp_{b62:36}',
    'test/a.ts',
  ],
  [
    'low: shape | its checksum is wrong, and it stands in a test, an example, documentation or a comment',
    { checksum: 'github-crc32' },
    'ghp_{b62:36}',
    'src/a.ts',
    '// ',
  ],
  [
    'low: shape | its checksum is wrong, and it counts up',
    { checksum: 'github-crc32' },
    'ghp_abcdefghijklmnopqrstuvwxyz{x*0}0123456789',
  ],
  ['dismissed: shape | it counts up or runs along the alphabet', {}, 'acme_aBcDeFgHiJkLmNoPqRsTu'],
  [
    'dismissed: shape | it counts up or runs along the alphabet',
    {},
    'acme_{digit:6}-123456789012-abcdefghijklmnopqrstuvwx',
  ],
  ['high: shape', {}, 'acme_{b62:30}abcdefgh'],
  ['dismissed: shape | it is made of words', {}, 'acme_a0B_some_oauth_token_with-dashes'],
  ['dismissed: shape | it is made of words', {}, 'ACMEANDPACIFICREGION'],
  ['high: shape', {}, 'ACME{upper:16}'],
  ['high: shape', {}, 'acme_live_main_{b62:30}'],
  ['high: shape', { checksum: 'github-crc32' }, 'ghs_{b62:50}'],
  ['medium: shape | its checksum is wrong', { checksum: 'npm-crc32' }, 'npm_{b62:36}'],
  [
    'low: shape | its checksum is wrong, and it stands in a test, an example, documentation or a comment',
    { checksum: 'npm-crc32' },
    'npm_{b62:36}',
    'README.md',
  ],
  ['low: shape | its checksum is wrong', { checksum: 'nkey-crc16' }, 'S{b32:57}'],
  ['low: shape | its checksum is wrong', { checksum: 'nkey-crc16' }, 'S{b32:57}', 'test/a.ts'],
  ['dismissed: shape | its checksum is wrong', { checksum: 'jwt-header' }, '{b62:20}.{b62:20}'],
  ['dismissed: shape | its checksum is wrong', { checksum: 'base64-json' }, '{b62:20}'],
  ['dismissed: shape | its checksum is wrong', { checksum: 'luhn' }, '4242 4242 4242 4241'],
  ['high: shape | its checksum is right', { checksum: 'luhn' }, '4242 4242 4242 4242'],
  ['high: shape', { span: 'block', env: 'PRIVATE_KEY' }, '{b64:64}AAAAAAAAAAAAAAAA{b64:100}'],
  [
    'dismissed: shape | part of it is left out',
    { span: 'block', env: 'PRIVATE_KEY' },
    '{b64:64}AAAAAAAAAAAAAAAA....{b64:100}',
  ],
  ['dismissed: shape | part of it is blanked out', { span: 'block', env: 'PRIVATE_KEY' }, '{b64:64}****{b64:92}'],
  ['dismissed: shape | part of it is blanked out', { span: 'block', env: 'PRIVATE_KEY' }, '{b64:64}xxxxxx{b64:90}'],
  ['high: shape', { span: 'block', env: 'PRIVATE_KEY' }, '{b64:64}xxxxxx{b64:91}'],
  ['dismissed: shape | part of it is blanked out', { span: 'block', env: 'CERT' }, '{b64:64}xxxxxx{b64:100}'],
  ['dismissed: shape | part of it is blanked out', { env: 'PRIVATE_KEY' }, '{b64:64}xxxxxx{b64:100}'],
])('%s: of %j %s in %s', (expected, like, template, path, before, after) => {
  expect(said(like, template, path, before, after)).toBe(expected)
})

describe('a rule of a project', () => {
  const withId = (id: string, confidence: 'high' | 'medium') =>
    createDetector([
      {
        ...(RULES.find((rule) => rule.id === 'stripe-secret-key') as Rule),
        id,
        confidence,
        keywords: ['acme_'],
        pattern: /acme_[A-Za-z0-9]{24}/g,
        ...(confidence === 'medium' && { judge: 'password' as const }),
      },
    ])
  const samples = ['token: acme_{b62:24}\n', 'see acme_{b62:24} for more\n']
  const ids = [
    'acme-access-token',
    'acme-encrypted-token',
    'acme-bcrypt-hash',
    'basic-auth-acme',
    'url-acme',
    'generic-acme',
  ]
  const cases = samples.flatMap((sample) => ids.map((id) => [sample, id] as const))

  it.each(cases)('is judged the same whatever its id: %s as %s', (sample, id) => {
    for (const confidence of ['high', 'medium'] as const)
      for (const path of ['src/a.js', 'test/a.test.js', 'docs/a.md', 'config/a.yml']) {
        const text = fakeSecret(sample)
        const verdicts = (name: string) => withId(name, confidence)({ path, text }).map(({ verdict }) => verdict)
        expect([path, verdicts(id)]).toEqual([path, verdicts('acme-access-token')])
      }
  })
})
