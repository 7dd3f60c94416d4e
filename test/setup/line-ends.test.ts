import { readFile } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { doctor } from '../../src/commands/doctor.ts'
import { projectRepo, runCommand } from './project-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git

const attributes = (path: string) => `${path}: eol: lf`

test('N37: init gives the hooks that it writes a rule that keeps their line ends, and takes it back', async () => {
  const repo = await projectRepo()
  const { stdout } = await repo.init('--no-trial')
  expect(stdout).toContain('.husky/.gitattributes')
  expect(await repo.read('.husky/.gitattributes')).toMatch(/^pre-commit text eol=lf\n(?:.*\n)*pre-push text eol=lf\n/)
  expect(await repo.git('check-attr', 'eol', '.husky/pre-commit')).toContain(attributes('.husky/pre-commit'))
  expect((await repo.init('--no-trial')).stdout).toContain('Nothing to change')
  await repo.init('--uninstall')
  await expect(readFile(repo.path('.husky/.gitattributes'))).rejects.toThrow('ENOENT')
})

test.each(['* text=auto eol=lf\n', '.husky/* -text\n', '* eol=crlf\n'])(
  'N37: where %j says something already, init adds nothing',
  async (rule) => {
    const repo = await projectRepo({ files: { '.gitattributes': rule } })
    await repo.init('--no-trial')
    expect(await repo.files()).not.toHaveProperty(['.husky/.gitattributes'])
    expect(await repo.read('.gitattributes')).toBe(rule)
  },
)

test('N37: a hook that somebody else wrote, and hooks in .git, get no rule', async () => {
  const theirs = await projectRepo({ files: { '.husky/pre-commit': 'true\n', '.husky/pre-push': 'true\n' } })
  await theirs.init('--no-trial')
  expect(await theirs.read('.husky/.gitattributes')).toBe('post-checkout text eol=lf\n')
  const plain = await projectRepo({ files: { '.git/hooks/pre-commit': '#!/bin/sh\ntrue\n' } })
  await plain.init('--no-trial')
  await expect(readFile(plain.path('.git/hooks/.gitattributes'))).rejects.toThrow('ENOENT')
})

test('N37: a checkout with core.autocrlf: doctor names the line ends, init takes them away for good', async () => {
  const repo = await projectRepo()
  await repo.init('--no-trial')
  await repo.run('rm', ['.husky/.gitattributes'])
  await repo.git('add', '.')
  await repo.commit()
  await repo.git('config', 'core.autocrlf', 'true')
  const checkOut = async () => {
    await repo.run('rm', ['.husky/pre-commit'])
    await repo.git('checkout', '--', '.husky/pre-commit')
  }
  await checkOut()
  await repo.stage('clean.js', 'export {}\n')
  expect((await repo.run('git', ['commit', '-m', 'clean'])).exitCode).not.toBe(0)
  const reached = async (env: Record<string, string> = {}) => {
    const where = { cwd: repo.root, env: { ...repo.env, ...env } }
    const { stdout } = await runCommand(doctor, 'doctor', ['--format', 'json'], where)
    const { checks } = JSON.parse(stdout) as { checks: { check: string; state: string; text: string; cure: string }[] }
    return checks.find(({ check }) => check === 'hook-reached')
  }
  expect(await reached()).toMatchObject({
    state: 'failure',
    text: '.husky/pre-commit has Windows line ends, with which no shell runs it: every commit stops',
    cure: 'npx hushkey init',
  })
  expect(await reached({ OS: 'Windows_NT' })).toMatchObject({ state: 'warning' }) // whose shell passes over them
  await repo.init('--no-trial')
  expect((await reached())?.state).toBe('ok')
  await checkOut()
  expect((await reached())?.state).toBe('ok')
  expect((await repo.run('git', ['commit', '-m', 'clean'])).exitCode).toBe(0)
})
