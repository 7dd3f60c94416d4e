import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { sharedRepo, type TempRepo, tempRepo } from '../support/temp-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real shells

const HOOK = fileURLToPath(new URL('../../hooks/commit-msg', import.meta.url))
const VALUE = fakeSecret('{b62:9}-{b62:9}')

async function starts(repo: TempRepo, shell: readonly string[], message: string | Buffer): Promise<boolean> {
  await mkdir(repo.path('../bin'), { recursive: true })
  await writeFile(repo.path('../bin/node'), '#!/bin/sh\necho started\n')
  await chmod(repo.path('../bin/node'), 0o755)
  await writeFile(repo.path('../message'), message)
  const [program = '', ...args] = shell
  const PATH = `${repo.path('../bin')}:${repo.env.PATH}`
  const { stdout, exitCode } = await repo.run(program, [...args, HOOK, repo.path('../message')], { env: { PATH } })
  expect(exitCode).toBe(0)
  return stdout.includes('started')
}

const PEM = fakeSecret('-----BEGIN RSA PRIVATE KEY-----\n{b64:64}\n{b64:64}\n{b64:64}\n-----END RSA PRIVATE KEY-----\n')

/** Behind its first line. */
function withComments(text: string, count = 1): string {
  return text.replace('\n', `\n${'# a comment that Git takes out of the message\n'.repeat(count)}`)
}

async function prepare(repo: TempRepo): Promise<void> {
  await repo.stage('.gitignore', '.env\n')
  await repo.commit()
  await repo.write('.env', `API_KEY="${VALUE}"\n`)
}

describe('a message in each shell', () => {
  const repo = sharedRepo(prepare)
  const shells = [['dash'], ['bash', '--posix'], ['busybox', 'sh']]

  /** The shells in which Node is started for the same message. */
  async function starting(message: string | Buffer): Promise<string[]> {
    const started: string[] = []
    for (const shell of shells) if (await starts(repo(), shell, message)) started.push(shell.join(' '))
    return started
  }

  it.each([
    ['a plain one', 'fix: the port\n\nIt was wrong.\n# Please enter the commit message\n'],
    ['one without a last line end', 'fix: the port'],
  ])('%s does not start Node', async (_, message) => {
    expect(await starting(message)).toEqual([])
  })

  it.each([
    ['a key', fakeSecret('use sk_live_{b62:24}\n')],
    ['a value of a local env file', `use ${VALUE}\n`],
    ['a value below its name, a comment between', `password:\n# a comment\n  ${VALUE}\n`],
    ['a key with a comment within', withComments(PEM)],
    [
      'a name far above its value, all between them comments',
      withComments(`{"name": "DB_PASSWORD",\n"value": "${fakeSecret('{b62:20}')}"}\n`, 60),
    ],
    ['NUL bytes', Buffer.from('a\0b\n')],
  ])('%s starts Node', async (_, message) => {
    expect(await starting(message)).toEqual(shells.map((shell) => shell.join(' ')))
  })
})

it.each([
  ['commit.cleanup', 'strip'],
  ['core.commentChar', ';'],
])('an edited message is for the engine where %s is %s', async (name, value) => {
  const repo = await tempRepo()
  await prepare(repo)
  await repo.git('config', name, value)
  expect(await starts(repo, ['sh'], 'fix: the port\n')).toBe(true)
})
