import { chmod } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { doctor } from '../../../src/commands/doctor.ts'
import { KEY_LINE } from '../../support/samples.ts'
import { type ProjectRepo, projectRepo, runCommand } from '../project-repo.ts'

vi.setConfig({ testTimeout: 120_000 }) // real Git, real shells, real commits

const CALL = 'sh node_modules/hushkey/hooks/pre-commit'

async function reached(repo: ProjectRepo) {
  const { stdout } = await runCommand(doctor, 'doctor', ['--format', 'json'], { cwd: repo.root, env: repo.env })
  return JSON.parse(stdout).checks.find(({ check }: { check: string }) => check === 'hook-reached')
}

async function withHook(script: string): Promise<ProjectRepo> {
  const repo = await projectRepo({ files: { '.githooks/pre-commit': `#!/bin/sh\n${script}` } })
  await chmod(repo.path('.githooks/pre-commit'), 0o755)
  await repo.git('config', 'core.hooksPath', '.githooks')
  await repo.stage('pay.js', KEY_LINE)
  return repo
}

const commit = (repo: ProjectRepo) => repo.run('git', ['commit', '-q', '-m', 'x'])

test('N49: where another command decides how the hook ends, doctor fails, and init lets hushkey end it', async () => {
  const repo = await withHook(`${CALL}\necho tests\n`)
  expect(await reached(repo)).toMatchObject({
    state: 'failure',
    text: `.githooks/pre-commit goes on whatever hushkey says, at "${CALL}"`,
    cure: 'Put hushkey on a line of its own in .githooks/pre-commit, with "|| exit $?" behind it',
  })
  const { stdout } = await repo.init('--hooks', 'pre-commit')
  expect(await repo.read('.githooks/pre-commit')).toContain('|| exit $?\necho tests\n')
  expect(stdout).toContain('Proved here')
  expect((await reached(repo)).state).toBe('ok')
  expect(await commit(repo)).toMatchObject({ exitCode: 1 })
  await repo.init('--uninstall')
  expect(await commit(repo), 'as it was').toMatchObject({ exitCode: 0 })
})

test('N49: what init cannot put right it says, and it does not say that commits are checked', async () => {
  const repo = await withHook(`${CALL} || true\nnpm --version\n`)
  const { stdout, exitCode } = await repo.init('--hooks', 'pre-commit')
  expect({ stdout, exitCode }).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining('Commits are not protected here: .githooks/pre-commit goes on whatever'),
  })
  expect(await commit(repo)).toMatchObject({ exitCode: 0 })
})

test('N49: `if ! npx hushkey; then exit 1; fi` is a check', async () => {
  const repo = await withHook(`if ! ${CALL}; then\n  exit 1\nfi\necho tests\n`)
  expect((await reached(repo)).state).toBe('ok')
  const before = await repo.read('.githooks/pre-commit')
  expect((await repo.init('--hooks', 'pre-commit')).stdout).toMatch(/^Nothing to change: .*Proved here/s)
  expect(await repo.read('.githooks/pre-commit')).toBe(before)
  expect(await commit(repo)).toMatchObject({ exitCode: 1 })
})
