import { rm } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { inOneLine } from '../support/in-one-line.ts'
import { installHook } from '../support/install-hook.ts'
import { commitFile, push, remoteHas, withRemote } from '../support/remote-repo.ts'
import { CLEAN_LINE, KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { repoAt, type TempRepo } from '../support/temp-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real pushes

const ZEROS = '0'.repeat(40)

describe('the pre-push hook', () => {
  it('N15: catches a commit that was made past pre-commit, and lets it go once it is made anew', async () => {
    const repo = await withRemote()
    await installHook(repo, 'pre-commit')
    expect(await push(repo, '-u', 'origin', 'main')).toMatchObject({ exitCode: 0 })
    await repo.stage('b.js', KEY_LINE)
    expect(await repo.run('git', ['commit', '-m', 'x'])).toMatchObject({ exitCode: 1 })
    expect(await repo.run('git', ['commit', '--no-verify', '-m', 'x'])).toMatchObject({ exitCode: 0 })
    const commit = (await repo.git('rev-parse', 'HEAD')).trim()
    const stopped = await push(repo)
    expect(stopped).toMatchObject({ exitCode: 1 })
    expect(stopped.stdout + stopped.stderr).toContain(`b.js:1:28  stripe-secret-key  in commit ${commit.slice(0, 12)}`)
    expect(stopped.stdout + stopped.stderr).toContain(
      'take it out      change the file, git add it, git commit --amend\n',
    )
    expect(stopped.stdout + stopped.stderr).toContain('Push stopped: 1 secret')
    expect(stopped.stdout + stopped.stderr).not.toMatch(/note|hushkey fix/)
    await repo.stage('b.js', CLEAN_LINE)
    await repo.git('commit', '-q', '--amend', '--no-edit')
    expect(await push(repo)).toMatchObject({ exitCode: 0, stdout: '' })
  })

  it('looks only at what the remote does not have', async () => {
    const repo = await withRemote()
    await commitFile(repo, 'old.js', KEY_LINE)
    expect(await push(repo, '--no-verify', '-u', 'origin', 'main')).toMatchObject({ exitCode: 0 })
    await commitFile(repo, 'a.js', `${CLEAN_LINE}export {}\n`)
    expect(await push(repo)).toMatchObject({ exitCode: 0, stdout: '' })
    await repo.git('switch', '-q', '-c', 'topic')
    await commitFile(repo, 'c.js', CLEAN_LINE)
    expect(await push(repo, 'origin', 'topic'), 'a new branch').toMatchObject({ exitCode: 0, stdout: '' })
  })

  it('the first push into an empty remote sends all, from the first commit on', async () => {
    const repo = await withRemote()
    await repo.git('checkout', '-q', '--orphan', 'start')
    await commitFile(repo, 'a.js', KEY_LINE)
    await commitFile(repo, 'a.js', CLEAN_LINE)
    const { exitCode, stdout, stderr } = await push(repo, 'origin', 'start')
    expect({ exitCode, text: stdout + stderr }).toMatchObject({ exitCode: 1, text: expect.stringContaining('--root') })
    expect(await push(repo, 'origin', 'main')).toMatchObject({ exitCode: 0 })
    expect(await remoteHas(repo, 'main')).toBe(true)
  })

  it('N15: what lets a secret pass has to be in what is pushed: an entry that is only staged does not count', async () => {
    const repo = await withRemote()
    await push(repo, '-u', 'origin', 'main')
    await commitFile(repo, 'b.js', KEY_LINE)
    expect(await push(repo)).toMatchObject({ exitCode: 1 })
    expect(await repo.hushkey('allow', '--last', '--reason', 'a key of the demo')).toMatchObject({ exitCode: 0 })
    const stopped = await push(repo)
    expect(stopped).toMatchObject({ exitCode: 1 })
    expect(inOneLine(stopped.stdout + stopped.stderr)).toMatch(
      /note \.hushkeyrc\.json: what is staged in it does not count for a push\. Commit it first/,
    )
    await repo.commit('the entry')
    expect(await push(repo)).toMatchObject({ exitCode: 0 })
  })

  it('each ref counts with the settings that it brings', async () => {
    const repo = await withRemote()
    await push(repo, '-u', 'origin', 'main')
    await repo.git('switch', '-q', '-c', 'lax')
    await repo.stage('.hushkeyrc.json', '{ "rules": { "stripe-secret-key": "off" } }\n')
    await commitFile(repo, 'b.js', KEY_LINE)
    await repo.git('switch', '-q', '-c', 'strict', 'main')
    await commitFile(repo, 'c.js', OTHER_KEY_LINE)
    expect(await push(repo, 'origin', 'lax'), 'though main is strict').toMatchObject({ exitCode: 0 })
    await repo.git('switch', '-q', 'lax')
    const stopped = await push(repo, 'origin', 'strict', 'lax:again')
    expect(stopped, 'though what is checked out is lax').toMatchObject({ exitCode: 1 })
    expect(stopped.stdout + stopped.stderr).toMatch(/c\.js:1.*Push stopped: 1 secret/s)
    await repo.stage('.hushkeyrc.json', '{ "rules": { "no-such-rule": "off" } }\n')
    await repo.commit('broken')
    expect(await push(repo, 'origin', 'strict')).toMatchObject({ exitCode: 1 })
    const broken = await push(repo, 'origin', 'lax')
    expect(broken.exitCode).not.toBe(0)
    expect(broken.stdout + broken.stderr).toContain('the settings that are pushed cannot be used')
  })

  it('several refs at once are one report, whichever of them is bad', async () => {
    const repo = await withRemote()
    await push(repo, 'origin', 'main')
    for (const [branch, line] of [
      ['one', CLEAN_LINE],
      ['two', KEY_LINE],
      ['three', OTHER_KEY_LINE],
    ] as const) {
      await repo.git('switch', '-q', '-c', branch, 'main')
      await commitFile(repo, `${branch}.js`, line)
    }
    const { exitCode, stdout, stderr } = await push(repo, 'origin', 'one', 'two', 'three')
    expect({ exitCode, text: stdout + stderr }).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('Push stopped: 2 secrets'),
    })
    expect(stdout + stderr).toMatch(/take it out {6}git switch to the branch that has [0-9a-f]{12}\n/)
    expect(await remoteHas(repo, 'one')).toBe(false)
    expect(await push(repo, 'origin', 'one')).toMatchObject({ exitCode: 0 })
  })

  it('N36: a commit between others: the command of a rebase stands alone, and does what the rows say', async () => {
    const repo = await withRemote()
    await push(repo, '-u', 'origin', 'main')
    await commitFile(repo, 'a.js', KEY_LINE)
    const commit = (await repo.git('rev-parse', 'HEAD')).trim().slice(0, 12)
    await commitFile(repo, 'b.js', CLEAN_LINE)
    const { stdout, stderr } = await push(repo)
    const [, command = ''] = /^ {2}take it out {6}(git rebase -i .*)$/m.exec(stdout + stderr) ?? []
    expect(stdout + stderr).toContain(
      [
        `  take it out      git rebase -i ${commit}~`,
        `                   change "pick" to "edit" for ${commit}`,
        '                   there: change the file, git add it, git commit --amend',
        '                   then: git rebase --continue\n',
      ].join('\n'),
    )
    const env = { GIT_SEQUENCE_EDITOR: 'sed -i "1s/pick/edit/"', GIT_EDITOR: 'true' }
    expect(await repo.run('sh', ['-c', command], { env })).toMatchObject({ exitCode: 0 })
    await repo.stage('a.js', 'export {}\n')
    await repo.run('git', ['commit', '--amend', '--no-edit'])
    expect(await repo.run('git', ['rebase', '--continue'], { env })).toMatchObject({ exitCode: 0 })
    expect(await push(repo)).toMatchObject({ exitCode: 0 })
  })

  it('a deletion sends nothing, and so passes', async () => {
    const repo = await withRemote()
    await push(repo, 'origin', 'main', 'main:topic')
    await commitFile(repo, 'a.js', KEY_LINE)
    expect(await push(repo, 'origin', ':topic')).toMatchObject({ exitCode: 0, stdout: '' })
    expect(await push(repo, 'origin', ':nowhere', 'main'), 'beside a ref that is sent').toMatchObject({ exitCode: 1 })
  })

  it('tags bring commits and messages of their own', async () => {
    const repo = await withRemote()
    await push(repo, 'origin', 'main')
    await repo.git('tag', '-a', 'v1', '-m', 'a release')
    expect(await push(repo, 'origin', 'v1')).toMatchObject({ exitCode: 0 })
    await repo.git('tag', '-a', 'v2', '-m', `a release\n\n${fakeSecret(KEY_LINE)}`)
    const { exitCode, stdout, stderr } = await push(repo, 'origin', 'v2')
    expect({ exitCode, text: stdout + stderr }).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('TAG_EDITMSG:3:'),
    })
    await repo.git('switch', '-q', '--detach')
    await commitFile(repo, 'a.js', KEY_LINE)
    await repo.git('tag', 'v3')
    await repo.git('tag', '-a', 'v4', '-m', 'clean', 'v3')
    expect(await push(repo, 'origin', 'v3')).toMatchObject({ exitCode: 1 })
    expect(await push(repo, 'origin', 'v4')).toMatchObject({ exitCode: 1 })
  })

  it('N47: a secret in the message of a commit that is sent', async () => {
    const repo = await withRemote()
    await push(repo, 'origin', 'main')
    await repo.commit(fakeSecret(`fix\n\n${KEY_LINE}`))
    const { exitCode, stdout, stderr } = await push(repo, 'origin', 'main')
    expect({ exitCode, text: stdout + stderr }).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('COMMIT_EDITMSG:3:'),
    })
    expect(stdout + stderr).toContain('take it out      git commit --amend, and write it anew\n')
    expect(stdout + stderr).not.toContain('.env')
  })

  it('a force push over commits that this clone never saw', async () => {
    const repo = await withRemote()
    await push(repo, '-u', 'origin', 'main')
    await repo.git('clone', '-q', '../remote.git', '../other')
    const other = repoAt(repo.path('../other'), repo.env)
    await commitFile(other, 'theirs.js', CLEAN_LINE)
    await push(other)
    await commitFile(repo, 'ours.js', CLEAN_LINE)
    expect(await push(repo), 'Git itself refuses it').toMatchObject({ exitCode: 1 })
    expect(await push(repo, '--force')).toMatchObject({ exitCode: 0, stdout: '' })
    await push(other, '--force', 'origin', 'main')
    await commitFile(repo, 'more.js', KEY_LINE)
    expect(await push(repo, '--force')).toMatchObject({ exitCode: 1 })
  })

  it('a history that was cleaned on the remote does not come back by what was fetched before', async () => {
    const repo = await withRemote()
    await commitFile(repo, 'leak.js', KEY_LINE)
    await push(repo, '--no-verify', '-u', 'origin', 'main')
    await repo.git('remote', 'set-head', 'origin', 'main')
    await repo.git('--git-dir', '../remote.git', 'update-ref', 'refs/heads/main', 'main~1')
    await commitFile(repo, 'a.js', 'export {}\n')
    const { exitCode, stdout, stderr } = await push(repo, '--force')
    expect({ exitCode, text: stdout + stderr }).toMatchObject({ exitCode: 1, text: expect.stringContaining('leak.js') })
  })

  it('in a shallow clone, whose history ends somewhere', async () => {
    const repo = await withRemote()
    await commitFile(repo, 'old.js', KEY_LINE)
    await commitFile(repo, 'a.js', 'export {}\n')
    await push(repo, '--no-verify', 'origin', 'main')
    await repo.git('clone', '-q', '--depth=1', `file://${repo.path('../remote.git')}`, '../shallow')
    const shallow = repoAt(repo.path('../shallow'), repo.env)
    await installHook(shallow, 'pre-push')
    await commitFile(shallow, 'b.js', CLEAN_LINE)
    expect(await push(shallow, 'origin', 'HEAD:new')).toMatchObject({ exitCode: 0 })
    await commitFile(shallow, 'b.js', OTHER_KEY_LINE)
    expect(await push(shallow, 'origin', 'HEAD:new')).toMatchObject({ exitCode: 1 })
  })

  it('in a partial clone, without fetching anything', async () => {
    const repo = await withRemote()
    await repo.git('--git-dir', '../remote.git', 'config', 'uploadpack.allowFilter', 'true')
    await commitFile(repo, 'old.js', `${CLEAN_LINE}// ${'long '.repeat(40)}\n`)
    await push(repo, 'origin', 'main')
    await repo.git(
      'clone',
      '-q',
      '--filter=blob:none',
      '--no-checkout',
      `file://${repo.path('../remote.git')}`,
      '../part',
    )
    const part = repoAt(repo.path('../part'), repo.env)
    await part.git('read-tree', 'HEAD')
    await installHook(part, 'pre-push')
    await commitFile(part, 'old.js', KEY_LINE)
    await rm(repo.path('../gone.git'), { recursive: true, force: true })
    await part.git('remote', 'set-url', 'origin', `file://${repo.path('../gone.git')}`)
    const head = (await part.git('rev-parse', 'HEAD')).trim()
    const unseen = '12'.repeat(20)
    const given = (sha: string) =>
      part.run('sh', ['.git/hooks/pre-push', 'origin', 'url'], { input: `x ${head} refs/heads/x ${sha}\n` })
    expect(await given(ZEROS)).toMatchObject({ exitCode: 1 })
    expect(await given(unseen), 'what the remote has is not here').toMatchObject({ exitCode: 1 })
  })
})

describe('what another remote has already', () => {
  /** A fork: `origin` is its own, `upstream` has a commit with a key that the fork has not. */
  async function fork(): Promise<TempRepo> {
    const repo = await withRemote()
    await push(repo, '-u', 'origin', 'main')
    await repo.git('init', '-q', '--bare', '--initial-branch=main', '../upstream.git')
    // a URL of another machine, which Git finds here
    await repo.git('config', `url.${repo.path('../upstream.git')}.insteadOf`, 'https://git.example.com/upstream.git')
    await repo.git('remote', 'add', 'upstream', 'https://git.example.com/upstream.git')
    await commitFile(repo, 'theirs.js', KEY_LINE)
    await push(repo, '--no-verify', 'upstream', 'main')
    return repo
  }

  it('a synced fork: what upstream brought warns, and the push goes on', async () => {
    const repo = await fork()
    await commitFile(repo, 'mine.js', CLEAN_LINE)
    const { exitCode, stdout, stderr } = await push(repo)
    const text = stdout + stderr
    expect({ exitCode, text }).toMatchObject({ exitCode: 0, text: expect.stringMatching(/^warning theirs\.js:1:28/m) })
    expect(text).toContain('1 finding is in a commit that another remote already has')
    expect(text, 'a public commit is not to be made anew').toContain('a pushed commit holds it: revoke it now')
    expect(text).not.toContain('--amend')
  })

  it('what is new still stops it, also the same key in another file or in a tag', async () => {
    const repo = await fork()
    await commitFile(repo, 'mine.js', KEY_LINE)
    const { exitCode, stdout, stderr } = await push(repo)
    expect({ exitCode, text: stdout + stderr }).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('mine.js:1'),
    })
    expect(stdout + stderr).toContain('Push stopped: 1 secret')
    await repo.git('reset', '-q', '--hard', 'HEAD~')
    await repo.git('tag', '-a', 'v1', '-m', fakeSecret(`a release\n\n${KEY_LINE}`))
    expect(await push(repo, 'origin', 'v1')).toMatchObject({ exitCode: 1 })
  })

  it.each(['../upstream.git', 'file://upstream.git'])(
    'a remote that is a folder (%s) has made nothing public',
    async (url) => {
      const repo = await fork()
      await repo.git('config', 'remote.upstream.url', url)
      await commitFile(repo, 'mine.js', CLEAN_LINE)
      expect(await push(repo)).toMatchObject({ exitCode: 1 })
    },
  )

  it('to a URL without a name, every remote counts but where the URL itself says otherwise', async () => {
    const repo = await fork()
    await repo.git('init', '-q', '--bare', '--initial-branch=main', '../third.git')
    expect(await push(repo, '../third.git', 'main:topic')).toMatchObject({ exitCode: 0 })
    await repo.git('--git-dir', '../upstream.git', 'update-ref', 'refs/heads/main', 'main~1')
    expect(await push(repo, '../upstream.git', 'main'), 'cleaned there').toMatchObject({ exitCode: 1 })
  })
})

describe('scan --pre-push', () => {
  const lines = (repo: TempRepo, input: string, ...args: string[]) =>
    repo.run('sh', ['.git/hooks/pre-push', 'origin', 'url', ...args], { input })

  it('N03: what it cannot read stops the push with the cure', async () => {
    const repo = await withRemote()
    const head = (await repo.git('rev-parse', 'HEAD')).trim()
    for (const input of ['hello\n', `${head}\n`, `refs/heads/main ${head} refs/heads/main\n`, `a ${head} b 123\n`]) {
      const { exitCode, stderr } = await lines(repo, input)
      expect({ input, exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('use_stdin') })
    }
    const unknown = await lines(repo, `refs/heads/main ${'12'.repeat(20)} refs/heads/main ${ZEROS}\n`)
    expect(unknown).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is not in this repository') })
  })

  it('without its lines it looks at every branch and tag that the remote is not known to have, and says so', async () => {
    const repo = await withRemote()
    await push(repo, 'origin', 'main')
    expect(await lines(repo, ''), 'everything up to date').toMatchObject({ exitCode: 0, stdout: '' })
    await repo.git('switch', '-q', '-c', 'topic')
    await commitFile(repo, 'a.js', KEY_LINE)
    await repo.git('switch', '-q', 'main')
    const { exitCode, stdout } = await lines(repo, '')
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('nobody said which refs'),
    })
    expect(await repo.scan('--pre-push', 'origin')).toMatchObject({ exitCode: 1, findings: [{ path: 'a.js' }] })
    expect(await repo.scan('--pre-push'), 'the one remote').toMatchObject({ exitCode: 1 })
  })
})
