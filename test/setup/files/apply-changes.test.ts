import { readdir, readFile, stat } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openRepository } from '../../../src/git/repository.ts'
import { applyChanges } from '../../../src/setup/files/apply-changes.ts'
import type { Change } from '../../../src/setup/files/change.ts'
import { tempRepo } from '../../support/temp-repo.ts'

const change = (path: string, before: string | null, after: string): Change => ({
  path,
  before: before === null ? null : Buffer.from(before),
  after: Buffer.from(after),
  mode: 0o755,
  why: '',
})

async function repository() {
  const repo = await tempRepo()
  await repo.write('old', 'before\n')
  await repo.write('file', 'a file\n')
  return { repo, opened: await openRepository({ cwd: repo.root, env: repo.env }) }
}

test('writes all, and can take all back', async () => {
  const { repo, opened } = await repository()
  const undo = await applyChanges(opened, [change('a/b/new', null, 'x\n'), change('old', 'before\n', 'after\n')])
  expect(await readFile(repo.path('old'), 'utf8')).toBe('after\n')
  expect((await stat(repo.path('a/b/new'))).mode & 0o777).toBe(0o755)
  expect((await stat(repo.path('old'))).mode & 0o111).toBe(0)
  await undo()
  expect(await readFile(repo.path('old'), 'utf8')).toBe('before\n')
  expect((await readdir(repo.root)).sort()).toEqual(['.git', 'file', 'old'])
})

test('when a later one fails, the earlier ones are put back, with the folders that were made for them', async () => {
  const { repo, opened } = await repository()
  const changes = [
    change('old', 'before\n', 'after\n'),
    change('a/b/new', null, 'x\n'),
    change('file/below', null, 'x\n'),
  ]
  await expect(applyChanges(opened, changes)).rejects.toThrow('cannot write')
  expect(await readFile(repo.path('old'), 'utf8')).toBe('before\n')
  expect((await readdir(repo.root)).sort()).toEqual(['.git', 'file', 'old'])
})
