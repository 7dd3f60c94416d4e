import { expect, test, vi } from 'vitest'
import { KEY_LINE } from '../../support/samples.ts'
import { type StrictRepo, strictRepo, tipOf } from './strict-repo.ts'

vi.setConfig({ testTimeout: 120_000 }) // real Git, real shells, real commits

async function refused(repo: StrictRepo, line: string): Promise<Record<string, string>> {
  const { exitCode, stdout, stderr } = await repo.run('sh', ['-c', line])
  expect(exitCode).not.toBe(0)
  const rows = (stdout + stderr).matchAll(/^ {2}(Fix|Then|Give up) +(.*)$/gm)
  return Object.fromEntries([...rows].map(([, label = '', text = '']) => [label, text]))
}

async function shell(repo: StrictRepo, line: string): Promise<void> {
  const { exitCode, stdout, stderr } = await repo.run('sh', ['-c', line], { env: { GIT_EDITOR: 'true' } })
  expect({ line, exitCode, out: stdout + stderr }).toMatchObject({ exitCode: 0 })
}

/** The built program in place of `npx hushkey`, which would ask a registry. */
const runnable = (command: string) => command.replace(/^npx hushkey/, 'node node_modules/hushkey/dist/cli.js')

async function expectClean(repo: StrictRepo): Promise<void> {
  expect(await repo.git('log', '-p', 'main')).not.toContain('sk_live_')
  expect((await repo.git('status')).split('\n')[0]).toBe('On branch main')
}

test('a commit: its message is kept, and the commands of the report lead to a right one', async () => {
  const repo = await strictRepo()
  await repo.stage('pay.js', KEY_LINE)
  const way = await refused(repo, 'git commit --no-verify -m "a long message"')
  expect(way).toEqual({ Fix: 'npx hushkey fix', Then: 'git commit --edit --file=.git/COMMIT_EDITMSG' })
  await shell(repo, `${runnable(`${way.Fix} --yes --code`)} && ${way.Then}`)
  expect(await repo.git('log', '-1', '--format=%s')).toBe('a long message\n')
  await expectClean(repo)
})

test('an amended commit', async () => {
  const repo = await strictRepo()
  await repo.stage('pay.js', KEY_LINE)
  const way = await refused(repo, 'git commit --amend --no-verify -m "other words"')
  expect(way.Then).toBe('git commit --amend --edit --file=.git/COMMIT_EDITMSG')
})

test('a commit of what is not staged', async () => {
  const repo = await strictRepo()
  await repo.write('package.json', KEY_LINE)
  const way = await refused(repo, 'git commit --no-verify -am x')
  expect(way).toEqual({ Fix: 'change the file, git add it', Then: 'git commit --edit --file=.git/COMMIT_EDITMSG' })
})

test('am: its state survives; the report says how to go on, and how to give up', async () => {
  const repo = await strictRepo()
  const command = `git format-patch -q -1 ${repo.dangling} -o ../patches && git am -q ../patches/*`
  const way = await refused(repo, command)
  expect(way).toEqual({ Fix: 'npx hushkey fix', Then: 'git am --continue', 'Give up': 'git am --abort' })
  await shell(repo, `${way['Give up']}`)
  await refused(repo, command)
  await shell(repo, `${runnable(`${way.Fix} --yes --code`)} && ${way.Then}`)
  expect(await repo.git('show', 'HEAD:pay.js')).toContain('process.env')
  await expectClean(repo)
})

test('rebase', async () => {
  const repo = await strictRepo()
  await repo.git('branch', 'base')
  await repo.git('-c', 'core.hooksPath=/dev/null', 'reset', '-q', '--hard', repo.dangling) // a key from before
  await shell(repo, 'git checkout -q base && git commit -q --allow-empty -m base && git checkout -q main')
  const way = await refused(repo, 'git rebase -q base')
  const fix = 'change the file, git add it, git commit --amend'
  expect(way).toEqual({ Fix: fix, Then: 'git rebase --continue', 'Give up': 'git rebase --abort' })
  await shell(repo, `${way['Give up']}`)
  expect(await tipOf(repo, 'main')).toBe(repo.dangling)
  await refused(repo, 'git rebase -q base')
  await shell(repo, `echo clean >pay.js && git add pay.js && git commit -q --amend && ${way.Then}`)
  await expectClean(repo)
})

test('rebase, with the key in an earlier commit', async () => {
  const repo = await strictRepo()
  await repo.git('branch', 'base')
  await repo.git('-c', 'core.hooksPath=/dev/null', 'reset', '-q', '--hard', repo.dangling)
  await shell(
    repo,
    'git commit -q --allow-empty -m last && git checkout -q base && git commit -q --allow-empty -m base',
  )
  await shell(repo, 'git checkout -q main')
  const way = await refused(repo, 'git rebase -q base')
  expect(way).toMatchObject({ Fix: 'git rebase --abort' })
})

test('merge: what stands in the merged commits, and what the merge itself adds', async () => {
  const repo = await strictRepo()
  await shell(repo, 'git branch clean && git commit -q --allow-empty -m other')
  const way = await refused(repo, `git merge -q --no-edit --no-verify ${repo.dangling}`)
  expect(way).toMatchObject({ Fix: 'git merge --abort' })
  await shell(repo, `${way.Fix}`)
  await shell(repo, 'git checkout -q clean && git commit -q --allow-empty -m side && git checkout -q main')
  await shell(repo, 'git merge -q --no-commit clean')
  await repo.stage('pay.js', KEY_LINE)
  const own = await refused(repo, 'git commit --no-verify --no-edit')
  expect(own).toEqual({ Fix: 'npx hushkey fix', Then: 'git merge --continue', 'Give up': 'git merge --abort' })
  await shell(repo, `${runnable(`${own.Fix} --yes --code`)} && ${own.Then}`)
  expect(await repo.git('show', 'HEAD:pay.js')).toContain('process.env')
  await expectClean(repo)
})

test.each(['cherry-pick', 'revert'])('%s', async (operation) => {
  const repo = await strictRepo()
  await repo.stage('pay.js', KEY_LINE)
  await repo.git('-c', 'core.hooksPath=/dev/null', 'commit', '-qm', 'with the key')
  await repo.git('rm', '-q', 'pay.js')
  await repo.git('commit', '-qm', 'without it')
  const way = await refused(repo, operation === 'revert' ? 'git revert --no-edit HEAD' : 'git cherry-pick HEAD~')
  await shell(repo, `${runnable(`${way.Fix} --yes --code`)} && ${way.Then}`)
  expect(await repo.git('show', 'HEAD:pay.js')).toContain('process.env')
})

test('an assistant gets the next two commands', async () => {
  const repo = await strictRepo()
  await repo.stage('pay.js', KEY_LINE)
  const { stdout, stderr } = await repo.run('git', ['commit', '-nm', 'pay'], { env: { CLAUDECODE: '1' } })
  expect(stdout + stderr).toContain(
    '\nNext: npx hushkey fix --yes --code\nThen: git commit --edit --file=.git/COMMIT_EDITMSG\n',
  )
  expect(stdout + stderr).not.toMatch(/allow|no-verify/)
})

test('a branch that a remote’s is fetched right into: what is said, git fetch, lets the same command pass', async () => {
  const repo = await strictRepo()
  await repo.run('git', [
    '-c',
    'core.hooksPath=/dev/null',
    'push',
    '-q',
    'origin',
    `${repo.dangling}:refs/heads/theirs`,
  ])
  await repo.git('update-ref', '-d', 'refs/remotes/origin/theirs')
  const way = await refused(repo, 'git fetch -q origin theirs:theirs')
  expect(way).toEqual({
    Fix: 'make that commit anew without it; if a remote has it: git fetch',
    Then: 'the same command; the branch is as it was before',
  })
  await shell(repo, 'git fetch -q && git fetch -q origin theirs:theirs')
  expect(await tipOf(repo, 'theirs')).toBe(repo.dangling)
})
