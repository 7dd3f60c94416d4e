import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { commitChanges, rangeChanges } from '../../../src/git/changes/range-changes.ts'
import { commitsOf } from '../../../src/git/changes/range-commits.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { faultyGit } from '../../support/faulty-git.ts'
import { mergeHistory } from '../../support/merge-history.ts'
import { sharedRepo, type TempRepo, tempRepo } from '../../support/temp-repo.ts'

const LONG = 'one\ntwo\nthree\nfour\nfive\nsix\n'
const ZEROS = '0'.repeat(40)

/** main: first, second, merge; side: third, which is merged; a remote that has the second. */
const repo = sharedRepo(async (each) => {
  await each.stage('a', LONG)
  await each.stage('both', 'base\n')
  await each.commit('first')
  await each.git('mv', 'a', 'b c')
  await each.stage('b c', `${LONG}seven\n`)
  await each.commit('second')
  await each.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  await each.git('checkout', '-qb', 'side')
  await each.stage('sub/side', 'side\n')
  await each.stage('both', 'theirs\n')
  await each.commit('third')
  await each.git('checkout', '-q', 'main')
  await each.stage('both', 'ours\n')
  await each.stage('gone', 'x\n')
  await each.commit('fourth')
  await each.run('git', ['merge', '-q', 'side'])
  await each.stage('both', 'mixed\n')
  await each.stage('evil', 'evil\n')
  await each.git('rm', '-q', '--cached', 'gone')
  await each.commit('merged')
  await each.git('tag', '-a', 'v1', '-m', 'v1')
})
const id = async (name: string) => (await repo().git('rev-parse', name)).trim()
const open = (from: TempRepo = repo()) => openRepository({ cwd: from.root, env: from.env })
const subjects = async (range: string, from?: TempRepo) => {
  const ids = await commitsOf(await open(from), range)
  return Promise.all(ids.map(async (each) => (await repo().git('log', '-1', '--format=%s', each)).trim()))
}
const faulty = async (fault: string) => open((await faultyGit(repo(), fault)).repo)

describe('the commits of a range', () => {
  it.each([
    ['main~2..main', ['third', 'fourth', 'merged']],
    ['side..main', ['fourth', 'merged']],
    ['side...main~1', ['third', 'fourth']],
    ['origin/main..', ['third', 'fourth', 'merged']],
    ['..side', []],
    ['main..main', []],
    ['side', ['first', 'second', 'third']],
    ['v1~1..v1', ['third', 'merged']],
    [`${ZEROS}..main`, ['third', 'fourth', 'merged']],
    [`${ZEROS}..`, ['third', 'fourth', 'merged']],
    [`${ZEROS}..side`, ['third']],
    [`${ZEROS}..origin/main`, ['first', 'second']],
  ])('%s', async (range, expected) => {
    expect((await subjects(range)).toSorted()).toEqual(expected.toSorted())
  })

  it('come oldest first', async () => {
    expect(await subjects('main~1')).toEqual(['first', 'second', 'fourth'])
  })

  it.each(['none..main', 'main..none', `${ZEROS}..none`, '--all', `${ZEROS}...main`])(
    '%s is not known',
    async (range) => {
      await expect(commitsOf(await open(), range)).rejects.toMatchObject({
        message: `Git does not know the range ${range}`,
        cure: range.startsWith(`${ZEROS}.`) ? expect.stringContaining('After a force push') : 'Run: git log --oneline',
      })
    },
  )

  it('an id that is gone was left behind by a force push', async () => {
    await expect(commitsOf(await open(), `${'1'.repeat(40)}..main`)).rejects.toMatchObject({
      cure: 'After a force push name the branch instead: --range origin/main..HEAD',
    })
  })

  it.each(['^main', 'HEAD:sub'])('%s names no commits', async (range) => {
    await expect(commitsOf(await open(), range)).rejects.toMatchObject({
      message: `the range ${range} names no commits`,
      cure: 'Name two commits: --range main..HEAD',
    })
  })

  it('an answer that is no list of commits is refused', async () => {
    const strange = await faulty('case "$*" in *rev-list*) echo x; exit 0 ;; esac')
    await expect(commitsOf(strange, 'side..main')).rejects.toThrow('git gave a list of files that cannot be read')
  })

  it('a clone that was cut off within the range is reported', async () => {
    await repo().write('.git/shallow', `${await id('main~1')}\n`)
    try {
      const message = 'this clone is shallow and does not have all of the range'
      await expect(commitsOf(await open(), 'side..main')).rejects.toMatchObject({
        message: `${message} side..main`,
        cure: expect.stringMatching(/^Run: git fetch --unshallow\n.*fetch-depth: 0/),
      })
      expect(await commitsOf(await open(), 'main~1..main~1')).toEqual([])
      await expect(commitsOf(await open(), 'none..main')).rejects.toMatchObject({
        message: 'this clone is shallow and does not know the range none..main',
        cure: expect.stringMatching(/^Run: git fetch --unshallow\n/),
      })
    } finally {
      await repo().run('rm', ['.git/shallow'])
    }
  })
})

describe('what commits add', () => {
  it('each over its parents, and their messages', async () => {
    const [second, first] = [await id('origin/main'), await id('origin/main~1')]
    expect(await rangeChanges(await open(), 'origin/main')).toEqual([
      { path: 'a', kind: 'file', blob: await id(`${first}:a`), before: [], commit: first },
      { path: 'both', kind: 'file', blob: await id(`${first}:both`), before: [], commit: first },
      {
        path: 'b c',
        kind: 'file',
        blob: await id(`${second}:b c`),
        before: [{ path: 'a', blob: await id(`${first}:a`) }],
        commit: second,
      },
      { path: 'COMMIT_EDITMSG', kind: 'message', blob: first, before: [], commit: first },
      { path: 'COMMIT_EDITMSG', kind: 'message', blob: second, before: [], commit: second },
    ])
  })

  it('N24: a merge what differs from every parent', async () => {
    const merged = await id('main')
    expect(await commitChanges((await open()).git, [merged])).toEqual([
      {
        path: 'both',
        kind: 'file',
        blob: await id('main:both'),
        before: [
          { path: 'both', blob: await id('main^1:both') },
          { path: 'both', blob: await id('main^2:both') },
        ],
        inEveryParent: true,
        commit: merged,
      },
      { path: 'evil', kind: 'file', blob: await id('main:evil'), before: [], commit: merged },
    ])
  })

  it('a file that a merge takes out adds nothing; one that was renamed in it has its old names', async () => {
    const { git } = await open()
    const tree = (lines: string) => repo().run('git', ['mktree'], { input: lines })
    const [long, other] = [await id('main:b c'), await id('main:evil')]
    const base = (await tree(`100644 blob ${long}\told\n100644 blob ${other}\tx\n`)).stdout.trim()
    const after = (
      await tree(`100755 blob ${other}\tx\n100644 blob ${await id('side:a').catch(() => long)}\tnew\n`)
    ).stdout.trim()
    const commit = async (name: string, ...parents: string[]) =>
      (await repo().git('commit-tree', name, '-m', 'x', ...parents.flatMap((each) => ['-p', each]))).trim()
    const [one, two] = [await commit(base), await commit(base, await id('main'))]
    const merged = await commit(after, one, two)
    expect(await commitChanges(git, [merged])).toEqual([
      {
        path: 'new',
        kind: 'file',
        blob: long,
        before: [
          { path: 'old', blob: long },
          { path: 'old', blob: long },
        ],
        commit: merged,
      },
      {
        path: 'x',
        kind: 'file',
        blob: other,
        before: [
          { path: 'x', blob: other },
          { path: 'x', blob: other },
        ],
        inEveryParent: true,
        commit: merged,
      },
    ])
    const without = await commit((await tree(`100644 blob ${other}\tx\n`)).stdout.trim(), one, two)
    expect(await commitChanges(git, [without])).toEqual([])
    expect(await commitChanges(git, [])).toEqual([])
  })

  it('renames are looked for only in merges that add a path to one of their parents, and the answer is the same', async () => {
    const history = await tempRepo()
    await mergeHistory(history)
    const { repo: watched } = await faultyGit(
      history,
      'case "$*" in *"--find-renames "*) tee -a ../asked | "$GIT" "$@"; exit ;; esac',
    )
    const commits = (await history.git('rev-list', '--reverse', 'main')).trim().split('\n')
    const changes = await commitChanges((await open(watched)).git, commits)
    const merges = (await history.git('log', '--merges', '--format=%H %s', 'main')).trim().split('\n')
    const asked = await readFile(history.path('../asked'), 'utf8')
    const searched = merges.filter((line) => asked.includes(line.slice(0, 40))).map((line) => line.slice(41))
    expect(searched.toSorted()).toEqual(['merge 2', 'merge 3', 'merge 4']) // renamed, adds, moves
    const options = ['-r', '--root', '-c', '--combined-all-paths', '--find-renames', '--raw', '--no-abbrev']
    for (const commit of commits) {
      const raw = await history.git('diff-tree', ...options, commit)
      const expected = raw.split('\n').filter((line) => line.startsWith(':'))
      const own = changes.filter((change) => change.commit === commit)
      expect(own.map(({ blob, before }) => ({ blob, before: before.map((was) => was.blob) }))).toEqual(
        expected.map(blobsOf).filter(({ blob }) => !/^0+$/.test(blob)),
      )
    }
  })

  it('where old contents are missing, equal files are still renames', async () => {
    const lazy = await faulty('case "$*" in *"--find-renames "*) exit 128 ;; esac')
    const [second] = [await id('origin/main')]
    const changes = await commitChanges(lazy.git, [second])
    expect(changes).toMatchObject([{ path: 'b c', before: [] }])
  })

  it.each([
    ['garbage', 'printf "x\\0"'],
    ['an entry that is half one', `printf "%040d\\0:100644 100644 %040d %040d M\\0" 0 0 0`],
    ['an id and more', 'printf "%041dx\\0" 0'],
  ])('%s is refused', async (_, fault) => {
    const strange = await faulty(`case "$*" in *diff-tree*) ${fault}; exit 0 ;; esac`)
    await expect(commitChanges(strange.git, [await id('side')])).rejects.toThrow(
      'git gave a list of files that cannot be read',
    )
  })
})

/** The blobs of a line such as `::100644 100644 100644 fabadb8 cc95eb0 4866510 MM\ta\ta\ta`. */
function blobsOf(line: string): { readonly blob: string; readonly before: readonly string[] } {
  const parents = line.lastIndexOf(':') + 1
  const ids = (line.slice(parents).split('\t')[0] as string).split(' ').slice(parents + 1, -1)
  return { blob: ids[parents] as string, before: ids.slice(0, parents).filter((id) => !/^0+$/.test(id)) }
}
