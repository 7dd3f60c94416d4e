import { chmod, rm, writeFile } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { KEY_LINE } from '../../support/samples.ts'
import { projectRepo } from '../project-repo.ts'
import { strictRepo } from './strict-repo.ts'

vi.setConfig({ testTimeout: 120_000 }) // real Git, real shells, real commits

const HOOK = '.husky/_/reference-transaction'

test('a second run changes nothing, doctor knows it, an install puts it back, worktrees have it, --uninstall takes it out', async () => {
  const repo = await strictRepo()
  const first = await repo.read(HOOK)
  expect((await repo.init('--strict', '--no-trial')).stdout).not.toContain('Each update of a branch')
  expect((await repo.hushkey('doctor')).stdout).toContain('ok       every update of a branch is checked')

  await chmod(repo.path(HOOK), 0o644)
  expect((await repo.hushkey('doctor')).stdout).toContain(`${HOOK} is not executable`)
  await rm(repo.path(HOOK))
  const gone = await repo.hushkey('doctor')
  expect(gone).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('-> npx hushkey init --strict') })
  await repo.init('--prepare')
  expect(await repo.read(HOOK)).toBe(first)

  await repo.git('worktree', 'add', '-q', '../linked')
  const linked = repo.at('../linked')
  await linked.stage('pay.js', KEY_LINE)
  const { exitCode, stderr } = await linked.run('git', ['commit', '--no-verify', '-m', 'key'])
  expect(exitCode).not.toBe(0)
  expect(stderr).toMatch(/Then {9}git commit --edit --file=\S*repo\/\.git\/worktrees\/linked\/COMMIT_EDITMSG\n/)

  const undone = await repo.init('--uninstall')
  expect(undone.stdout).toMatch(/^ {2}\.husky\/_\/reference-transaction {2,}removed$/m)
  expect(Object.keys(await repo.files()).filter((path) => /reference-transaction|hushkey\/strict/.test(path))).toEqual(
    [],
  )
  expect(await linked.run('git', ['commit', '--no-verify', '-m', 'key'])).toMatchObject({ exitCode: 0 })
})

test('the hooks of .git, a hook of somebody else, and --dry-run', async () => {
  const files = { '.git/hooks/pre-commit': '#!/bin/sh\nexit 0\n' }
  const repo = await projectRepo({ files })
  await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
  const dry = await repo.init('--strict', '--dry-run')
  expect(dry.stdout).toContain('+++ .git/hooks/reference-transaction')
  const foreign = '#!/bin/sh\nexit 0\n'
  await writeFile(repo.path('.git/hooks/reference-transaction'), foreign, { mode: 0o755 })
  const refused = await repo.init('--strict', '--no-trial')
  expect(refused).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('there is a hook .git/hooks/reference-transaction already'),
  })
  expect(await repo.read('.git/hooks/reference-transaction')).toBe(foreign)
  await rm(repo.path('.git/hooks/reference-transaction'))
  expect(await repo.init('--strict', '--no-trial')).toMatchObject({ exitCode: 0 })
  await repo.stage('pay.js', KEY_LINE)
  expect((await repo.run('git', ['commit', '--no-verify', '-m', 'key'])).exitCode).not.toBe(0)
})

test('--strict does not go with --git-config', async () => {
  const repo = await projectRepo()
  expect(await repo.init('--strict', '--git-config')).toMatchObject({ exitCode: 2 })
})
