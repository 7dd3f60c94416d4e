import { expect, it } from 'vitest'
import { openRepository } from '../../src/git/repository.ts'
import { findDates } from '../../src/overview/find-dates.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

async function commitOn(repo: TempRepo, day: string): Promise<string> {
  const env = { GIT_COMMITTER_DATE: `${day}T12:00:00Z` }
  await repo.run('git', ['commit', '--quiet', '--no-verify', '-m', day], { env })
  return (await repo.git('rev-parse', 'HEAD')).trim()
}

it('a line has the day on which it was committed, a file that on which it was added', async () => {
  const repo = await tempRepo()
  await repo.stage('a b.ts', 'one\n')
  await repo.stage('.env', 'ONE=1\n')
  await commitOn(repo, '2026-01-02')
  await repo.stage('a b.ts', 'one\ntwo\n')
  await repo.stage('.env', 'ONE=2\n')
  const second = await commitOn(repo, '2026-05-06')
  await repo.write('a b.ts', 'one\ntwo\nthree\n')
  await repo.stage('new.ts', 'one\n')
  const repository = await openRepository({ cwd: repo.root, env: repo.env })
  const at = (path: string, line: number | null, commit?: string) => ({ path, line, ...(commit ? { commit } : {}) })
  expect(
    await findDates(repository, [
      at('a b.ts', 2),
      at('a b.ts', 1),
      at('a b.ts', 3),
      at('.env', null),
      at('new.ts', 1),
      at('new.ts', null),
      at('gone.ts', 7, second),
    ]),
  ).toEqual(['2026-05-06', '2026-01-02', null, '2026-01-02', null, null, '2026-05-06'])
})

it('says nothing of the days before the first commit', async () => {
  const repo = await tempRepo()
  await repo.stage('a.ts', 'one\n')
  const repository = await openRepository({ cwd: repo.root, env: repo.env })
  expect(
    await findDates(repository, [
      { path: 'a.ts', line: 1 },
      { path: 'a.ts', line: null },
    ]),
  ).toEqual([null, null])
})
