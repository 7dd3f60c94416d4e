import { readdir, rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { indexEntries } from '../../../src/git/index/index-entries.ts'
import { writeBlobs } from '../../../src/git/index/write-blobs.ts'
import { writeIndex } from '../../../src/git/index/write-index.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { faultyGit } from '../../support/faulty-git.ts'
import { sharedRepo, tempRepo } from '../../support/temp-repo.ts'

const repo = sharedRepo(async (each) => {
  await each.stage('[id].env', 'one\n')
  await each.stage('d.env', 'two\n')
  await each.stage('run.sh', 'x')
  await each.git('update-index', '--chmod=+x', 'run.sh')
})
const open = () => openRepository({ cwd: repo().root, env: repo().env })
const faulty = async (fault: string) => {
  const { repo: each } = await faultyGit(repo(), fault)
  return openRepository({ cwd: each.root, env: each.env })
}

it('the index is asked path by path', async () => {
  const entries = await indexEntries(await open(), ['[id].env', 'run.sh', 'none'])
  expect([...entries]).toEqual([
    ['[id].env', { mode: '100644', id: (await repo().git('rev-parse', ':[id].env')).trim() }],
    ['run.sh', { mode: '100755', id: (await repo().git('rev-parse', ':run.sh')).trim() }],
  ])
  expect(await indexEntries(await open(), [])).toEqual(new Map())
})

it('unmerged paths have no entry', async () => {
  const merging = await tempRepo()
  await merging.stage('a', '1')
  const id = (await merging.git('rev-parse', ':a')).trim()
  const input = [1, 2, 3].map((stage) => `100644 ${id} ${stage}\ta\n`).join('')
  await merging.run('git', ['update-index', '--index-info'], { input: `0 ${'0'.repeat(40)}\ta\n${input}` })
  expect(await indexEntries(await openRepository({ cwd: merging.root, env: merging.env }), ['a'])).toEqual(new Map())
})

it('bytes are stored as they are, whatever filters there are', async () => {
  await repo().write('.gitattributes', '* text eol=crlf\n')
  const bytes = Buffer.from([0, 255, 13, 10, 10])
  const ids = await writeBlobs(await open(), [bytes, Buffer.alloc(0)])
  expect(ids).toHaveLength(2)
  const { stdout } = await repo().run('sh', ['-c', `git cat-file blob ${ids[0]} | od -An -tx1`])
  expect(stdout.trim()).toBe('00 ff 0d 0a 0a')
  expect((await repo().git('cat-file', '-s', ids[1] as string)).trim()).toBe('0')
  expect((await readdir(repo().path('.git'))).filter((name) => name.startsWith('hushkey'))).toEqual([])
  await expect(
    writeBlobs(await faulty('case "$*" in *hash-object*) echo "fatal: x" >&2; exit 9 ;; esac'), [bytes]),
  ).rejects.toThrow('git hash-object failed with exit code 9: fatal: x')
  await expect(
    writeBlobs(await faulty('case "$*" in *hash-object*) echo one; exit 0 ;; esac'), [bytes]),
  ).rejects.toThrow('git gave no ids that can be read')
})

it('entries are set and removed together', async () => {
  const repository = await open()
  const [id = ''] = await writeBlobs(repository, [Buffer.from('new\n')])
  await writeIndex(
    repository,
    new Map([
      ['new file', { mode: '100644', id }],
      ['d.env', null],
    ]),
  )
  expect((await repo().git('ls-files')).split('\n')).toEqual(['[id].env', 'new file', 'run.sh', ''])
  await writeIndex(repository, new Map([['new file', null]]))
  expect((await repo().git('ls-files')).split('\n')).toEqual(['[id].env', 'run.sh', ''])
  await writeIndex(await faulty('case "$*" in *update-index*) exit 9 ;; esac'), new Map())
})

it('what is on the disk is not seen as changed afterwards', async () => {
  const repository = await open()
  await repo().write('same', 'same\n')
  const [id = ''] = await writeBlobs(repository, [Buffer.from('same\n')])
  await writeIndex(repository, new Map([['same', { mode: '100644', id }]]))
  expect(await repo().git('diff-files', '--name-only', '--', 'same')).toBe('')
  await rm(repo().path('same'))
})

it('a Git that did not take it over is a failure', async () => {
  const lazy = 'case "$*" in *--index-info*) exit 0 ;; esac'
  const entries = new Map([['x', { mode: '100644', id: '1'.repeat(40) }]])
  await expect(writeIndex(await faulty(lazy), entries)).rejects.toMatchObject({
    message: 'Git did not take over what was to be staged',
    cure: 'Run: git status',
  })
  await expect(writeIndex(await faulty(lazy), new Map([['run.sh', null]]))).rejects.toThrow('Git did not take over')
  await expect(writeIndex(await faulty('case "$*" in *update-index*) exit 9 ;; esac'), entries)).rejects.toThrow(
    'git update-index failed with exit code 9',
  )
})

it('a repository of SHA-256 has longer zeros', async () => {
  const long = await tempRepo('--object-format=sha256')
  await long.stage('a', '1')
  await writeIndex(await openRepository({ cwd: long.root, env: long.env }), new Map([['a', null]]))
  expect(await long.git('ls-files')).toBe('')
})
