import { mkdir, rename, rm, symlink } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openRepository } from '../../src/git/repository.ts'
import { faultyGit } from '../support/faulty-git.ts'
import { repoAt, sharedRepo, type TempRepo, tempRepo } from '../support/temp-repo.ts'

const open = (repo: TempRepo, cwd = repo.root, env: Record<string, string> = {}) =>
  openRepository({ cwd, env: { ...repo.env, ...env } })

describe('a repository', () => {
  const repo = sharedRepo(async (each) => {
    await each.stage('sub/a', 'a')
    await each.commit()
    await each.git('worktree', 'add', '-q', '--detach', '../linked')
  })
  const id = async (name = 'HEAD') => (await repo().git('rev-parse', name)).trim()

  it('is found from any folder in it; Git is asked in its root', async () => {
    const found = await open(repo(), repo().path('sub'))
    expect(found).toMatchObject({
      root: repo().root,
      gitDir: repo().path('.git'),
      commonDir: repo().path('.git'),
      parents: [await id()],
      git: { cwd: repo().root, env: repo().env },
    })
    expect(Object.keys(found.git.env)).toEqual(Object.keys(repo().env))
  })

  it('a linked worktree has its own folder beside the one that all share', async () => {
    const root = repo().path('..', 'linked')
    expect(await open(repo(), root)).toMatchObject({
      root,
      gitDir: repo().path('.git', 'worktrees', 'linked'),
      commonDir: repo().path('.git'),
    })
  })

  it('variables that are relative to where the user stands still name it from its root', async () => {
    const env = { GIT_DIR: '../.git', GIT_WORK_TREE: '..', GIT_COMMON_DIR: repo().path('.git') }
    const { git, root } = await open(repo(), repo().path('sub'), env)
    expect(root).toBe(repo().root)
    expect(git.env).toMatchObject({
      GIT_DIR: repo().path('.git'),
      GIT_WORK_TREE: repo().root,
      GIT_COMMON_DIR: repo().path('.git'),
    })
    const alone = await open(repo(), repo().root, { GIT_DIR: '.git' })
    expect(alone.git.env).toMatchObject({ GIT_DIR: repo().path('.git'), GIT_WORK_TREE: repo().root })
    expect(alone.git.env).not.toHaveProperty('GIT_COMMON_DIR')
  })

  it('what a hook says is being merged counts, if it is here', async () => {
    const other = (await repo().git('commit-tree', '-m', 'x', 'HEAD^{tree}')).trim()
    const tree = await id('HEAD^{tree}')
    const told = { [`GITHEAD_${other}`]: 'x', [`GITHEAD_${'0'.repeat(40)}`]: 'y', [`GITHEAD_${tree}`]: 'z' }
    const strange = { [`XGITHEAD_${other}`]: 'x', [`GITHEAD_${other}x`]: 'y', GITHEAD_: 'z' }
    expect((await open(repo(), repo().root, { ...told, ...strange })).parents).toEqual([await id(), other])
  })

  it.each([
    ['no ids', 'nonsense'],
    ['an option', '--all'],
    ['an id and more', `${'a'.repeat(40)} x`],
    ['half an id', 'abc'],
    ['an id behind something', `-${'a'.repeat(40)}`],
    ['one line of two', `${'a'.repeat(40)}\nx`],
  ])('a MERGE_HEAD of %s is refused', async (_, text) => {
    const { root } = await open(repo(), repo().path('..', 'linked'))
    await repo().write('.git/worktrees/linked/MERGE_HEAD', text)
    await expect(open(repo(), root)).rejects.toMatchObject({
      message: '.git/MERGE_HEAD names no commit',
      cure: 'Start the merge anew: git merge --abort',
    })
    await rm(repo().path('.git', 'worktrees', 'linked', 'MERGE_HEAD'))
  })

  it('one that cannot be read is refused', async () => {
    await mkdir(repo().path('.git', 'worktrees', 'linked', 'MERGE_HEAD'))
    await expect(open(repo(), repo().path('..', 'linked'))).rejects.toMatchObject({
      message: '.git/MERGE_HEAD cannot be read (EISDIR)',
      cure: 'Fix its permissions.',
      cause: expect.objectContaining({ code: 'EISDIR' }),
    })
    await rm(repo().path('.git', 'worktrees', 'linked', 'MERGE_HEAD'), { recursive: true })
  })

  it.each([
    ['no folders', 'exit 0'],
    ['a folder that is not there', 'printf "/x\\n/nonexistent\\n/nonexistent\\n"; exit 0'],
    ['a line more', `printf "/\\n/\\n/\\n${'a'.repeat(40)}\\nmore\\n"; exit 0`],
    ['a folder for an id', 'printf "/\\n/\\n/\\n/tmp\\n"; exit 0'],
    ['a dot for an id', 'printf "/\\n/\\n/\\n.git\\n"; exit 0'],
    ['bytes that are no text', 'printf "/\\377\\n/\\n/\\n"; exit 0'],
  ])('an answer with %s is refused', async (_, fault) => {
    await expect(open((await faultyGit(repo(), fault)).repo)).rejects.toMatchObject({
      message: 'the folder of this repository has a name that cannot be read',
      cure: 'Rename or move the folder.',
    })
  })

  it('an id that is none is refused', async () => {
    const { repo: faulty } = await faultyGit(repo(), 'printf "/\\n/\\n/\\nabc\\n"; exit 0')
    await expect(open(faulty)).rejects.toMatchObject({
      message: 'git gave no id for HEAD that can be read',
      cure: 'Run: git rev-parse HEAD',
    })
  })
})

it('before the first commit there are no parents, also where HEAD is broken', async () => {
  const repo = await tempRepo()
  expect((await open(repo)).parents).toEqual([])
  await repo.write('.git/refs/heads/main', '0'.repeat(39))
  expect((await open(repo)).parents).toEqual([])
})

it('while merging there are several', async () => {
  const repo = await tempRepo()
  await repo.commit()
  const ids: string[] = []
  for (const name of ['one', 'two'])
    ids.push((await repo.git('commit-tree', '-p', 'HEAD', '-m', name, 'HEAD^{tree}')).trim())
  await repo.write('.git/MERGE_HEAD', `${ids.join('\r\n')}\n`)
  const head = (await repo.git('rev-parse', 'HEAD')).trim()
  expect((await open(repo, repo.root, { [`GITHEAD_${head}`]: 'x' })).parents).toEqual([head, ...ids])
})

it('no repository, one without a working tree, and one that was renamed through a link', async () => {
  const repo = await tempRepo()
  await mkdir(repo.path('..', 'none'))
  await expect(open(repo, repo.path('..', 'none'), { GIT_CEILING_DIRECTORIES: repo.path('..') })).rejects.toMatchObject(
    {
      message: 'this is not a Git repository',
    },
  )
  await repo.git('init', '-q', '--bare', '../bare.git')
  await expect(open(repo, repo.path('..', 'bare.git'))).rejects.toThrow('this repository has no working tree')
  await rename(repo.path('.git'), repo.path('..', 'moved.git'))
  await symlink('../moved.git', repo.path('.git'))
  expect((await open(repoAt(repo.root, repo.env))).gitDir).toBe(repo.path('..', 'moved.git'))
})
