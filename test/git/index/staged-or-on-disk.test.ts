import { mkdir, rm, symlink } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { stagedOrOnDisk } from '../../../src/git/index/staged-or-on-disk.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { faultyGit } from '../../support/faulty-git.ts'
import { type TempRepo, tempRepo } from '../../support/temp-repo.ts'

async function read(repo: TempRepo, path: string) {
  const { repo: counted, calls } = await faultyGit(repo, '')
  const repository = await openRepository({ cwd: counted.root, env: counted.env })
  const before = await calls()
  const id = (await repo.git('ls-files', '--stage', '--', path)).split(' ')[1]
  const { texts, asOnDisk } = await stagedOrOnDisk(repository, [path], new Map(id ? [[path, id]] : []))
  return { text: texts.get(path), asOnDisk: asOnDisk.has(path), calls: (await calls()) - before }
}

it.each(['sha1', 'sha256'])('what is the same on the disk is read without Git (%s)', async (format) => {
  const repo = await tempRepo(`--object-format=${format}`)
  await repo.stage('a', 'eins ä\n')
  expect(await read(repo, 'a')).toEqual({ text: 'eins ä\n', asOnDisk: true, calls: 0 })
})

it.each([
  ['edited', (repo: TempRepo) => repo.write('a', 'two\n')],
  ['gone', (repo: TempRepo) => rm(repo.path('a'))],
  [
    'a link',
    async (repo: TempRepo) => {
      await repo.write('b', 'one\n')
      await rm(repo.path('a'))
      await symlink('b', repo.path('a'))
    },
  ],
  [
    'a folder',
    async (repo: TempRepo) => {
      await rm(repo.path('a'))
      await mkdir(repo.path('a'))
    },
  ],
])('a file that is %s on the disk is read from the index', async (_, change) => {
  const repo = await tempRepo()
  await repo.stage('a', 'one\n')
  await change(repo)
  expect(await read(repo, 'a')).toEqual({ text: 'one\n', asOnDisk: false, calls: 1 })
})

it('so is one whose line ends Git converts', async () => {
  const repo = await tempRepo()
  await repo.git('config', 'core.autocrlf', 'true')
  await repo.stage('a', 'one\r\n')
  expect(await read(repo, 'a')).toEqual({ text: 'one\n', asOnDisk: false, calls: 1 })
})

it('what is not staged has no text', async () => {
  const repo = await tempRepo()
  await repo.write('a', 'one\n')
  expect(await read(repo, 'a')).toEqual({ text: null, asOnDisk: false, calls: 1 })
})
