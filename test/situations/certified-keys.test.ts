import { generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { certificateOf } from '../support/certificate.ts'
import { tempRepo } from '../support/temp-repo.ts'

const key = generateKeyPairSync('ed25519').privateKey
const other = generateKeyPairSync('ed25519').privateKey
const pem = key.export({ type: 'pkcs8', format: 'pem' }) as string
const authority = { key: other, name: 'An Authority' }

const SELF_SIGNED = certificateOf(key, 'api.acme.io')
const RESERVED = certificateOf(key, 'localhost', authority)
const ISSUED = certificateOf(key, 'api.acme.io', authority)

it.each([
  ['beside a self-signed certificate', { 'test/tls/server.crt': SELF_SIGNED }, 'is self-signed: test/tls/server.crt'],
  ['beside a certificate for localhost', { 'test/tls/server.pem': RESERVED }, 'is for reserved names'],
])('a private key in a test %s only warns', async (_, files, why) => {
  const repo = await tempRepo()
  for (const [path, text] of Object.entries({ ...files, 'test/tls/server.key': pem })) await repo.stage(path, text)
  const { exitCode, findings } = await repo.scan()
  expect({ exitCode, findings }).toMatchObject({
    exitCode: 0,
    findings: [{ path: 'test/tls/server.key', blocks: false, message: expect.stringContaining(why) }],
  })
  expect((await repo.hushkey('explain', '--why', 'test/tls/server.key:1')).exitCode).toBe(0)
  await repo.commit()
  expect((await repo.scan('--all')).findings).toMatchObject([{ blocks: false }])
  expect((await repo.scan('--range', 'HEAD')).findings, why).toMatchObject([{ blocks: false }])
})

it('so do many in one folder, and one that YAML indents', async () => {
  const repo = await tempRepo()
  for (let number = 0; number < 40; number++) {
    const each = generateKeyPairSync('ed25519').privateKey
    const text = each.export({ type: 'pkcs8', format: 'pem' }) as string
    await repo.stage(`test/tls/${number}.crt`, certificateOf(each, 'localhost'))
    await repo.stage(`test/tls/${number}.yml`, `key: |\n${text.replaceAll(/^(?=.)/gm, '  ')}`)
  }
  const { exitCode, findings } = await repo.scan()
  expect([exitCode, findings.length, findings.filter(({ blocks }) => blocks)]).toEqual([0, 40, []])
})

it('in the same file, too', async () => {
  const repo = await tempRepo()
  await repo.stage('test/server.pem', SELF_SIGNED + pem)
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [{ blocks: false }] })
})

it.each([
  ['that an authority has issued for a host', 'test/server.key', { 'test/server.crt': ISSUED }],
  ['of another key', 'test/server.key', { 'test/server.crt': certificateOf(other, 'localhost') }],
  ['in another folder', 'test/server.key', { 'certs/server.crt': SELF_SIGNED }],
  ['outside of tests', 'deploy/server.key', { 'deploy/server.crt': SELF_SIGNED }],
])('a certificate %s changes nothing', async (_, path, files) => {
  const repo = await tempRepo()
  for (const [name, text] of Object.entries({ ...files, [path]: pem })) await repo.stage(name, text)
  expect(await repo.scan()).toMatchObject({ exitCode: 1, findings: [{ path, blocks: true }] })
})
