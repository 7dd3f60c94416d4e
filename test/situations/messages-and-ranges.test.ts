import { expect, it } from 'vitest'
import { CLEAN_LINE, KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

it('N47: a secret in a commit message blocks; comments and the diff below the scissors do not count', async () => {
  const repo = await tempRepo()
  const scissors = '# ------------------------ >8 ------------------------\n'
  await repo.write(
    'message',
    `fix: pay\n\n# ${KEY_LINE}${scissors}# Below is a diff.\ndiff --git a/a b/a\n+${KEY_LINE}`,
  )
  expect(await repo.scan('--message', 'message')).toMatchObject({ exitCode: 0, findings: [] })
  await repo.write('message', `fix: pay\n\n${KEY_LINE}`)
  expect(await repo.scan('--message', 'message')).toMatchObject({
    exitCode: 1,
    findings: [{ path: 'message', line: 3 }],
  })
})

it('N47: a message that cannot be read is exit 2', async () => {
  const repo = await tempRepo()
  expect(await repo.hushkey('scan', '--message', 'nowhere')).toMatchObject({ exitCode: 2 })
})

it('N15: a range holds what each commit adds, also what a later one took out again', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', OTHER_KEY_LINE)
  await repo.commit()
  await repo.stage('a.js', OTHER_KEY_LINE + KEY_LINE)
  await repo.commit()
  await repo.stage('a.js', OTHER_KEY_LINE)
  await repo.commit()
  expect(await repo.scan('--range', 'HEAD~2..HEAD')).toMatchObject({
    exitCode: 1,
    findings: [{ path: 'a.js', line: 2 }],
  })
  expect(await repo.scan('--range', 'HEAD~1..HEAD')).toMatchObject({ exitCode: 0, findings: [] })
})

it('N15, N24: of a merge commit, what the merge itself adds', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit()
  await repo.git('switch', '-q', '-c', 'other')
  await repo.stage('b.js', CLEAN_LINE)
  await repo.commit()
  await repo.git('switch', '-q', 'main')
  await repo.stage('a.js', `${CLEAN_LINE}export {}\n`)
  await repo.commit()
  await repo.git('merge', '-q', '--no-commit', 'other')
  await repo.stage('a.js', `${CLEAN_LINE}export {}\n${KEY_LINE}`)
  await repo.commit('merge')
  expect((await repo.scan('--range', 'HEAD~1..HEAD')).findings).toMatchObject([{ path: 'a.js', line: 3 }])
})

it('N15: the same secret has the same fingerprint when staged and in a range', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit()
  await repo.stage('a.js', CLEAN_LINE + KEY_LINE)
  const [staged] = (await repo.scan()).findings
  await repo.commit()
  const [committed] = (await repo.scan('--range', 'HEAD~1..HEAD')).findings
  expect(committed?.fingerprint).toBe(staged?.fingerprint)
})

it('N03: a range that Git does not know is exit 2 with the cure', async () => {
  const repo = await tempRepo()
  await repo.commit()
  expect(await repo.hushkey('scan', '--range', 'nowhere..HEAD')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('Run:'),
  })
})

it('N45: --all reads every tracked file, whole', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', CLEAN_LINE + KEY_LINE)
  await repo.commit()
  expect(await repo.scan('--all')).toMatchObject({
    exitCode: 1,
    findings: [{ path: 'a.js', line: 2 }],
    summary: { files: 1 },
  })
})
