import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { CLEAN_LINE, KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { repoAt, type TempRepo, tempRepo } from '../support/temp-repo.ts'

const ZEROS = '0'.repeat(40)

const id = async (repo: TempRepo, revision: string) => (await repo.git('rev-parse', revision)).trim()

async function commitFile(repo: TempRepo, path: string, text: string): Promise<string> {
  await repo.stage(path, text)
  await repo.commit(path)
  return id(repo, 'HEAD')
}

/** A bare repository beside `repo`, to which `main` was pushed. */
async function remoteOf(repo: TempRepo): Promise<string> {
  await repo.git('clone', '--quiet', '--bare', '.', '../remote.git')
  await repo.git('remote', 'add', 'origin', `file://${repo.path('../remote.git')}`)
  await repo.git('fetch', '--quiet', 'origin')
  return `file://${repo.path('../remote.git')}`
}

async function cloneOf(repo: TempRepo, remote: string, ...args: string[]): Promise<TempRepo> {
  await repo.git('clone', '--quiet', ...args, remote, '../clone')
  return repoAt(repo.path('../clone'), repo.env)
}

it('N15: what the base gained since the branch parted from it is not looked at, what the branch added is', async () => {
  const repo = await tempRepo()
  await commitFile(repo, 'a.js', CLEAN_LINE)
  await repo.git('switch', '-q', '-c', 'topic')
  const commit = await commitFile(repo, 'b.js', KEY_LINE)
  await repo.git('switch', '-q', 'main')
  await commitFile(repo, 'c.js', OTHER_KEY_LINE)
  const { exitCode, findings } = await repo.scan('--range', 'main..topic')
  expect({ exitCode, findings }).toMatchObject({ exitCode: 1, findings: [{ path: 'b.js', line: 1, commit }] })
  expect(findings).toHaveLength(1)
})

it('N15: the text names the commit, and does not tell to unstage what is not staged', async () => {
  const repo = await tempRepo()
  await commitFile(repo, 'a.js', CLEAN_LINE)
  const commit = await commitFile(repo, '.env', 'API_KEY={b62:24}\n')
  const { stdout } = await repo.hushkey('scan', '--range', 'HEAD~1..HEAD')
  expect(stdout).toContain(`.env  env-file  in commit ${commit.slice(0, 12)}\n`)
  expect(stdout).toContain('git rm --cached -- .env')
  expect(stdout).toContain('a later commit does not take it out')
  expect(stdout).not.toContain('git restore --staged')
})

it('E31, N15: --range HEAD is the whole history of a branch: a root commit adds all it holds', async () => {
  const repo = await tempRepo()
  const commit = await commitFile(repo, 'a.js', CLEAN_LINE + KEY_LINE)
  expect(await repo.scan('--range', 'HEAD')).toMatchObject({
    exitCode: 1,
    findings: [{ path: 'a.js', line: 2, commit }],
  })
  await repo.git('switch', '-q', '--orphan', 'other')
  await commitFile(repo, 'b.js', OTHER_KEY_LINE)
  expect((await repo.scan('--range', 'main..other')).findings).toMatchObject([{ path: 'b.js' }])
})

it('N24: of an octopus merge, its branches and what the merge itself adds', async () => {
  const repo = await tempRepo()
  await commitFile(repo, 'a.js', CLEAN_LINE)
  for (const name of ['one', 'two']) {
    await repo.git('switch', '-q', '-c', name, 'main')
    await commitFile(repo, `${name}.js`, CLEAN_LINE)
  }
  await repo.git('switch', '-q', 'main')
  await repo.git('merge', '-q', '--no-edit', '--no-ff', 'one', 'two')
  expect(await repo.git('rev-list', '--parents', '-1', 'HEAD')).toMatch(/^\w+( \w+){3}\n$/)
  expect(await repo.scan('--range', 'HEAD^1..HEAD')).toMatchObject({ exitCode: 0, summary: { files: 2 } })
  await repo.stage('two.js', CLEAN_LINE + KEY_LINE)
  await repo.stage('new.js', OTHER_KEY_LINE)
  await repo.git('commit', '-q', '--amend', '--no-edit')
  expect((await repo.scan('--range', 'HEAD^1..HEAD')).findings).toMatchObject([
    { path: 'new.js', line: 1 },
    { path: 'two.js', line: 2 },
  ])
})

it('N15: a base of zeros, as CI gives for a branch that was pushed first, means what no other branch has', async () => {
  const repo = await tempRepo()
  await commitFile(repo, 'old.js', OTHER_KEY_LINE)
  const remote = await remoteOf(repo)
  await repo.git('switch', '-q', '-c', 'topic')
  await commitFile(repo, 'a.js', KEY_LINE)
  await commitFile(repo, 'b.js', CLEAN_LINE)
  await repo.git('push', '-q', 'origin', 'topic')
  const clone = await cloneOf(repo, remote, '--branch', 'topic')
  for (const range of [`${ZEROS}..HEAD`, `${ZEROS}..`, `${ZEROS}..${await id(repo, 'topic')}`]) {
    const { exitCode, findings } = await clone.scan('--range', range)
    expect({ range, exitCode, paths: findings.map(({ path }) => path) }).toEqual({
      range,
      exitCode: 1,
      paths: ['a.js'],
    })
  }
})

it('N15: a base of zeros for the first branch of all means its whole history', async () => {
  const repo = await tempRepo()
  await commitFile(repo, 'a.js', KEY_LINE)
  await commitFile(repo, 'a.js', CLEAN_LINE)
  const clone = await cloneOf(repo, await remoteOf(repo))
  expect((await clone.scan('--range', `${ZEROS}..HEAD`)).findings).toMatchObject([{ path: 'a.js' }])
})

it('N03: a base that a force push left behind is exit 2, with the way out', async () => {
  const repo = await tempRepo()
  await commitFile(repo, 'a.js', CLEAN_LINE)
  const clone = await cloneOf(repo, await remoteOf(repo))
  const gone = await commitFile(repo, 'b.js', CLEAN_LINE)
  expect(await clone.hushkey('scan', '--range', `${gone}..HEAD`)).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: `hushkey: Git does not know the range ${gone}..HEAD\n  After a force push name the branch instead: --range origin/main..HEAD\n`,
  })
  expect(await clone.hushkey('scan', '--range', `${ZEROS}..${gone}`)).toMatchObject({ exitCode: 2 })
})

it('N03: a shallow clone that lacks a part of the range is exit 2, and the printed command fixes it', async () => {
  const repo = await tempRepo()
  await commitFile(repo, 'a.js', CLEAN_LINE)
  await repo.git('tag', 'start')
  await commitFile(repo, 'b.js', KEY_LINE)
  await commitFile(repo, 'c.js', CLEAN_LINE)
  const clone = await cloneOf(repo, await remoteOf(repo), '--depth', '2', '--no-single-branch')
  for (const [range, sentence] of [
    ['origin/gone..HEAD', 'this clone is shallow and does not know the range origin/gone..HEAD'],
    [`${ZEROS}..HEAD`, `this clone is shallow and does not have all of the range ${ZEROS}..HEAD`],
    ['start..HEAD', 'this clone is shallow and does not have all of the range start..HEAD'],
  ] as const) {
    const { exitCode, stdout, stderr } = await clone.hushkey('scan', '--range', range)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(`hushkey: ${sentence}\n  Run: git fetch --unshallow\n`)
    expect(stderr).toContain('fetch-depth: 0')
  }
  expect(await clone.scan('--range', 'HEAD~1..HEAD'), 'what is there can be checked').toMatchObject({ exitCode: 0 })
  await clone.git('fetch', '--quiet', '--unshallow', '--tags')
  expect(await clone.scan('--range', 'start..HEAD')).toMatchObject({ exitCode: 1, findings: [{ path: 'b.js' }] })
})

it('N03: a range of one commit and its shallow boundary is not read as if the boundary added all it holds', async () => {
  const repo = await tempRepo()
  await commitFile(repo, 'old.js', OTHER_KEY_LINE)
  await commitFile(repo, 'b.js', CLEAN_LINE)
  const clone = await cloneOf(repo, await remoteOf(repo), '--depth', '1')
  expect((await readFile(clone.path('.git/shallow'), 'utf8')).trim()).toBe(await id(clone, 'HEAD'))
  expect(await clone.hushkey('scan', '--range', 'HEAD')).toMatchObject({ exitCode: 2, stdout: '' })
})

it('N15: a range that is empty is clean, one that names no commits is exit 2', async () => {
  const repo = await tempRepo()
  await commitFile(repo, 'a.js', KEY_LINE)
  expect(await repo.hushkey('scan', '--range', 'HEAD..HEAD')).toEqual({ exitCode: 0, stdout: '', stderr: '' })
  expect(await repo.hushkey('scan', '--range', '^HEAD')).toMatchObject({ exitCode: 2, stdout: '' })
})
