import { chmod, mkdir, rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { installHook } from '../support/install-hook.ts'
import { CLEAN_LINE, KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { CLI, repoAt, type TempRepo, tempRepo } from '../support/temp-repo.ts'

/** The real hook stops a commit with a key in `path` and lets one without pass. */
async function expectGuarded(repo: TempRepo, path = 'a.js', before = ''): Promise<void> {
  await repo.stage(path, before + KEY_LINE)
  const stopped = await repo.run('git', ['commit', '-m', 'key'])
  expect(stopped).toMatchObject({ exitCode: 1 })
  expect(stopped.stdout + stopped.stderr).toContain('stripe-secret-key')
  await repo.stage(path, `${before}export {}\n`)
  expect(await repo.run('git', ['commit', '-m', 'clean'])).toMatchObject({ exitCode: 0 })
}

/** Three commits with old keys in two folders, to clone from. */
async function origin(): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('a.js', CLEAN_LINE.repeat(30))
  await repo.commit('first')
  await repo.stage('apps/web/b.js', OTHER_KEY_LINE)
  await repo.commit('second')
  await repo.stage('packages/c.js', CLEAN_LINE)
  await repo.commit('third')
  await repo.git('config', 'uploadpack.allowFilter', 'true')
  return repo
}

async function cloneOf(repo: TempRepo, ...args: string[]): Promise<TempRepo> {
  await repo.git('clone', '--quiet', ...args, `file://${repo.root}`, '../clone')
  const clone = repoAt(repo.path('../clone'), repo.env)
  await installHook(clone)
  return clone
}

it('N40: in a partial clone whose remote is gone, what changed is checked and nothing is fetched', async () => {
  const source = await origin()
  const clone = await cloneOf(source, '--filter=blob:none')
  await rm(source.root, { recursive: true })
  await expectGuarded(clone, 'a.js', CLEAN_LINE.repeat(30))
  await expectGuarded(clone, 'new/d.js')
})

it('N40: in a partial clone where the version before is not here, all of the file counts as added', async () => {
  const source = await origin()
  const clone = await cloneOf(source, '--filter=blob:none', '--no-checkout')
  await clone.git('reset', '--quiet')
  await rm(source.root, { recursive: true })
  await clone.write('apps/web/b.js', OTHER_KEY_LINE + KEY_LINE)
  await clone.git('add', 'apps/web/b.js')
  expect((await clone.scan()).findings).toMatchObject([{ line: 1 }, { line: 2 }])
})

it('N40: in a shallow clone', async () => {
  const clone = await cloneOf(await origin(), '--depth=1')
  await expectGuarded(clone, 'apps/web/b.js', OTHER_KEY_LINE)
})

it.each(['--cone', '--no-cone'])('N40: in a sparse checkout (%s), inside and outside of it', async (mode) => {
  const clone = await cloneOf(await origin())
  await clone.git('sparse-checkout', 'init', mode)
  await clone.git('sparse-checkout', 'set', mode === '--cone' ? 'packages' : '/packages/')
  await expectGuarded(clone, 'packages/c.js')
  await clone.write('apps/web/e.js', KEY_LINE)
  await clone.git('update-index', '--add', 'apps/web/e.js') // as `git add --sparse`, which Git 2.30 lacks
  expect(await clone.run('git', ['commit', '-m', 'x'])).toMatchObject({ exitCode: 1 })
})

it('N40: with a split index', async () => {
  const repo = await origin()
  await installHook(repo)
  await repo.git('config', 'core.splitIndex', 'true')
  await repo.git('config', 'splitIndex.maxPercentChange', '100')
  await repo.git('update-index', '--split-index')
  await expectGuarded(repo)
  expect((await repo.git('rev-parse', '--shared-index-path')).trim()).not.toBe('')
})

it('N40: with an fsmonitor, which the check does not start', async () => {
  const repo = await origin()
  await installHook(repo)
  // Answers "everything may have changed", in the protocol of its version 2 (githooks, fsmonitor-watchman).
  await repo.write('../monitor', `#!/bin/sh\necho asked >>'${repo.path('../asked')}'\nprintf 'token\\0/\\0'\n`)
  await chmod(repo.path('../monitor'), 0o755)
  await repo.git('config', 'core.fsmonitor', repo.path('../monitor'))
  await repo.git('update-index', '--fsmonitor')
  await expectGuarded(repo)
  expect(await repo.run('rm', ['../asked']), 'Git itself has asked it').toMatchObject({ exitCode: 0 })
  await repo.scan()
  expect(await repo.run('cat', ['../asked'])).toMatchObject({ exitCode: 1 })
})

it('N40: with an index of version 4 and untracked cache', async () => {
  const repo = await origin()
  await installHook(repo)
  await repo.git('config', 'feature.manyFiles', 'true')
  await repo.git('update-index', '--index-version', '4')
  await expectGuarded(repo)
})

it('N40: with refs in a reftable', async ({ skip }) => {
  const repo = await tempRepo()
  await mkdir(repo.path('../other'))
  const made = await repo.run('git', ['init', '--quiet', '--ref-format=reftable', '../other'])
  if (made.exitCode !== 0) return skip('this Git knows no reftable')
  const other = repoAt(repo.path('../other'), repo.env)
  await other.commit('first')
  await installHook(other)
  await expectGuarded(other)
})

it('N03: a repository of another user is refused with the cure, and checked once it is trusted', async ({ skip }) => {
  const repo = await origin()
  const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } // Git's own way to test it without a second user
  const { exitCode, stderr } = await repo.run('git', ['status'], { env })
  if (exitCode === 0) return skip('this Git does not ask who owns a repository')
  expect(stderr).toContain('dubious ownership')
  await repo.stage('a.js', KEY_LINE)
  const refused = await repo.run(process.execPath, [CLI, 'scan'], { env })
  expect(refused).toMatchObject({ exitCode: 2, stdout: '' })
  expect(refused.stderr).toBe(
    `hushkey: Git refuses this repository, which belongs to another user\n  git config --global --add safe.directory ${repo.root}\n`,
  )
  const trusted = { ...env, GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: repo.root }
  expect(await repo.run(process.execPath, [CLI, 'scan'], { env: trusted })).toMatchObject({
    exitCode: expect.any(Number),
  })
})
