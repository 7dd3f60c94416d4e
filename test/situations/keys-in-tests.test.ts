import { generateKeyPairSync } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { tempRepo } from '../support/temp-repo.ts'

const PEM = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
const OTHER = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const TOKEN = fakeSecret('{=github:ghp_}')

/** A repository whose last commit holds `text` in `path`. */
async function repoWith(path: string, text: string) {
  const repo = await tempRepo()
  await repo.stage(path, text)
  await repo.commit()
  return repo
}

it('N62: a key that stands in another file already only warns in a test, and the warning names that file', async () => {
  const repo = await repoWith('certs/dev.pem', PEM.toString())
  await repo.stage('tests/auth_test.go', `const key = \`${PEM}\`\n`)
  const { exitCode, findings } = await repo.scan()
  expect(exitCode).toBe(0)
  expect(findings).toMatchObject([{ path: 'tests/auth_test.go', confidence: 'low', blocks: false }])
  expect(findings[0]?.message).toMatch(/, already in the repository: certs\/dev\.pem$/)
})

it('N62: so does a token, also where the check runs in a folder below', async () => {
  const repo = await repoWith('lib/sub/client.js', `const token = '${TOKEN}'\n`)
  await repo.stage('lib/sub/client.test.js', `const token = '${TOKEN}'\n`)
  const { exitCode, stdout } = await repo.run('node', [CLI, 'scan', '--format', 'json'], { cwd: repo.path('lib/sub') })
  expect([exitCode, JSON.parse(stdout).findings]).toMatchObject([0, [{ blocks: false }]])
})

it('N62: outside tests it blocks, as does one that is new', async () => {
  const repo = await repoWith('certs/dev.pem', PEM.toString())
  await repo.stage('src/auth.go', `const key = \`${PEM}\`\n`)
  await repo.stage('tests/auth_test.go', `const key = \`${OTHER}\`\n`)
  const { exitCode, findings } = await repo.scan()
  expect(exitCode).toBe(1)
  expect(findings.map(({ path, blocks }) => [path, blocks])).toEqual([
    ['src/auth.go', true],
    ['tests/auth_test.go', true],
  ])
})

it('N62: an env file and an ignored file are no places where a key may stand', async () => {
  for (const [path, ignore] of [
    ['.env', ''],
    ['secrets/key.js', 'secrets/\n'],
  ] as const) {
    const repo = await repoWith(path, `TOKEN='${TOKEN}'\n`)
    await repo.stage('.gitignore', ignore)
    await repo.commit()
    await repo.stage('client.test.js', `const token = '${TOKEN}'\n`)
    expect((await repo.scan()).exitCode, path).toBe(1)
  }
})

it('N62: before the first commit nothing is known', async () => {
  const repo = await tempRepo()
  await repo.stage('client.test.js', `const token = '${TOKEN}'\n`)
  expect((await repo.scan()).exitCode).toBe(1)
})

it('N62: two new files with the same key: nothing held it before', async () => {
  const repo = await repoWith('a.js', 'export {}\n')
  await repo.stage('a.test.js', `const token = '${TOKEN}'\n`)
  await repo.stage('b.test.js', `const token = '${TOKEN}'\n`)
  expect((await repo.scan()).exitCode).toBe(1)
})

it("N62: of a range, what stood there before each commit counts; the user's settings of grep change nothing", async () => {
  const repo = await repoWith('src/client.js', `const token = '${TOKEN}'\n`)
  await repo.git('config', 'grep.lineNumber', 'true')
  await repo.git('config', 'grep.column', 'true')
  await repo.stage('client.test.js', `const token = '${TOKEN}'\n`)
  expect((await repo.scan()).exitCode).toBe(0)
  await repo.commit()
  expect(await repo.scan('--range', 'HEAD~1..HEAD')).toMatchObject({ exitCode: 0, findings: [{ blocks: false }] })
})

it('N62: what would only be warned about in a test is silent once the repository has it, but where warnings stop', async () => {
  const line = `login(session, { token: '${fakeSecret('{a36:9}')}' })\n`
  const repo = await repoWith('a.js', 'export {}\n')
  await repo.stage('a.test.js', line)
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [{ path: 'a.test.js', blocks: false }] })
  await repo.commit()
  await repo.stage('b.test.js', line)
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
  await repo.stage('src/b.js', line)
  expect((await repo.scan()).findings.map(({ path }) => path)).toEqual(['src/b.js'])
  for (const settings of ['{ "blockOn": "low" }', '{ "rules": { "generic-token": "high" } }']) {
    await repo.stage('.hushkeyrc.json', `${settings}\n`)
    const { exitCode, findings } = await repo.scan()
    expect([exitCode, findings.map(({ path }) => path)], settings).toEqual([1, expect.arrayContaining(['b.test.js'])])
  }
})

it('N62: in a whole tree the first file with a key stops, and further tests with it warn and name that file', async () => {
  const repo = await tempRepo()
  await repo.stage('_lib/token.js', `const token = '${TOKEN}'\n`)
  for (const path of ['a.test.js', 'b.test.js', 'c/c.test.js'])
    await repo.stage(path, `const token = '${TOKEN}'\nconst other = \`${OTHER}\`\n`)
  await repo.stage('z.js', `const token = '${TOKEN}'\n`)
  await repo.commit()
  const { findings } = await repo.scan('--all')
  expect(findings.filter(({ blocks }) => blocks).map(({ path, line }) => `${path}:${line}`)).toEqual([
    '_lib/token.js:1',
    'a.test.js:2',
    'z.js:1',
  ])
  expect(
    findings.filter(({ blocks }) => !blocks).map(({ message }) => String(message).replace(/.*repository: /, '')),
  ).toEqual(['_lib/token.js', '_lib/token.js', 'a.test.js', '_lib/token.js', 'a.test.js'])
  await repo.stage('.gitignore', '_lib/\n')
  expect((await repo.scan('--all')).findings.filter(({ blocks }) => blocks)).toHaveLength(6)
})
