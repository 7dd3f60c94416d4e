import { readFile, rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { letMerge } from '../../src/allowlist/let-merge.ts'
import { writeAndStage } from '../../src/allowlist/write-and-stage.ts'
import { openRepository } from '../../src/git/repository.ts'
import { faultyGit } from '../support/faulty-git.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const open = (repo: TempRepo) => openRepository({ cwd: repo.root, env: repo.env })
const onDisk = (repo: TempRepo, path: string) => readFile(repo.path(path), 'utf8').catch(() => null)

it('a file is written and staged, or neither', async () => {
  const repo = await tempRepo()
  await repo.write('.gitignore', 'no.json\n')
  const repository = await open(repo)
  await writeAndStage(repository, 'a.json', null, 'one')
  expect([await onDisk(repo, 'a.json'), await repo.git('show', ':a.json')]).toEqual(['one', 'one'])

  await expect(writeAndStage(repository, 'no.json', null, 'one')).rejects.toMatchObject({ name: 'UserError' })
  expect(await onDisk(repo, 'no.json')).toBeNull()

  await expect(writeAndStage(repository, 'a.json', 'one', 'one')).rejects.toMatchObject({
    message: 'Git did not stage a.json',
    cure: 'Run: git status',
  })
  await repo.write('.git/index.lock', '')
  await expect(writeAndStage(repository, 'a.json', 'one', 'two')).rejects.toMatchObject({ name: 'UserError' })
  await rm(repo.path('.git', 'index.lock'))
  expect([await onDisk(repo, 'a.json'), await repo.git('show', ':a.json')]).toEqual(['one', 'one'])
  expect(await repo.git('ls-files')).toBe('a.json\n')
})

it('what Git staged before it failed is taken back', async () => {
  const repo = await tempRepo()
  await repo.stage('a.json', 'one')
  const repository = await open(repo)
  // A Git that stages, and then says that it could not.
  await repo.write('bin/git', '#!/bin/sh\nPATH=$REAL_PATH git "$@" || exit\ncase " $* " in *" add "*) exit 3 ;; esac\n')
  await repo.run('chmod', ['+x', 'bin/git'])
  const env = {
    ...repository.git.env,
    PATH: `${repo.path('bin')}:${repo.env.PATH}`,
    REAL_PATH: repo.env.PATH as string,
  }
  const failing = { ...repository, git: { ...repository.git, env } }
  await expect(writeAndStage(failing, 'a.json', 'one', 'two')).rejects.toThrow('exit code 3')
  expect([await onDisk(repo, 'a.json'), await repo.git('show', ':a.json')]).toEqual(['one', 'one'])
  await expect(writeAndStage(failing, 'b.json', null, 'two')).rejects.toThrow('exit code 3')
  expect([await onDisk(repo, 'b.json'), await repo.git('ls-files')]).toEqual([null, 'a.json\n'])
})

it.each([
  ['no attributes yet', null, '/x.json merge=union\n'],
  ['others', '*.ts text\n', '*.ts text\n/x.json merge=union\n'],
  ['a last line without an end', '*.ts text', '*.ts text\n/x.json merge=union\n'],
  ['Windows line ends', '*.ts text\r\n*.js text', '*.ts text\r\n*.js text\r\n/x.json merge=union\r\n'],
  ['a decision of somebody', '*.json merge=ours\n', '*.json merge=ours\n'],
  ['a decision against it', '*.json -merge\n', '*.json -merge\n'],
  ['an empty file', '', '/x.json merge=union\n'],
])('branches merge their entries: %s', async (_, before, after) => {
  const repo = await tempRepo()
  if (before !== null) await repo.stage('.gitattributes', before)
  await letMerge(await open(repo), 'x.json')
  expect(await repo.git('show', ':.gitattributes')).toBe(after)
  expect(await onDisk(repo, '.gitattributes')).toBe(after)
})

it('attributes are left alone where they have edits of the user, and for package.json', async () => {
  const repo = await tempRepo()
  const repository = await open(repo)
  await letMerge(repository, 'package.json')
  expect(await onDisk(repo, '.gitattributes')).toBeNull()
  await repo.write('.gitattributes', '*.ts text\n')
  await letMerge(repository, 'x.json')
  expect(await repo.git('ls-files')).toBe('')
  await repo.git('add', '.')
  await repo.write('.gitattributes', '*.ts text\r\n')
  await letMerge(repository, 'x.json')
  expect(await onDisk(repo, '.gitattributes')).toBe('*.ts text\r\n/x.json merge=union\r\n')
  const other = await tempRepo()
  await other.stage('.gitattributes', '*.ts text\r\n')
  await other.write('.gitattributes', '*.ts text\n')
  await letMerge(await open(other), 'x.json')
  expect(await onDisk(other, '.gitattributes')).toBe('*.ts text\n/x.json merge=union\n')
  const { repo: half } = await faultyGit(repo, 'case "$*" in *check-attr*) printf "x\\0merge\\0uns"; exit 0 ;; esac')
  await expect(letMerge(await open(half), 'y.json')).rejects.toMatchObject({
    message: 'git check-attr gave an answer that cannot be read',
    cure: 'Run the command again.',
  })
  await rm(repo.path('.gitattributes'))
  await repo.run('mkdir', ['.gitattributes'])
  await expect(letMerge(repository, 'y.json')).rejects.toThrow('.gitattributes is not a plain file')
})
