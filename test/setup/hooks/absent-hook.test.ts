import { chmod, rm } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { doctor } from '../../../src/commands/doctor.ts'
import { CLEAN_LINE, KEY_LINE } from '../../support/samples.ts'
import { tempRepo } from '../../support/temp-repo.ts'
import { type ProjectRepo, projectRepo, runCommand } from '../project-repo.ts'

vi.setConfig({ testTimeout: 240_000 }) // real Git, real shells, real commits

async function lineOf(repo: ProjectRepo, check: string) {
  const { stdout } = await runCommand(doctor, 'doctor', ['--format', 'json'], { cwd: repo.root, env: repo.env })
  const found = JSON.parse(stdout).checks.find((line: { check: string }) => line.check === check)
  return found && [found.state, found.text, found.cure]
}

/** @returns the exit code of a commit with a key */
async function commitKey(repo: ProjectRepo): Promise<number> {
  await repo.stage('src/pay.js', KEY_LINE)
  const { exitCode } = await repo.run('git', ['commit', '-q', '-m', 'key'])
  if (exitCode === 0) await repo.git('reset', '-q', '--hard', 'HEAD~1')
  else await repo.git('rm', '-q', '-f', 'src/pay.js')
  return exitCode
}

test('N59, E22: a sparse checkout without .husky: doctor, init and an install say so, and what they print helps', async () => {
  const repo = await projectRepo()
  await repo.stage('src/a.js', CLEAN_LINE)
  await repo.init('--no-trial')
  await repo.git('add', '.')
  await repo.commit()
  await repo.git('sparse-checkout', 'set', '--cone', 'src')
  expect(await commitKey(repo), 'Git says nothing').toBe(0)
  const cure = 'git sparse-checkout add .husky, then npx hushkey init --prepare'
  expect(await lineOf(repo, 'hook-reached')).toEqual([
    'failure',
    'the sparse checkout leaves out .husky/pre-commit, so no hook runs, and Git does not say so',
    cure,
  ])
  const refused = await repo.init()
  expect(refused).toMatchObject({ exitCode: 2, stdout: '' })
  expect(refused.stderr).toContain('Run: git sparse-checkout add .husky, then npx hushkey init\n')
  await repo.git('config', '--unset', 'core.hooksPath') // as in a clone that was sparse from the start
  await repo.run('rm', ['-rf', '.husky'])
  expect((await repo.init('--prepare')).stderr).toContain(`so nothing is checked here. Run: ${cure}\n`)
  await repo.write('pnpm-lock.yaml', '')
  expect((await repo.init('--prepare')).stderr, 'N60').toContain('.husky, then pnpm hushkey init --prepare\n')
  await rm(repo.path('pnpm-lock.yaml'))
  expect((await lineOf(repo, 'hook-reached'))?.[2]).toBe(cure)
  await repo.git('sparse-checkout', 'add', '.husky')
  await repo.init('--prepare')
  expect((await lineOf(repo, 'hook-reached'))?.[0]).toBe('ok')
  expect(await commitKey(repo)).toBe(1)
})

test('N59, E22: a branch from before hushkey: doctor says so, and what it prints helps', async () => {
  const repo = await projectRepo()
  await repo.stage('src/a.js', CLEAN_LINE)
  await repo.git('add', '.')
  await repo.commit()
  await repo.git('branch', 'old')
  await repo.init('--no-trial')
  await repo.git('add', '.')
  await repo.commit()
  await repo.git('switch', '-q', 'old')
  expect(await commitKey(repo), 'the shims of husky find no script and end with success').toBe(0)
  expect(await lineOf(repo, 'hook-reached')).toEqual([
    'failure',
    'this branch has no .husky/pre-commit, as others have: its commits and pushes are not checked',
    expect.stringMatching(/^npx hushkey init(?: --git-config)?$/),
  ])
  await repo.init('--no-trial')
  expect((await lineOf(repo, 'hook-reached'))?.[0]).toBe('ok')
  expect(await commitKey(repo)).toBe(1)
})

test('E29: a submodule has hooks of its own: doctor names it, and what it prints helps', async () => {
  const inner = await tempRepo()
  await inner.stage('a.js', CLEAN_LINE)
  await inner.commit()
  const repo = await projectRepo()
  await repo.init('--no-trial')
  await repo.git('add', '.')
  await repo.commit()
  expect(await lineOf(repo, 'submodules')).toBeUndefined()
  await repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'libs/inner')
  const what = 'commits in the submodule libs/inner are not checked: a submodule has hooks of its own'
  const call = 'sh ../../node_modules/hushkey/hooks/pre-commit'
  expect(await lineOf(repo, 'submodules')).toEqual([
    'warning',
    what,
    `Without a package.json there, let its pre-commit hook run: ${call}`,
  ])
  await repo.write('libs/inner/package.json', '{}\n')
  expect(await lineOf(repo, 'submodules')).toEqual([
    'warning',
    what,
    'In libs/inner: npm install --save-dev hushkey, then npx hushkey init',
  ])
  const hook = '.git/modules/libs/inner/hooks/pre-commit'
  await repo.write(hook, `#!/bin/sh\n${call}\n`)
  await chmod(repo.path(hook), 0o755)
  expect(await lineOf(repo, 'submodules')).toEqual(['ok', 'the submodule is checked too', null])
  const there = repo.at('libs/inner')
  await there.stage('pay.js', KEY_LINE)
  expect((await there.run('git', ['commit', '-q', '-m', 'key'])).exitCode).toBe(1)
})
