import { describe, expect, it } from 'vitest'
import type { Push } from '../../../src/git/changes/push.ts'
import { pushChanges } from '../../../src/git/changes/push-changes.ts'
import { pushedCommits } from '../../../src/git/changes/pushed-commits.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { faultyGit } from '../../support/faulty-git.ts'
import { sharedRepo, type TempRepo } from '../../support/temp-repo.ts'

const ZEROS = '0'.repeat(40)

/** Three commits; the remote is known to have the first. */
const repo = sharedRepo(async (each) => {
  for (const name of ['first', 'second', 'third']) {
    await each.stage('a', `${name}\n`)
    await each.commit(name)
    await each.git('tag', `at-${name}`)
  }
  await each.git('tag', '-a', 'v1', '-m', 'a tag')
  await each.git('remote', 'add', 'origin', '../none.git')
  await each.git('update-ref', 'refs/remotes/origin/main', 'at-first')
})
const id = async (name: string) => (await repo().git('rev-parse', name)).trim()
const open = (from: TempRepo = repo()) => openRepository({ cwd: from.root, env: from.env })

/** A push of one ref: local name, what it is, remote name, what the remote said it has. */
async function push(local: string, remoteId = ZEROS, remote: string | null = 'origin', to = 'refs/heads/main') {
  const localId = local === '(delete)' ? ZEROS : await id(local)
  return { remote, refs: [{ local, localId, remote: to, remoteId }] } satisfies Push
}
const pushed = async (what: Push, from?: TempRepo) => {
  const { commits, tags, loose } = await pushedCommits(await open(from), what)
  const names = commits.map(async (each) => (await repo().git('log', '-1', '--format=%s', each)).trim())
  return { commits: await Promise.all(names), tags, loose }
}

describe('the commits that a push brings', () => {
  it('those that were not fetched from the remote', async () => {
    const told = await id('at-first')
    expect(await pushed(await push('main', told))).toEqual({ commits: ['second', 'third'], tags: [], loose: [] })
  })

  it('what the remote says goes before what was fetched', async () => {
    expect((await pushed(await push('main', await id('at-second')))).commits).toEqual(['third'])
    expect((await pushed(await push('main', await id('main')))).commits).toEqual([])
    expect((await pushed(await push('main'))).commits).toEqual(['first', 'second', 'third'])
    expect((await pushed(await push('main', '1'.repeat(40)))).commits).toEqual(['first', 'second', 'third'])
  })

  it('for another branch what was fetched counts', async () => {
    expect((await pushed(await push('main', ZEROS, 'origin', 'refs/heads/new'))).commits).toEqual(['second', 'third'])
    expect((await pushed(await push('main', ZEROS, null, 'refs/heads/new'))).commits).toEqual(['second', 'third'])
    expect((await pushed(await push('main', ZEROS, 'elsewhere', 'refs/heads/new'))).commits).toHaveLength(3)
  })

  it('of several remotes the one that is meant', async () => {
    await repo().git('remote', 'add', 'origin/more', '../none.git')
    await repo().git('update-ref', 'refs/remotes/origin/more/x', 'at-third')
    await repo().git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/more/x')
    try {
      const fresh = (remote: string | null) => push('main', ZEROS, remote, 'refs/heads/new')
      expect((await pushed(await fresh('origin'))).commits).toEqual(['second', 'third'])
      expect((await pushed(await fresh(null))).commits).toEqual(['second', 'third'])
      expect((await pushed(await fresh('origin/more'))).commits).toEqual([])
    } finally {
      await repo().git('remote', 'remove', 'origin/more')
      await repo().git('symbolic-ref', '-d', 'refs/remotes/origin/HEAD')
      await repo().run('git', ['update-ref', '-d', 'refs/remotes/origin/more/x'])
    }
  })

  it.each([
    ['the only one', 'up', ['third']],
    ['origin among several', 'aaa\\norigin\\nup', ['second', 'third']],
    ['none of several', 'aaa\\nup', ['first', 'second', 'third']],
    ['none at all', '', ['first', 'second', 'third']],
  ])('where nobody names the remote it is %s', async (_, remotes, expected) => {
    const { repo: other } = await faultyGit(repo(), `case "$*" in *" remote") printf "${remotes}\\n"; exit 0 ;; esac`)
    await repo().git('update-ref', 'refs/remotes/up/x', 'at-second')
    try {
      expect((await pushed(await push('main', ZEROS, null, 'refs/heads/new'), other)).commits).toEqual(expected)
    } finally {
      await repo().git('update-ref', '-d', 'refs/remotes/up/x')
    }
  })

  it('without a word on what is pushed, all that could be', async () => {
    const { commits, tags } = await pushed({ remote: null, refs: [] })
    expect([commits, tags]).toEqual([['second', 'third'], [await id('v1')]])
    await repo().git('checkout', '-q', '--detach', 'main')
    // No commit stands before its parent, whatever the clocks said: two made within one second, or one on a machine whose clock is late.
    await repo().run('git', ['commit', '-q', '--allow-empty', '-m', 'detached'], {
      env: { GIT_COMMITTER_DATE: '2001-01-01T12:00:00Z' },
    })
    try {
      expect((await pushed({ remote: 'origin', refs: [] })).commits).toEqual(['second', 'third', 'detached'])
    } finally {
      await repo().git('checkout', '-q', 'main')
    }
  })

  it('a deletion brings nothing, also beside others', async () => {
    const gone = await push('(delete)')
    expect(await pushed(gone)).toEqual({ commits: [], tags: [], loose: [] })
    const told = await push('main', await id('at-second'))
    expect((await pushed({ remote: 'origin', refs: [...gone.refs, ...told.refs] })).commits).toEqual(['third'])
  })

  it('annotated tags, files and folders are reported by themselves', async () => {
    const tagged = await pushed(await push('v1', ZEROS, 'origin', 'refs/tags/v1'))
    expect(tagged).toEqual({ commits: ['second', 'third'], tags: [await id('v1')], loose: [] })
    const [blob, tree] = [await id('HEAD:a'), await id('HEAD^{tree}')]
    expect((await pushed(await push('HEAD:a', ZEROS, 'origin', 'refs/x'))).loose).toEqual([
      { id: blob, ref: 'HEAD:a', type: 'blob' },
    ])
    expect(await pushed(await push('HEAD^{tree}', ZEROS, 'origin', 'refs/x'))).toEqual({
      commits: [],
      tags: [],
      loose: [{ id: tree, ref: 'HEAD^{tree}', type: 'tree' }],
    })
  })

  it('what is not here cannot be checked', async () => {
    const lost = { local: 'refs/heads/lost', localId: '1'.repeat(40), remote: 'refs/heads/lost', remoteId: ZEROS }
    await expect(pushed({ remote: 'origin', refs: [lost] })).rejects.toMatchObject({
      message: `refs/heads/lost is to be pushed, but its object ${'1'.repeat(12)} is not in this repository`,
      cure: 'Run: git fsck',
    })
    for (const strange of [
      { localId: 'main' },
      { remoteId: '--all' },
      { localId: `${ZEROS}\nx` },
      { localId: `x${ZEROS}` },
    ])
      await expect(pushed({ remote: 'origin', refs: [{ ...lost, ...strange }] })).rejects.toMatchObject({
        message: 'refs/heads/lost is to be pushed, but not as an object id',
        cure: 'Give ids in full.',
      })
  })

  it('a partial clone that gives up at one id still knows the others', async () => {
    const fault =
      'case "$*" in *cat-file*) x=$(cat); case "$x" in *1111*) exit 128 ;; *) echo "$x" | "$GIT" "$@"; exit ;; esac ;; esac'
    const { repo: partial } = await faultyGit(repo(), fault)
    const told = await push('main', '1'.repeat(40), 'origin', 'refs/heads/new')
    expect((await pushed(told, partial)).commits).toEqual(['second', 'third'])
  })

  it('a Git that cannot list them is a failure', async () => {
    const { repo: faulty } = await faultyGit(
      repo(),
      'case "$*" in *rev-list*) echo "fatal: made up\nmore" >&2; exit 128 ;; esac',
    )
    await expect(pushed(await push('main'), faulty)).rejects.toMatchObject({
      message: 'Git cannot list the commits to be pushed: fatal: made up',
      cure: 'Run: git fsck',
    })
  })
})

describe('what a push sends', () => {
  it('lines, messages, and those of tags', async () => {
    const third = await id('at-third')
    const what = await push('v1', await id('at-second'), 'origin', 'refs/tags/v1')
    expect(await pushChanges(await open(), what)).toEqual([
      {
        path: 'a',
        kind: 'file',
        blob: await id('at-third:a'),
        before: [{ path: 'a', blob: await id('at-second:a') }],
        inEveryParent: true,
        commit: third,
      },
      { path: 'COMMIT_EDITMSG', kind: 'message', blob: third, before: [], commit: third },
      { path: 'TAG_EDITMSG', kind: 'message', blob: await id('v1'), before: [], commit: await id('v1') },
    ])
  })

  it('files and folders that no commit names', async () => {
    const [blob, tree] = [await id('HEAD:a'), await id('HEAD^{tree}')]
    const refs = [
      ...(await push('HEAD:a', ZEROS, 'origin', 'refs/x')).refs,
      ...(await push('HEAD^{tree}', ZEROS, 'origin', 'refs/y')).refs,
    ]
    expect(await pushChanges(await open(), { remote: 'origin', refs })).toEqual([
      { path: 'HEAD:a', kind: 'file', blob, before: [], commit: blob },
      { path: 'a', kind: 'file', blob, before: [], commit: tree },
    ])
    for (const row of ['x 100644 blob', '100644 blob 12', 'no row', `x100644 blob ${blob}`, `100644 blob ${blob}x`]) {
      const { repo: faulty } = await faultyGit(repo(), `case "$*" in *ls-tree*) printf "${row}\\ta\\0"; exit 0 ;; esac`)
      await expect(pushChanges(await open(faulty), { remote: 'origin', refs })).rejects.toThrow('cannot be read')
    }
  })
})
