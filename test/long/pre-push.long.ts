import { rm } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { installHook } from '../support/install-hook.ts'
import { commitFile, push, withRemote } from '../support/remote-repo.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { repoAt, type TempRepo } from '../support/temp-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real pushes

const ZEROS = '0'.repeat(40)

describe('the pre-push hook, in rarer situations', () => {
  it('a secret that a later commit took out again is still sent', async () => {
    const repo = await withRemote()
    await push(repo, '-u', 'origin', 'main')
    await commitFile(repo, 'a.js', KEY_LINE)
    await commitFile(repo, 'a.js', 'export {}\n')
    const { exitCode, stdout, stderr } = await push(repo)
    expect({ exitCode, text: stdout + stderr }).toMatchObject({
      exitCode: 1,
      text: expect.stringMatching(/git rebase -i [0-9a-f]{12}~\n +change "pick" to "edit" for [0-9a-f]{12}\n/),
    })
  })

  it('a tag of a file or a folder is looked at whole', async () => {
    const repo = await withRemote()
    await repo.write('key.js', KEY_LINE)
    const blob = (await repo.git('hash-object', '-w', 'key.js')).trim()
    await repo.git('tag', 'file', blob)
    await repo.stage('sub/key.js', KEY_LINE)
    await repo.git('tag', 'folder', (await repo.git('write-tree')).trim())
    expect(await push(repo, 'origin', 'file')).toMatchObject({ exitCode: 1 })
    const { exitCode, stdout, stderr } = await push(repo, 'origin', 'folder')
    expect({ exitCode, text: stdout + stderr }).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('sub/key.js:1'),
    })
  })

  it('two URLs of one remote: each is asked what it has', async () => {
    const repo = await withRemote()
    await repo.git('init', '-q', '--bare', '../second.git')
    await commitFile(repo, 'leak.js', KEY_LINE)
    await push(repo, '--no-verify', '-u', 'origin', 'main')
    await commitFile(repo, 'a.js', 'export {}\n')
    await repo.git('remote', 'set-url', '--add', '--push', 'origin', '../second.git')
    expect(await push(repo), 'the second never had it').toMatchObject({ exitCode: 1 })
  })

  it('a remote without a name: what it said of the refs counts, nothing else', async () => {
    const repo = await withRemote()
    const url = `file://user:pass@localhost${repo.path('../remote.git')}`
    await commitFile(repo, 'leak.js', KEY_LINE)
    expect(await push(repo, url, 'main')).toMatchObject({ exitCode: 1 })
    await push(repo, '--no-verify', url, 'main')
    await commitFile(repo, 'a.js', 'export {}\n')
    expect(await push(repo, url, 'main')).toMatchObject({ exitCode: 0 })
  })

  it('names that are no refs, with blanks in them', async () => {
    const repo = await withRemote()
    await push(repo, 'origin', 'main')
    await commitFile(repo, 'a.js', KEY_LINE)
    await repo.commit('more')
    const name = ':/more'
    expect(await push(repo, 'origin', `${name}:refs/heads/x`)).toMatchObject({ exitCode: 1 })
    expect(await push(repo, 'origin', 'HEAD~2:refs/heads/x')).toMatchObject({ exitCode: 0 })
    const line = `HEAD@{1 day ago} ${(await repo.git('rev-parse', 'HEAD')).trim()} refs/heads/y ${ZEROS}\n`
    const given = await repo.run('sh', ['.git/hooks/pre-push', 'origin', 'url'], { input: line })
    expect(given).toMatchObject({ exitCode: 1 })
  })

  it('N03: from a bare repository, which has no working tree, it is exit 2 with the cure', async () => {
    const repo = await withRemote()
    await push(repo, 'origin', 'main')
    const bare = repoAt(repo.path('../remote.git'), repo.env)
    await bare.git('init', '-q', '--bare', '../mirror.git')
    await installHook(bare, 'pre-push')
    expect(await push(bare, '../mirror.git', 'main')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^hushkey: this repository has no working tree.*\n {2}Push from a clone\.\n/),
    })
  })

  it('N40: with SHA-256', async () => {
    const repo = await withRemote('--object-format=sha256')
    expect(await push(repo, 'origin', 'main')).toMatchObject({ exitCode: 0 })
    await commitFile(repo, 'a.js', KEY_LINE)
    expect(await push(repo, 'origin', 'main')).toMatchObject({ exitCode: 1 })
  })

  it('N14: from a linked worktree', async () => {
    const repo = await withRemote()
    await push(repo, 'origin', 'main')
    await repo.git('worktree', 'add', '-q', '../linked')
    const linked = repoAt(repo.path('../linked'), repo.env)
    await commitFile(linked, 'a.js', KEY_LINE)
    expect(await push(linked, 'origin', 'HEAD')).toMatchObject({ exitCode: 1 })
  })

  it('an exception lets it pass, and is found by its fingerprint where no file holds the secret any more', async () => {
    const repo = await withRemote()
    await push(repo, 'origin', 'main')
    await commitFile(repo, 'a.js', KEY_LINE)
    await commitFile(repo, 'a.js', 'export {}\n')
    const [finding] = (await repo.scan('--pre-push', 'origin')).findings
    expect(await repo.hushkey('allow', String(finding?.fingerprint), '--reason', 'a demo')).toMatchObject({
      exitCode: 0,
    })
    expect(await push(repo, 'origin', 'main')).toMatchObject({ exitCode: 0 })
  })
})

describe('scan --pre-push', () => {
  const lines = (repo: TempRepo, input: string, ...args: string[]) =>
    repo.run('sh', ['.git/hooks/pre-push', 'origin', 'url', ...args], { input })

  it('N03: a lost object stops the push', async () => {
    const repo = await withRemote()
    await push(repo, 'origin', 'main')
    const first = await commitFile(repo, 'b.js', CLEAN_LINE)
    const second = await commitFile(repo, 'b.js', 'export {}\n')
    const blob = (await repo.git('rev-parse', 'HEAD:b.js')).trim()
    const remove = (id: string) => rm(repo.path('.git/objects', id.slice(0, 2), id.slice(2)))
    await remove(blob)
    const line = `refs/heads/main ${second} refs/heads/main ${ZEROS}\n`
    expect(await lines(repo, line)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('b.js') })
    await remove(first)
    expect(await lines(repo, line)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Run: git fsck') })
  })

  it('a remote whose name begins with that of another does not stand for it', async () => {
    const repo = await withRemote()
    await repo.git('config', 'remote.origin/x.url', '../x.git')
    await commitFile(repo, 'a.js', KEY_LINE)
    await repo.git('update-ref', 'refs/remotes/origin/x/main', 'HEAD')
    expect(await repo.scan('--pre-push', 'origin')).toMatchObject({ exitCode: 1 })
    expect(await repo.scan('--pre-push', 'origin/x')).toMatchObject({ exitCode: 0 })
  })

  it('two things to check at once are refused', async () => {
    const repo = await withRemote()
    expect(await repo.hushkey('scan', '--pre-push', '--all')).toMatchObject({ exitCode: 2 })
    expect(await repo.hushkey('scan', '--range', 'HEAD', '--message', 'x')).toMatchObject({ exitCode: 2 })
  })
})
