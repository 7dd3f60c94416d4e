import { expect, it } from 'vitest'
import { installHook } from '../support/install-hook.ts'
import { CLEAN_LINE, KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

/** `main` and `other` both changed the first line of `a.js`; `other` also brings an old secret in a file of its own. */
async function conflict(): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('a.js', `let a = 0\n${CLEAN_LINE}`)
  await repo.commit()
  await repo.git('switch', '-q', '-c', 'other')
  await repo.stage('a.js', `let a = 1\n${CLEAN_LINE}${KEY_LINE}`)
  await repo.stage('old.js', OTHER_KEY_LINE)
  await repo.commit()
  await repo.git('switch', '-q', 'main')
  await repo.stage('a.js', `let a = 2\n${CLEAN_LINE}`)
  await repo.commit()
  await repo.run('git', ['merge', 'other'])
  return repo
}

it('E30, N24: a merge passes with the secrets that the other branch already had', async () => {
  const repo = await conflict()
  await repo.stage('a.js', `let a = 3\n${CLEAN_LINE}${KEY_LINE}`)
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [], summary: { files: 1, addedLines: 1 } })
  await installHook(repo)
  expect(await repo.run('git', ['commit', '--no-edit'])).toMatchObject({ exitCode: 0 })
})

it('N24: a secret typed into the resolution blocks', async () => {
  const repo = await conflict()
  await repo.stage('a.js', `let a = 3\n${CLEAN_LINE}${KEY_LINE}${OTHER_KEY_LINE}`)
  expect((await repo.scan()).findings).toMatchObject([{ path: 'a.js', line: 4 }])
  await installHook(repo)
  expect(await repo.run('git', ['commit', '--no-edit'])).toMatchObject({ exitCode: 1 })
})

it('N24: unmerged entries are named, not passed over', async () => {
  const repo = await conflict()
  expect((await repo.scan('old.js')).exitCode, 'it is equal to its parent').toBe(0)
  await expect(repo.scan()).rejects.toThrow('none of them could be read')
})

it('N24: an octopus merge looks at every parent', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit()
  for (const [branch, line] of [
    ['one', KEY_LINE],
    ['two', OTHER_KEY_LINE],
  ] as const) {
    await repo.git('switch', '-q', '-c', branch, 'main')
    await repo.stage(`${branch}.js`, line)
    await repo.commit()
  }
  await repo.git('switch', '-q', 'main')
  await repo.git('merge', '--no-commit', 'one', 'two')
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
  await repo.stage('one.js', KEY_LINE + OTHER_KEY_LINE)
  expect((await repo.scan()).findings).toMatchObject([{ path: 'one.js', line: 2 }])
})
