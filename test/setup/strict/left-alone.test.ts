import { chmod, mkdir, rename, writeFile } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { KEY_LINE } from '../../support/samples.ts'
import { type StrictRepo, strictRepo, tipOf } from './strict-repo.ts'

vi.setConfig({ testTimeout: 120_000 }) // real Git, real shells, real commits

/** A commit with a key on the remote, as others pushed it. */
async function published(repo: StrictRepo): Promise<string> {
  await repo.run('git', ['-c', 'core.hooksPath=/dev/null', 'push', '-q', 'origin', `${repo.dangling}:refs/heads/main`])
  await repo.git('update-ref', '-d', 'refs/remotes/origin/main')
  return repo.dangling
}

async function expectDone(repo: StrictRepo, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    const { exitCode, stdout, stderr } = await repo.run('sh', ['-c', line])
    expect({ line, exitCode, out: stdout + stderr }).toMatchObject({ exitCode: 0 })
  }
}

test('what a remote has is not new: fetch, pull, branches of it, resets to it', async () => {
  const repo = await strictRepo()
  const id = await published(repo)
  await expectDone(
    repo,
    'git fetch -q origin',
    'git switch -q -c theirs --no-track origin/main',
    'git switch -q main && git pull -q --ff-only origin main',
    'git reset -q --hard origin/main~ && git reset -q --hard origin/main',
    'git worktree add -q -b there ../there origin/main',
  )
  expect(await tipOf(repo, 'main')).toBe(id)
})

test('stash, tags, notes, remote-tracking refs and deletions are not looked at', async () => {
  const repo = await strictRepo()
  await repo.write('pay.js', KEY_LINE)
  await expectDone(
    repo,
    'git stash -q -u && git stash pop -q && git stash -q -u',
    `git tag t ${repo.dangling} && git tag -d t`,
    `git tag -a -m t annotated ${repo.dangling}`,
    'git notes add -m "$(git show stash@{0}^3:pay.js)" HEAD',
    `git update-ref refs/remotes/origin/x ${repo.dangling} && git update-ref -d refs/remotes/origin/x`,
    'git branch gone && git branch -m gone moved && git branch -D moved',
    `git checkout -q ${repo.dangling} && git commit -q --allow-empty -m detached && git checkout -q main`,
    'git gc -q && git pack-refs --all --prune',
  )
})

/** A Node that says that it was started. */
async function withoutNode(repo: StrictRepo): Promise<{ env: Record<string, string> }> {
  await mkdir(repo.path('../bin'), { recursive: true })
  await writeFile(repo.path('../bin/node'), '#!/bin/sh\necho started >&2\nexit 3\n')
  await chmod(repo.path('../bin/node'), 0o755)
  return { env: { PATH: `${repo.path('../bin')}:${repo.env.PATH}` } }
}

test.each(['main', 'linked'])('what pre-commit found clean starts nothing more, in the %s worktree', async (which) => {
  const repo = await strictRepo()
  await repo.git('worktree', 'add', '-q', '../linked')
  const there = which === 'main' ? repo : repo.at('../linked')
  const options = await withoutNode(repo)
  const commits = [
    ['-m', 'one'],
    ['--amend', '-m', 'first of all'],
    ['-m', 'another'],
  ]
  for (const args of commits) {
    await there.stage('one.js', `export const one = ${commits.indexOf(args)}\n`)
    const { exitCode, stderr } = await there.run('git', ['commit', '-q', ...args], options)
    expect({ args, exitCode, stderr }).toEqual({ args, exitCode: 0, stderr: '' })
  }
  await there.write('one.js', 'export const one = 12\n')
  expect(await there.run('git', ['commit', '-qam', 'two'], options)).toMatchObject({ exitCode: 0, stderr: '' })
  await there.write('one.js', 'export const one = 13\n')
  expect(await there.run('git', ['commit', '-qm', 'three', 'one.js'], options)).toMatchObject({
    exitCode: 0,
    stderr: '',
  })
})

test('what the engine found clean does so neither, and where it cannot be kept it is looked at again', async () => {
  const repo = await strictRepo()
  await repo.stage('doc.md', 'Set the password to `hunter2` in the test.\nAPI key: see the vault\n')
  await repo.git('commit', '-q', '-m', 'engine')
  const kept = await repo.read('.git/hushkey/found-clean')
  expect(kept).toMatch(/^[0-9a-f]{40} [0-9a-f]{40}\n$/)
  await rename(repo.path('.git/hushkey/found-clean'), repo.path('old'))
  await mkdir(repo.path('.git/hushkey/found-clean'))
  await repo.stage('one.js', 'export const one = 1\n')
  const options = await withoutNode(repo)
  expect(await repo.run('git', ['commit', '-qm', 'one'], options)).toMatchObject({
    stderr: expect.stringContaining('started'),
  })
  await expectDone(repo, 'git commit -qm one')
})

test('where hushkey is gone, branches that would get a commit stop with one sentence, and all else goes on', async () => {
  const repo = await strictRepo()
  await published(repo)
  await rename(repo.path('node_modules'), repo.path('../kept'))
  const stopped = await repo.run('git', ['branch', 'new'])
  expect(stopped.exitCode).not.toBe(0)
  expect(stopped.stderr).toMatch(/^hushkey is not installed here, so nothing was checked\. Run: npm install\n/)
  await expectDone(
    repo,
    'git fetch -q origin',
    'git tag t',
    'git stash list',
    'git tag -d t',
    'git checkout -q --detach',
  )
  await rename(repo.path('../kept'), repo.path('node_modules'))
  await expectDone(repo, 'git branch new && git branch -D new')
})
