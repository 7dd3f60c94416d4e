import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { FORMATS_WITH_PLACES } from '../support/formats.ts'
import { tempRepo } from '../support/temp-repo.ts'

const token = fakeSecret('sk_live_{b62:24}')
const other = fakeSecret('{=github:ghp_}')

it('a token in the name of a file or folder is a finding, and is shown nowhere', async () => {
  const repo = await tempRepo()
  await repo.stage(`keys/${token}.txt`, 'nothing here\n')
  await repo.stage(`backup-${other}/config.js`, `const key = '${fakeSecret('AKIA{b32:16}')}'\n`)
  const { stdout, exitCode } = await repo.hushkey('scan', '--format', 'json')
  expect(exitCode).toBe(1)
  expect(stdout).not.toContain(token)
  expect(stdout).not.toContain(other)
  expect(JSON.parse(stdout).findings).toMatchObject([
    { rule: 'github-personal-access-token', path: 'backup-ghp_****/config.js', line: null, blocks: true },
    { rule: 'stripe-secret-key', path: 'keys/sk_live_****.txt', line: null, blocks: true },
    { rule: 'aws-access-key-id', path: 'backup-ghp_****/config.js', line: 1 },
  ])
  const text = await repo.hushkey('scan')
  expect(text.stdout + text.stderr).toContain('The name of this file holds a Stripe secret key')
  expect(text.stdout + text.stderr).not.toMatch(new RegExp(`${token}|${other}`))
})

it.each(['base64', 'hex'] as const)('a token in the name of a file, as %s, is shown nowhere', async (encoding) => {
  const repo = await tempRepo()
  const name = Buffer.from(other).toString(encoding)
  await repo.stage(name, `const key = '${other}'\n`)
  for (const format of FORMATS_WITH_PLACES) {
    const { stdout, stderr, exitCode } = await repo.hushkey('scan', '--format', format)
    expect(exitCode).toBe(1)
    expect(stdout + stderr).not.toContain(name)
    expect(stdout + stderr).not.toContain(other)
  }
})

it('also in a range of commits, and a person may accept it', async () => {
  const repo = await tempRepo()
  await repo.stage('README.md', 'x\n')
  await repo.commit()
  await repo.stage(`keys/${token}.txt`, 'nothing here\n')
  const [finding] = (await repo.scan()).findings
  await repo.commit()
  const ofRange = await repo.scan('--range', 'HEAD~1..HEAD')
  expect(ofRange).toMatchObject({ exitCode: 1, findings: [{ path: 'keys/sk_live_****.txt', line: null }] })
  expect(ofRange.stdout).not.toContain(token)
  await repo.git('reset', '--quiet', '--soft', 'HEAD~1')
  await repo.stage(
    '.hushkeyrc.json',
    JSON.stringify({ allow: [{ fingerprint: finding?.fingerprint, reason: 'revoked' }] }),
  )
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
})

it('an old name is not reported, but is not shown either', async () => {
  const repo = await tempRepo()
  await repo.stage(`keys/${token}.txt`, 'x\n')
  await repo.commit()
  await repo.stage(`keys/${token}.txt`, 'y\n')
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
  await repo.stage(`keys/${token}.txt`, `y\nkey = "${other}"\n`)
  const report = await repo.scan()
  expect(report).toMatchObject({ exitCode: 1, findings: [{ path: 'keys/sk_live_****.txt', line: 2 }] })
  expect(report.stdout).not.toContain(token)
})

it.each([
  'src/token-secret-password.ts',
  'assets/app.3f2a9c1e5b7d4086af21.js',
  'fixtures/sk_live_example.json',
  'docs/AKIA-keys.md',
])('nothing in the name %s', async (path) => {
  const repo = await tempRepo()
  await repo.stage(path, 'x\n')
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
})

it.each(FORMATS_WITH_PLACES)(
  'N55: a password in one file is not shown in the name of another, nor beside it, as %s',
  async (format) => {
    const repo = await tempRepo()
    const password = fakeSecret('{b62:6}-{b62:9}')
    const [folder, file] = [`old-${password}`, `password=${password}.js`]
    await repo.stage('a.js', `const password = "${password}"\n`)
    await repo.stage(file, `const key = "${other}"\n`)
    await repo.stage(`${folder}/${file}`, `call("${token}", notes.${password})\n`)
    for (const args of [['scan'], ['scan', '--all']]) {
      const { stdout, stderr, exitCode } = await repo.hushkey(...args, '--format', format)
      expect(exitCode).toBe(1)
      expect(stdout + stderr).toMatch(/old-(?:\*|%2A){4}\/password/)
      expect(stdout + stderr).not.toContain(password)
    }
    const { stdout, stderr } = await repo.hushkey('fix', '--dry-run')
    expect(stdout + stderr).not.toContain(password)
  },
)

it('a password that is a common word hides no path', async () => {
  const repo = await tempRepo()
  await repo.stage('a.sql', "create user app password 'postgres';\n")
  await repo.stage('postgres/b.js', `const key = "${other}"\n`)
  expect((await repo.scan()).findings.map(({ path }) => path)).toContain('postgres/b.js')
})
