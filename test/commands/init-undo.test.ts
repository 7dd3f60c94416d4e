import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { openRepository } from '../../src/git/repository.ts'
import { applyChanges } from '../../src/setup/files/apply-changes.ts'
import type { Change } from '../../src/setup/files/change.ts'
import { projectRepo } from '../setup/project-repo.ts'
import { faultyGit } from '../support/faulty-git.ts'
import { tempRepo } from '../support/temp-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git

test('N23: where a later part of init fails, what is written already is named, and how to take it back', async () => {
  const repo = await projectRepo()
  const before = await repo.files()
  const fault = 'case "$*" in *check-ignore*) [ ! -e .husky/pre-commit ] || exit 9 ;; esac'
  const { exitCode, stderr } = await (await faultyGit(repo, fault)).repo.hushkey('init', '--yes', '--no-trial')
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(/^hushkey: git check-ignore failed with exit code 9\n/)
  expect(stderr).toContain('Already written: .husky/pre-commit, package.json')
  expect(stderr).toContain('To take it back: npx hushkey init --uninstall\n')
  expect((await repo.hushkey('init', '--uninstall')).exitCode).toBe(0)
  expect(await repo.files()).toEqual(before)
})

test('N23: where nothing was written yet, no undo is named', async () => {
  const repo = await projectRepo()
  const fault = 'case "$*" in *ls-files*) exit 9 ;; esac'
  const { exitCode, stderr } = await (await faultyGit(repo, fault)).repo.hushkey('init', '--yes', '--no-trial')
  expect([exitCode, stderr]).toEqual([2, expect.not.stringContaining('Already written')])
})

test('N23, N37: what can neither be written nor put back is named, with what to close and the undo', async () => {
  const repo = await tempRepo()
  await repo.write('old', 'before\n')
  const repository = await openRepository({ cwd: repo.root, env: repo.env })
  const first: Change = { path: 'old', before: Buffer.from('before\n'), after: Buffer.from('after\n'), why: '' }
  const second: Change = {
    get path() {
      // by now the first is written: it can no longer be put back, and this one has no folder
      rmSync(repo.path('old'), { recursive: true })
      mkdirSync(repo.path('old'))
      writeFileSync(repo.path('file'), '')
      return 'file/new'
    },
    before: null,
    after: Buffer.from('new\n'),
    why: '',
  }
  await expect(applyChanges(repository, [first, second])).rejects.toMatchObject({
    message: 'something failed, and what was written before could not be put back: old',
    cure: 'Close the programs that have these files open, then run: npx hushkey init --uninstall',
  })
})
