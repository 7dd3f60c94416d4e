import { expect, it } from 'vitest'
import { CLEAN_LINE, KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { repoAt, type TempRepo, tempRepo } from '../support/temp-repo.ts'

async function commitFile(repo: TempRepo, path: string, text: string): Promise<string> {
  await repo.stage(path, text)
  await repo.commit(path)
  return (await repo.git('rev-parse', 'HEAD')).trim()
}

it('N15: what any branch, tag, stash or fetched ref brought is found, also what a later commit took out again', async () => {
  const repo = await tempRepo()
  await commitFile(repo, 'a.js', CLEAN_LINE)
  const first = await commitFile(repo, 'gone.js', KEY_LINE)
  await repo.git('rm', '-q', 'gone.js')
  await repo.commit('take it out')
  await repo.git('switch', '-q', '-c', 'topic')
  const second = await commitFile(repo, 'topic.js', OTHER_KEY_LINE)
  await repo.git('update-ref', 'refs/remotes/origin/topic', second)
  await repo.git('switch', '-q', 'main')
  await repo.git('branch', '-q', '-D', 'topic')
  await repo.stage('a.js', CLEAN_LINE + KEY_LINE)
  await repo.git('stash', '-q')
  await repo.git('tag', '-a', 'v1', '-m', KEY_LINE)
  const { exitCode, findings } = await repo.scan('--history')
  expect(exitCode).toBe(1)
  expect(findings.map(({ path }) => path).sort()).toEqual(['TAG_EDITMSG', 'a.js', 'gone.js', 'topic.js'])
  expect(findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ path: 'gone.js', line: 1, commit: first }),
      expect.objectContaining({ path: 'topic.js', line: 1, commit: second }),
    ]),
  )
})

it('N15: a content that several commits bring is looked at once, and the first of them is named', async () => {
  const repo = await tempRepo()
  const root = await commitFile(repo, 'a.js', CLEAN_LINE)
  const first = await commitFile(repo, 'key.js', KEY_LINE)
  for (const name of ['picked', 'again']) {
    await repo.git('switch', '-q', '-c', name, root)
    await commitFile(repo, `${name}.js`, CLEAN_LINE)
    const later = { GIT_COMMITTER_DATE: '2099-01-01T12:00:00Z' } // Git knows no two moments within a second
    await repo.run('git', ['cherry-pick', '-x', first], { env: later })
  }
  const { findings, summary } = await repo.scan('--history')
  expect(findings).toMatchObject([{ path: 'key.js', commit: first }])
  expect(summary.files).toBe(4)
})

it('N24: of a merge only what it adds itself, and nothing that stands on a line of one of its parents', async () => {
  const repo = await tempRepo()
  await commitFile(repo, 'a.js', CLEAN_LINE)
  await repo.git('switch', '-q', '-c', 'topic')
  const brought = await commitFile(repo, 'b.js', KEY_LINE)
  await repo.git('switch', '-q', 'main')
  await commitFile(repo, 'c.js', CLEAN_LINE)
  await repo.git('merge', '-q', '--no-commit', '--no-ff', 'topic')
  await repo.stage('b.js', `${KEY_LINE}${OTHER_KEY_LINE}`)
  await repo.commit('merge')
  const merge = (await repo.git('rev-parse', 'HEAD')).trim()
  expect((await repo.scan('--history')).findings).toMatchObject([
    { path: 'b.js', line: 1, commit: brought },
    { path: 'b.js', line: 2, commit: merge },
  ])
})

it('N03: a history that is cut off is exit 2, as is a second thing to check', async () => {
  const repo = await tempRepo()
  await commitFile(repo, 'a.js', KEY_LINE)
  await commitFile(repo, 'b.js', CLEAN_LINE)
  await repo.git('clone', '--quiet', '--depth', '1', `file://${repo.root}`, '../clone')
  const clone = repoAt(repo.path('../clone'), repo.env)
  const shallow = await clone.hushkey('scan', '--history')
  expect(shallow).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('does not have all of the history') })
  expect(await repo.hushkey('scan', '--history', '--all')).toMatchObject({ exitCode: 2 })
})

it('a repository without commits has no history, and a path may be one that is gone', async () => {
  const repo = await tempRepo()
  expect(await repo.hushkey('scan', '--history')).toMatchObject({ exitCode: 0 })
  await commitFile(repo, 'gone.js', KEY_LINE)
  await commitFile(repo, 'other.js', OTHER_KEY_LINE)
  await repo.git('rm', '-q', 'gone.js')
  await repo.commit('take it out')
  expect((await repo.scan('--history', 'gone.js')).findings).toMatchObject([{ path: 'gone.js' }])
})
