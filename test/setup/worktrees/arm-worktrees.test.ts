import { mkdir, symlink } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { KEY_LINE } from '../../support/samples.ts'
import { type ProjectRepo, projectRepo } from '../project-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real shells, real commits

/** As worktrees were made before `init`, or by a program that switches hooks off. */
const UNARMED = ['-c', 'core.hooksPath=/dev/null']

async function expectGuarded(repo: ProjectRepo): Promise<void> {
  await repo.stage('clean.js', `// ${repo.root}\n`)
  expect(await repo.run('git', ['commit', '-m', 'clean'])).toMatchObject({ exitCode: 0 })
  await repo.stage('pay.js', KEY_LINE)
  const { exitCode, stderr } = await repo.run('git', ['commit', '-m', 'key'])
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('stripe-secret-key') })
  await repo.git('rm', '-qf', 'pay.js')
}

test('N59: worktrees of coding agents, nested or with linked packages: init and an install arm them, without one of their own', async () => {
  const repo = await projectRepo()
  await repo.init('--no-trial')
  await repo.git('add', '.')
  await repo.commit()
  await repo.git(...UNARMED, 'worktree', 'add', '-q', '.claude/worktrees/nested')
  await repo.git(...UNARMED, 'worktree', 'add', '-q', '../linked')
  await mkdir(repo.path('../linked'), { recursive: true })
  await symlink(repo.path('node_modules'), repo.path('../linked/node_modules'))
  expect((await repo.init()).stdout).toContain('Also in ../linked and .claude/worktrees/nested.')
  for (const folder of ['.claude/worktrees/nested', '../linked']) await expectGuarded(repo.at(folder))
  await repo.git(...UNARMED, 'worktree', 'add', '-q', '.claude/worktrees/later')
  await repo.init('--prepare') // what an install runs
  await expectGuarded(repo.at('.claude/worktrees/later'))
})

test('N59: a worktree that is made after the last install is armed by `git worktree add`, and hushkey runs with the packages of the main one', async () => {
  const repo = await projectRepo()
  await repo.init('--no-trial')
  await repo.git('add', '.')
  await repo.commit()
  for (const folder of ['.claude/worktrees/nested', '../sibling']) {
    await repo.git('worktree', 'add', '-q', folder)
    await expectGuarded(repo.at(folder))
  }
  const linked = repo.at('../sibling')
  await linked.git('worktree', 'add', '-q', '-b', 'third', '../of a sibling')
  await expectGuarded(repo.at('../of a sibling'))
  await linked.git('switch', '-q', '-c', 'other') // does nothing more, and says nothing
  expect(await linked.git('status', '--porcelain')).toBe('')
})

test('N59: where husky is in a folder below the root, and another post-checkout stood there', async () => {
  const files = {
    'apps/my web/.husky/post-checkout': '#!/bin/sh\necho mine >>"$(git rev-parse --git-common-dir)/mine"\nexit 0\n',
  }
  const repo = await projectRepo({ folder: 'apps/my web', files })
  const before = await repo.files()
  await repo.init('--no-trial')
  await repo.git('add', '.')
  await repo.commit()
  await repo.git('worktree', 'add', '-q', '../sibling')
  await expectGuarded(repo.at('../sibling'))
  expect(await repo.read('.git/mine')).toBe('mine\n')
  await repo.git('worktree', 'remove', '--force', '../sibling')
  await repo.init('--uninstall')
  expect((await repo.files())['apps/my web/.husky/post-checkout']).toBe(before['apps/my web/.husky/post-checkout'])
})

test('N59: where Git runs no hook for a new worktree, doctor names it', async () => {
  const repo = await projectRepo()
  await repo.init('--no-trial')
  await repo.git('add', '.')
  await repo.commit()
  await repo.git('worktree', 'add', '-q', '--no-checkout', '../bare')
  const there = repo.at('../bare')
  await there.git('reset', '-q', '--hard')
  await there.stage('pay.js', KEY_LINE)
  expect(await there.run('git', ['commit', '-m', 'key'])).toMatchObject({ exitCode: 0, stderr: '' })
  await there.git('reset', '-q', '--hard', 'HEAD~1')
  expect((await repo.hushkey('doctor')).stdout).toMatch(/commits in the worktree \.\.\/bare are not checked/)
  expect((await repo.init('--no-trial')).stdout).toContain('Also in ../bare.')
  await expectGuarded(there)
})
