import { expect, it } from 'vitest'
import { tempRepo } from '../support/temp-repo.ts'

const der = (hex: string) =>
  Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(Array.from({ length: 200 }, (_, at) => (at * 37) % 251))])

it.each([
  ['certs/server.p12', der('3082091a02010330820910')],
  ['renamed.dat', der('3082091a02010330820910')],
  ['app/release.jks', der('feedfeed00000002')],
  ['passwords.kdbx', der('03d9a29a67fb4bb5')],
  ['server.key', der('308204bd020100300d06092a864886f70d0101010500')],
  ['ec.der', der('30770201010420')],
  ['upload.keystore', der('00ff00ff')],
])('N42: %s is a container of private keys', async (path, bytes) => {
  const repo = await tempRepo()
  await repo.stage(path, bytes)
  expect((await repo.scan()).findings).toMatchObject([{ rule: 'key-file', path, line: null, blocks: true }])
})

it.each([
  ['public.der', der('30820122300d06092a864886f70d01010105000382')],
  ['ca.cer', der('308203a73082028f')],
  ['android/debug.keystore', der('feedfeed00000002')],
  ['docs/about.p12', Buffer.from('How to make a container\n')],
  ['logo.png', der('89504e470d0a1a0a')],
])('N42: %s is none', async (path, bytes) => {
  const repo = await tempRepo()
  await repo.stage(path, bytes)
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
})

it('N42: in a test folder it is a warning', async () => {
  const repo = await tempRepo()
  await repo.stage('test/fixtures/server.p12', der('3082091a02010330820910'))
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [{ rule: 'key-file', confidence: 'low' }] })
})
