import { readFile } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { edited, expectAgreement, hooked, KEY, SCISSORS } from '../support/commit-message.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { repoAt } from '../support/temp-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real commits

describe('N47: the commit-msg hook', () => {
  it('stops a message with a secret, does not print it, and the way out works as printed', async () => {
    const repo = await hooked()
    const stopped = await repo.run('git', ['commit', '--allow-empty', '-m', 'fix: pay', '-m', KEY])
    expect(stopped).toMatchObject({ exitCode: 1 })
    const report = stopped.stdout + stopped.stderr
    expect(report).toContain('COMMIT_EDITMSG:3:')
    expect(report).not.toContain(/sk_live_\w{8}/.exec(KEY)?.[0] as string)
    expect(report).not.toMatch(/\.env|hushkey fix/)
    const cure = /Fix +(git commit .*)/.exec(report)?.[1] as string
    await repo.write('../editor', Buffer.from('grep -v sk_live_ "$1" > "$1.new"; mv "$1.new" "$1"\n'))
    const env = { GIT_EDITOR: `sh '${repo.path('../editor')}'` }
    const line = cure.replace('git commit', 'git commit --allow-empty')
    expect(await repo.run('sh', ['-c', line], { env })).toMatchObject({ exitCode: 0 })
    expect(await repo.git('log', '-1', '--format=%B')).toBe('fix: pay\n\n')
  })

  it('after `git commit --verbose` the way out leaves no diff in the message', async () => {
    const repo = await hooked()
    await repo.stage('a.js', `${CLEAN_LINE}export {}\n`)
    const stopped = await edited(repo, `fix\n\n${KEY}\n`, ['--verbose'])
    const cure = /Fix +(git commit .*)/.exec(stopped.stdout + stopped.stderr)?.[1] as string
    await repo.write('../editor', Buffer.from('grep -v sk_live_ "$1" > "$1.new"; mv "$1.new" "$1"\n'))
    const env = { GIT_EDITOR: `sh '${repo.path('../editor')}'` }
    expect(await repo.run('sh', ['-c', cure], { env })).toMatchObject({ exitCode: 0 })
    expect(await repo.git('log', '-1', '--format=%B')).toBe('fix\n\n')
  })

  it('an exception lets it pass', async () => {
    const repo = await hooked()
    const stopped = await repo.run('git', ['commit', '--allow-empty', '-m', KEY])
    const allow = /npx hushkey (allow \S+)/.exec(stopped.stdout + stopped.stderr)?.[1] as string
    expect(await repo.hushkey(...allow.split(' '), '--reason', 'a demo')).toMatchObject({ exitCode: 0 })
    expect(await repo.run('git', ['commit', '-m', KEY])).toMatchObject({ exitCode: 0 })
  })

  it('of a merge: Git has kept the message, and `git commit` goes on with it', async () => {
    const repo = await hooked()
    await repo.git('switch', '-q', '-c', 'other')
    await repo.stage('b.js', CLEAN_LINE)
    await repo.commit()
    await repo.git('switch', '-q', 'main')
    await repo.stage('c.js', CLEAN_LINE)
    await repo.commit()
    const stopped = await repo.run('git', ['merge', 'other', '-m', `merge\n\n${KEY}`])
    expect(stopped).toMatchObject({ exitCode: 1 })
    expect(stopped.stdout + stopped.stderr).toContain('MERGE_MSG:3:')
    const cure = /Fix +(git commit .*)/.exec(stopped.stdout + stopped.stderr)?.[1] as string
    await repo.write('../editor', Buffer.from('grep -v sk_live_ "$1" > "$1.new"; mv "$1.new" "$1"\n'))
    const env = { GIT_EDITOR: `sh '${repo.path('../editor')}'` }
    expect(await repo.run('sh', ['-c', cure], { env })).toMatchObject({ exitCode: 0 })
    expect((await repo.git('rev-list', '--parents', '-1', 'HEAD')).trim().split(' ')).toHaveLength(3)
  })

  it('N14: in a linked worktree, whose messages lie elsewhere', async () => {
    const repo = await hooked()
    await repo.git('worktree', 'add', '-q', '../linked')
    const linked = repoAt(repo.path('../linked'), repo.env)
    expect(await linked.run('git', ['commit', '--allow-empty', '-m', KEY])).toMatchObject({ exitCode: 1 })
    expect(await linked.run('git', ['commit', '--allow-empty', '-m', 'clean'])).toMatchObject({ exitCode: 0 })
  })

  it('N03: without the name of a file it is exit 2', async () => {
    const repo = await hooked()
    expect(await repo.run('sh', ['.git/hooks/commit-msg'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('"$1"'),
    })
    expect(await repo.run('sh', ['.git/hooks/commit-msg', 'nowhere'])).toMatchObject({ exitCode: 2 })
  })
})

describe('N47: what Git keeps of a message blocks, what it drops does not', () => {
  it('a comment, below the setting for what comments begin with', async () => {
    const repo = await hooked()
    expect(await expectAgreement(repo, `fix\n\n# ${KEY}\n`)).toBe('dropped')
    expect(await expectAgreement(repo, `fix\n\n; ${KEY}\n`)).toBe('kept')
    await repo.git('config', 'core.commentChar', ';')
    expect(await expectAgreement(repo, `fix\n\n# ${KEY}\n`)).toBe('kept')
    expect(await expectAgreement(repo, `fix\n\n; ${KEY}\n`)).toBe('dropped')
    await repo.git('config', 'core.commentChar', 'auto')
    await repo.write('template', Buffer.from(`fix\n\n# ${KEY}\n`))
    expect(await expectAgreement(repo, '', ['--file=template', '--edit'])).toBe('kept')
  })

  it('the diff that --verbose shows is dropped, what stands below scissors of one’s own is kept', async () => {
    const repo = await hooked()
    await repo.stage('b.js', KEY_LINE)
    const diff = await edited(repo, 'fix\n', ['--verbose'])
    expect(diff).toMatchObject({ exitCode: 0 })
    expect(await expectAgreement(repo, `fix\n\n# ${SCISSORS}\n${KEY}\n`)).toBe('kept')
    expect(await expectAgreement(repo, `fix\n\n# -- >8 --\n${KEY}\n`), 'no scissors of Git').toBe('kept')
    await repo.git('config', 'commit.cleanup', 'scissors')
    expect(await expectAgreement(repo, `fix\n\n# ${SCISSORS}\n${KEY}\n`)).toBe('dropped')
  })

  it('the file is left as it is', async () => {
    const repo = await hooked()
    await repo.run('git', ['commit', '--allow-empty', '-m', KEY])
    expect(await readFile(repo.path('.git/COMMIT_EDITMSG'), 'utf8')).toBe(`${KEY}\n`)
  })
})
