import { mkdir, symlink } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { KEY_LINE } from '../../support/samples.ts'
import { type ProjectRepo, projectRepo } from '../project-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real shells, real commits

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
  await repo.git('worktree', 'add', '-q', '.claude/worktrees/nested')
  await repo.git('worktree', 'add', '-q', '../linked')
  await mkdir(repo.path('../linked'), { recursive: true })
  await symlink(repo.path('node_modules'), repo.path('../linked/node_modules'))
  expect((await repo.init()).stdout).toContain('Also in ../linked and .claude/worktrees/nested.')
  for (const folder of ['.claude/worktrees/nested', '../linked']) await expectGuarded(repo.at(folder))
  await repo.git('worktree', 'add', '-q', '.claude/worktrees/later')
  await repo.init('--prepare') // what an install runs
  await expectGuarded(repo.at('.claude/worktrees/later'))
})
