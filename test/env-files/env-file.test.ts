import { expect, it } from 'vitest'
import { envFileFinding, type StagedFile } from '../../src/env-files/env-file.ts'
import { DEFAULT_ENV_POLICY } from '../../src/env-files/env-path.ts'
import { pathFingerprint } from '../../src/fingerprint.ts'
import { fakeSecret } from '../support/fake-secret.ts'

const CIPHER = fakeSecret('encrypted:{b64:120}')
const context = { policy: DEFAULT_ENV_POLICY, salt: 'salt', isSecretName: (name: string) => /KEY|PASSWORD/.test(name) }
const judge = (file: Partial<StagedFile>) =>
  envFileFinding({ path: '.env', before: [], text: 'A=1\nB_KEY=2\n', added: [[1, 9]], isWhole: true, ...file }, context)

it('N05: an env file that gains lines blocks, and its names are told', async () => {
  expect(await judge({})).toMatchObject({
    rule: 'env-file',
    path: '.env',
    names: ['A', 'B_KEY'],
    message: 'An env file does not belong in Git',
    fingerprint: pathFingerprint('env-file', '.env', 'salt'),
  })
  expect(await judge({ path: 'x/.env.local', before: [{ path: 'x/.env.local' }] })).toMatchObject({ rule: 'env-file' })
})

it.each([
  ['another file', { path: 'src/a.ts' }],
  ['a template', { path: '.env.example' }],
  ['one that only loses lines', { before: [{ path: '.env' }], added: [] }],
  ['one that only loses lines, renamed', { path: 'a.env', before: [{ path: 'x' }, { path: '.env' }], added: [] }],
  ['one that is encrypted as a whole', { text: fakeSecret('$ANSIBLE_VAULT;1.1;AES256\n{hex:80}\n') }],
  ['one whose values are', { text: `A=${CIPHER}\nHOST=example.org\n` }],
] as const)('passes: %s', async (_, file) => expect(await judge(file)).toBeNull())

it('N08: a file that becomes an env file blocks, though it gains no line', async () => {
  expect(await judge({ before: [{ path: 'notes.txt' }], added: [] })).toMatchObject({ rule: 'env-file' })
  expect(await judge({ before: [], text: '', added: [] })).toMatchObject({ rule: 'env-file', names: [] })
})

it.each([
  ['A_KEY', 'A_KEY'],
  ['A_KEY B_KEY C_KEY', 'A_KEY, B_KEY, C_KEY'],
  ['A_KEY B_KEY C_KEY D_KEY', 'A_KEY, B_KEY, C_KEY and others'],
])('N32: of a partly encrypted one the plain secrets are named: %s', async (names, told) => {
  const plain = names.split(' ')
  const text = [`X=${CIPHER}`, 'HOST=example.org', ...plain.map((name) => `${name}=abc`)].join('\n')
  expect(await judge({ text })).toMatchObject({
    rule: 'env-file-partly-encrypted',
    message: `This env file is encrypted, but not the value of ${told}`,
    names: plain,
  })
})

it.each(['.env.keys', 'x/.ENV.KEYS'])('N32: the keys of dotenvx never pass: %s', async (path) => {
  expect(await judge({ path, text: `A=${CIPHER}\n` })).toMatchObject({ rule: 'env-file', names: ['A'] })
  expect(await judge({ path: '.env.keys.d', text: `A=${CIPHER}\n` })).toBeNull()
})
