import { describe, expect, it } from 'vitest'
import { changesSinceHead, stagedChanges, trackedFiles } from '../../../src/git/changes/staged-changes.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { faultyGit } from '../../support/faulty-git.ts'
import { sharedRepo, type TempRepo, tempRepo } from '../../support/temp-repo.ts'

const open = (repo: TempRepo) => openRepository({ cwd: repo.root, env: repo.env })
const LONG = 'one\ntwo\nthree\nfour\nfive\nsix\n'

describe('what is staged', () => {
  const repo = sharedRepo(async (each) => {
    await each.stage('old.txt', LONG)
    await each.stage('sub/changed', '1\n')
    await each.stage('gone', '1\n')
    await each.stage('same', '1\n')
    await each.stage('exact', `${LONG}exact\n`)
    await each.commit()
    await each.git('mv', 'old.txt', 'new.txt')
    await each.stage('new.txt', `${LONG}seven\n`)
    await each.git('mv', 'exact', 'moved')
    await each.stage('sub/changed', '2\n')
    await each.stage('sub/[id].ts', 'x')
    await each.git('rm', '-q', 'gone')
    await each.write('not-staged', 'x')
  })
  const blob = async (name: string) => (await repo().git('rev-parse', name)).trim()

  it('is told path by path, with what was there before', async () => {
    const repository = await open(repo())
    const changes = await stagedChanges(repository)
    expect(changes).toEqual([
      {
        path: 'moved',
        kind: 'file',
        blob: await blob(':moved'),
        before: [{ path: 'exact', blob: await blob(':moved') }],
      },
      {
        path: 'new.txt',
        kind: 'file',
        blob: await blob(':new.txt'),
        before: [{ path: 'old.txt', blob: await blob('HEAD:old.txt') }],
      },
      { path: 'sub/[id].ts', kind: 'file', blob: await blob(':sub/[id].ts'), before: [] },
      {
        path: 'sub/changed',
        kind: 'file',
        blob: await blob(':sub/changed'),
        before: [{ path: 'sub/changed', blob: await blob('HEAD:sub/changed') }],
        inEveryParent: true,
      },
    ])
    expect(await changesSinceHead(repository.git)).toEqual(changes)
    expect(await stagedChanges(repository, Promise.resolve([]))).toEqual([])
  })

  it('no setting of Git hides a part of it', async () => {
    const repository = await open(repo())
    const settings = { GIT_CONFIG_COUNT: '2', GIT_CONFIG_KEY_0: 'diff.relative', GIT_CONFIG_VALUE_0: 'true' }
    const more = { GIT_CONFIG_KEY_1: 'core.abbrev', GIT_CONFIG_VALUE_1: '4' }
    const git = { cwd: repo().path('sub'), env: { ...repo().env, ...settings, ...more } }
    const paths = (await stagedChanges({ ...repository, git })).map(({ path }) => path)
    expect(paths).toEqual(['moved', 'new.txt', 'sub/[id].ts', 'sub/changed'])
  })

  it('where old contents are missing, equal files are still renames', async () => {
    const { repo: lazy } = await faultyGit(repo(), 'case "$*" in *"--find-renames "*) exit 128 ;; esac')
    const changes = await stagedChanges(await open(lazy))
    expect(changes.map(({ path, before }) => [path, before[0]?.path])).toEqual([
      ['moved', 'exact'],
      ['new.txt', undefined],
      ['sub/[id].ts', undefined],
      ['sub/changed', 'sub/changed'],
    ])
  })

  it('a whole index is told, too', async () => {
    const files = await trackedFiles(await open(repo()))
    expect(files.map(({ path, kind, before }) => [path, kind, before.length])).toEqual(
      ['moved', 'new.txt', 'same', 'sub/[id].ts', 'sub/changed'].map((path) => [path, 'file', 0]),
    )
    expect(files[0]?.blob).toBe(await blob(':moved'))
  })

  it.each([
    ['without its end', 'printf "100644 %040d 0\\ta" 0'],
    ['without a stage', 'printf "100644 %040d 4\\ta\\0" 0'],
    ['with a line that is none', 'printf "x\\0"'],
    ['with more before an entry', 'printf "x100644 %040d 0\\ta\\0" 0'],
    ['with more in an entry', 'printf "100644 %040d 0x\\ta\\0" 0'],
  ])('a list %s is refused', async (_, fault) => {
    const { repo: faulty } = await faultyGit(repo(), `case "$*" in *ls-files*) ${fault}; exit 0 ;; esac`)
    await expect(trackedFiles(await open(faulty))).rejects.toThrow('git gave a list of files that cannot be read')
  })

  it('an empty one is none', async () => {
    const { repo: faulty } = await faultyGit(repo(), 'case "$*" in *ls-files*) exit 0 ;; esac')
    expect(await trackedFiles(await open(faulty))).toEqual([])
  })
})

it('N24, N40: before the first commit all of the index is new; of a merge what no parent has, and what is unmerged', async () => {
  const repo = await tempRepo()
  await repo.stage('base', '1\n')
  await repo.stage('both', '1\n')
  const first = await stagedChanges(await open(repo))
  expect(first.map(({ path, before }) => [path, before])).toEqual([
    ['base', []],
    ['both', []],
  ])
  await repo.commit()
  await repo.git('checkout', '-qb', 'other')
  await repo.stage('both', 'theirs\n')
  await repo.stage('theirs', '1\n')
  await repo.commit()
  await repo.git('checkout', '-q', 'main')
  await repo.stage('both', 'ours\n')
  await repo.stage('ours', '1\n')
  await repo.commit()
  await repo.run('git', ['merge', '-q', 'other'])
  const unmerged = await stagedChanges(await open(repo))
  expect(unmerged).toContainEqual({ path: 'both', kind: 'unmerged', blob: '0'.repeat(40), before: [] })
  expect((await trackedFiles(await open(repo))).filter(({ kind }) => kind === 'unmerged')).toHaveLength(3)
  await repo.stage('both', 'mixed\n')
  await repo.stage('evil', '1\n')
  const blob = async (name: string) => (await repo.git('rev-parse', name)).trim()
  expect(await stagedChanges(await open(repo))).toEqual([
    {
      path: 'both',
      kind: 'file',
      blob: await blob(':both'),
      before: [
        { path: 'both', blob: await blob('main:both') },
        { path: 'both', blob: await blob('other:both') },
      ],
      inEveryParent: true,
    },
    { path: 'evil', kind: 'file', blob: await blob(':evil'), before: [] },
  ])
})
