import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { CLEAN_LINE, KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

async function repoWith(path: string, text: string) {
  const repo = await tempRepo()
  await repo.stage(path, text)
  await repo.commit()
  return repo
}

it('E31, N04: an old secret elsewhere in the file passes', async () => {
  const repo = await repoWith('a.js', KEY_LINE + CLEAN_LINE.repeat(90))
  await repo.stage('a.js', `${KEY_LINE + CLEAN_LINE.repeat(90)}export const more = 1\n`)
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [], summary: { addedLines: 1 } })
})

it('N04: a pure rename and a rename with an edit pass', async () => {
  const repo = await repoWith('a.js', KEY_LINE + CLEAN_LINE.repeat(20))
  await repo.git('mv', 'a.js', 'b.js')
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
  await repo.stage('b.js', `${KEY_LINE}${CLEAN_LINE.repeat(20)}export const more = 1\n`)
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [], summary: { addedLines: 1 } })
})

it('N04: an old line that moves within its file passes, a copy of it blocks', async () => {
  const repo = await repoWith('a.js', `${KEY_LINE + CLEAN_LINE}export {}\n`)
  await repo.stage('a.js', `export {}\n${CLEAN_LINE}${KEY_LINE}`)
  expect((await repo.scan()).exitCode).toBe(0)
  await repo.stage('a.js', KEY_LINE + CLEAN_LINE + KEY_LINE)
  expect(await repo.scan()).toMatchObject({ exitCode: 1, findings: [{ line: 3 }] })
})

it('N04: a copy into another file blocks', async () => {
  const repo = await repoWith('a.js', KEY_LINE)
  await repo.stage('b.js', KEY_LINE)
  expect((await repo.scan()).findings).toMatchObject([{ path: 'b.js', line: 1 }])
})

it('N04: one changed line of a private key blocks the key', async () => {
  const body = fakeSecret('MIGH{b64:60}\n{b64:64}')
  const key = (line: string) =>
    `-----BEGIN ${'PRIVATE'} KEY-----\n${body}\n${line}\n${body}\n-----END ${'PRIVATE'} KEY-----\n`
  const repo = await repoWith('key.pem', key(fakeSecret('{b64:63}A')))
  await repo.stage('key.pem', key(fakeSecret('{b64:63}B')))
  expect((await repo.scan()).findings).toMatchObject([{ line: 1, blocks: true }])
})

it('N04: one changed line of each private key blocks all of them, wherever a long file is cut to be read', async () => {
  const count = 200
  const body = fakeSecret('{b64:64}\n'.repeat(24))
  const keys = (mark: string) =>
    Array.from({ length: count }, (_, at) => {
      const line = fakeSecret(`MIGH{b64:50}${mark}${String(at).padStart(5, '0')}`)
      return `-----BEGIN ${'PRIVATE'} KEY-----\n${line}\n${body}-----END ${'PRIVATE'} KEY-----\n`
    }).join('')
  const repo = await repoWith('keys.txt', keys('A'))
  await repo.stage('keys.txt', keys('B'))
  const { findings, summary } = await repo.scan()
  expect(summary.addedLines).toBe(count)
  expect(findings.map(({ line }) => line)).toEqual(Array.from({ length: count }, (_, at) => 27 * at + 1))
})

it('the values of a Secret are found by its kind, on whichever side a long file is cut', async () => {
  const value = Buffer.from(fakeSecret('{b62:18}')).toString('base64')
  const lines = Array.from({ length: 600 }, (_, at) => `  part${at}: ${value}\n`).join('')
  const repo = await tempRepo()
  await repo.stage('all.yml', `---\nkind: Secret\nmetadata:\n  name: x\ndata:\n${lines}`.repeat(40))
  const { findings } = await repo.scan()
  expect(findings).toHaveLength(24_000)
})

it('N04: other line ends alone add nothing', async () => {
  const repo = await repoWith('a.js', KEY_LINE + CLEAN_LINE)
  await repo.stage('a.js', (KEY_LINE + CLEAN_LINE).replaceAll('\n', '\r\n'))
  expect(await repo.scan()).toMatchObject({ exitCode: 0, summary: { addedLines: 0 } })
})

it('N04: an added line far down in a long file is found on its line', async () => {
  const filler = Array.from({ length: 20_000 }, (_, at) => `export const n${at} = ${at}\n`)
  const repo = await repoWith('a.js', filler.join(''))
  filler.splice(15_000, 0, KEY_LINE)
  await repo.stage('a.js', filler.join(''))
  expect(await repo.scan()).toMatchObject({ findings: [{ line: 15_001, column: 28 }], summary: { addedLines: 1 } })
})

it.each([
  ['git rm', async (repo) => repo.git('rm', '-q', 'a.js')],
  ['git rm --cached', async (repo) => repo.git('rm', '-q', '--cached', 'a.js')],
  ['taking one of two secrets out', async (repo) => repo.stage('a.js', OTHER_KEY_LINE)],
  ['nothing staged', async () => {}],
] as [string, (repo: Awaited<ReturnType<typeof tempRepo>>) => Promise<unknown>][])(
  'N08: the remedy passes: %s',
  async (_, remedy) => {
    const repo = await repoWith('a.js', KEY_LINE + OTHER_KEY_LINE)
    await remedy(repo)
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
  },
)

it('N08: taking an env file out of Git, or lines out of it, passes', async () => {
  const repo = await repoWith('.env', 'A=one\nB=two\n')
  await repo.stage('.env', 'A=one\n')
  expect((await repo.scan()).exitCode).toBe(0)
  await repo.write('.gitignore', '.env\n')
  await repo.git('rm', '-q', '--cached', '-f', '.env')
  expect((await repo.scan()).exitCode).toBe(0)
})
