import { access, constants, mkdir, symlink } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { pushBlock } from '../support/hook-line.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'
import { installInto } from './project-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real shells

/** husky runs its hooks with `-e`; Git for Windows has bash, Alpine has busybox. */
const SHELLS = ['dash -e', 'bash -eu', 'bash --posix', 'busybox sh'].map((words) => words.split(' '))
const onPath = async ([name = '']: string[]) => {
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => access(join(folder, name)))
  return (await Promise.allSettled(found)).some(({ status }) => status === 'fulfilled')
}
const present = await Promise.all(SHELLS.map(onPath))

const HOOK = 'my apps/node_modules/hushkey/hooks'

async function installed(): Promise<TempRepo> {
  const repo = await tempRepo()
  await installInto(repo.path('my apps'))
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit()
  return repo
}

/** A PATH with the tools of a bare system, and without node, as GUI clients have it. */
async function withoutNode(repo: TempRepo): Promise<Record<string, string>> {
  const bin = repo.path('../bin')
  await mkdir(bin)
  for (const tool of ['git', 'sh', 'dash', 'bash', 'busybox', 'readlink']) {
    const { stdout } = await repo.run('sh', ['-c', `command -v ${tool}`])
    if (stdout) await symlink(stdout.trim(), join(bin, tool))
  }
  return { PATH: bin }
}

describe.each(SHELLS.filter((_, at) => present[at]).map((words) => ({ words, name: words.join(' ') })))(
  'in $name',
  ({ words: [shell = '', ...flags] }) => {
    test('pre-push hands on the remote and what Git writes to it', async () => {
      const repo = await installed()
      const head = (await repo.git('rev-parse', 'HEAD')).trim()
      await repo.git('config', 'remote.up.url', 'https://git.example.com/up.git')
      await repo.git('update-ref', 'refs/remotes/up/main', head)
      const push = async (remote: string) => {
        const id = (await repo.git('rev-parse', 'HEAD')).trim()
        const input = `refs/heads/main ${id} refs/heads/x ${'0'.repeat(40)}\n`
        return repo.run(shell, [...flags, `${HOOK}/pre-push`, remote, 'url'], { input })
      }
      await repo.stage('a.js', KEY_LINE)
      await repo.commit()
      expect(await push('up')).toMatchObject({ exitCode: 1, stdout: expect.not.stringContaining('nobody said') })
      await repo.git('update-ref', 'refs/remotes/up/main', 'HEAD')
      expect(await push('up')).toMatchObject({ exitCode: 0, stdout: '' })
      expect(await push('https://user:pass@example.com/x'), 'no remote has that name').toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining('another remote already has'),
      })
      await repo.git('update-ref', '-d', 'refs/remotes/up/main')
      expect(await push('https://user:pass@example.com/x')).toMatchObject({ exitCode: 1 })
    })

    test('commit-msg and pre-merge-commit', async () => {
      const repo = await installed()
      await repo.write('my message', `x ${KEY_LINE}`)
      const call = (...args: string[]) => repo.run(shell, [...flags, ...args])
      expect(await call(`${HOOK}/commit-msg`, 'my message')).toMatchObject({ exitCode: 1 })
      expect(await call(`${HOOK}/commit-msg`)).toMatchObject({
        exitCode: 2,
        stderr: expect.stringMatching(/^hushkey: /),
      })
      expect(await call(`${HOOK}/pre-merge-commit`)).toMatchObject({ exitCode: 0 })
      await repo.stage('a.js', KEY_LINE)
      expect(await call(`${HOOK}/pre-merge-commit`)).toMatchObject({ exitCode: 1 })
    })
  },
)

test.each([
  ['pre-push', 'the push stops.\n'],
  ['commit-msg', 'the commit stops.\n'],
  ['pre-merge-commit', 'the merge stops.\n'],
])('N22: %s without node is exit 2', async (hook, words) => {
  const repo = await installed()
  const env = await withoutNode(repo)
  const { exitCode, stderr } = await repo.run('sh', [`${HOOK}/${hook}`, 'x'], { env })
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(words) })
})

test('hooks out of Git’s template folder are copies: init adds to the copy, and leaves the template alone', async () => {
  const { projectRepo } = await import('./project-repo.ts')
  const repo = await projectRepo()
  const template = repo.path('../template/hooks/pre-push')
  await repo.write('../template/hooks/pre-push', '#!/bin/sh\nexit 0\n')
  await repo.run('chmod', ['755', template])
  await repo.run('rm', ['-rf', '.git'])
  await repo.git('init', '-q', '--initial-branch=main', `--template=${repo.path('../template')}`)
  expect(await repo.init('--hooks', 'pre-commit,pre-push')).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('the hooks in .git'),
  })
  expect(await repo.read('.git/hooks/pre-push')).toBe(`#!/bin/sh\n${pushBlock()}exit 0\n`)
  expect(await repo.read('../template/hooks/pre-push')).toBe('#!/bin/sh\nexit 0\n')
})

test('every hook that ships is executable', async () => {
  const folder = fileURLToPath(new URL('../../hooks', import.meta.url))
  for (const name of ['pre-commit', 'pre-merge-commit', 'commit-msg', 'pre-push'])
    await access(join(folder, name), constants.X_OK)
})
