import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { projectRepo } from '../setup/project-repo.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { FORMATS_WITH_PLACES } from '../support/formats.ts'
import { tempRepo } from '../support/temp-repo.ts'

const random = (bytes: number) => createHash('sha512').update('values-as-names').digest().subarray(0, bytes)
/** 32 bytes whose base64 has no `+` or `/`, so that its line reads like an assignment. */
const BASE64 = Buffer.from(fakeSecret('{b62:32}')).toString('base64')
const TAIL = fakeSecret('{b62:27}')

describe('N55: a value is never printed as if it were a name', () => {
  it.each([
    ['.env', `${BASE64}\n`],
    ['.env', `export ${BASE64}\n`],
    ['.env', `${random(32).toString('base64url')}=\n`],
    [
      '.env',
      `SSH_KEY=-----BEGIN RSA PRIVATE KEY-----\n${fakeSecret('{b62:64}')}\n${TAIL}=\n-----END RSA PRIVATE KEY-----\n`,
    ],
    ['docker/app.env', `${TAIL}==\nPORT=1\n`],
    ['.env', `${fakeSecret('sk_live_{b62:24}')}=\n`],
    ['.env', `${fakeSecret('ghp_{b62:36}')}: x\n`],
    ['.env.example', `${BASE64}\n${fakeSecret('{b62:40}')}=changeme\n`],
    ['src/a.js', `process.env.${TAIL}\n`],
  ])('%s', async (path, text) => {
    const repo = await tempRepo()
    await repo.stage('.env.example', 'PORT=\n')
    await repo.commit()
    await repo.write(path, Buffer.from(text))
    await repo.git('add', '-f', path)
    const values = text.match(/[\w-]{25,}/g) as string[]
    const runs = [
      ...FORMATS_WITH_PLACES.map((format) => ['scan', '--format', format]),
      ['fix', '--dry-run'],
      ['doctor'],
      ['fix', '--yes'],
      ['doctor'],
    ]
    for (const args of runs) {
      const { stdout, stderr } = await repo.hushkey(...args)
      for (const value of values)
        expect({ args, text: stdout + stderr }).toEqual({ args, text: expect.not.stringContaining(value) })
    }
    if (path === '.env.example') return
    const written = await repo.run('grep', [
      '-rF',
      '--',
      values.at(-1) as string,
      '.env.example',
      '.git/hushkey',
      '.gitignore',
    ])
    expect(written.stdout).toBe('')
  })
})

it('N55: a commit of such a file is stopped by the hook, and its screen has no value', async () => {
  const repo = await projectRepo()
  await repo.init('--no-trial')
  await repo.write('.env', `${BASE64}\n`)
  await repo.stage('.env.example', `${TAIL}=\n`)
  await repo.git('add', '-f', '.env')
  const { exitCode, stdout, stderr } = await repo.run('git', ['commit', '-m', 'env'])
  expect([exitCode, stdout + stderr]).toEqual([1, expect.stringContaining('.env')])
  for (const value of [BASE64.replace(/=+$/, ''), TAIL]) expect(stdout + stderr).not.toContain(value)
  await repo.git('rm', '-qf', '--cached', '.env', '.env.example')
  await repo.stage('.env.example', 'PORT=\n')
  expect((await repo.run('git', ['commit', '-m', 'template'])).exitCode).toBe(0)
})

describe('N55: a value of the local env file is never printed as the name of another', () => {
  // dotenv reads the line below an empty `KEY=` as one more assignment
  it.each(['KEY=\n', 'KEY="a\n', ''])('below %j', async (above) => {
    const repo = await tempRepo()
    await repo.stage('.gitignore', '.env\n')
    await repo.commit()
    const [name, value] = [fakeSecret('x{b62:22}'), fakeSecret('Z{b62:23}')]
    await repo.write('.env', `${above}${name}=${value}\n`)
    await repo.stage('a.txt', `${value}\n`)
    for (const format of FORMATS_WITH_PLACES) {
      const { stdout, stderr, exitCode } = await repo.hushkey('scan', '--format', format)
      expect(exitCode).toBe(1)
      expect(stdout + stderr).toContain('.env')
      expect(stdout + stderr).not.toContain(name)
    }
  })
})
