import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

vi.setConfig({ testTimeout: 120_000 }) // real Git, real shells

const HOOK = fileURLToPath(new URL('../../hooks/pre-commit', import.meta.url))
const CLEAN = 'export const answer = 42\n'
const VALUE = fakeSecret('{b62:9}-{b62:9}')

/** A repository with a commit, and on its PATH a node that only says that it was started. */
async function repoWithSpy(): Promise<TempRepo> {
  const repo = await tempRepo()
  await mkdir(repo.path('../bin'), { recursive: true })
  await writeFile(repo.path('../bin/node'), '#!/bin/sh\necho started\n')
  await chmod(repo.path('../bin/node'), 0o755)
  await repo.stage('src/a.ts', 'export const a = 1\n'.repeat(20))
  await repo.stage('.gitignore', '.env\n')
  await repo.commit()
  return repo
}

async function starts(repo: TempRepo, shell: readonly string[], env: Record<string, string> = {}): Promise<boolean> {
  const [program = '', ...args] = shell
  const PATH = `${repo.path('../bin')}:${repo.env.PATH}`
  const { stdout, exitCode } = await repo.run(program, [...args, HOOK], { env: { PATH, ...env } })
  expect(exitCode).toBe(0)
  return stdout.includes('started')
}

const QUIET: [string, (repo: TempRepo) => Promise<unknown>][] = [
  ['a clean line', (repo) => repo.stage('src/a.ts', CLEAN)],
  ['a path with blanks and other letters', (repo) => repo.stage('a b/ü.ts', CLEAN)],
  ['a deletion', (repo) => repo.git('rm', '--quiet', 'src/a.ts')],
  ['a pure rename', (repo) => repo.git('mv', 'src/a.ts', 'src/b.ts')],
  ['hushkey as a dependency', (repo) => repo.stage('package.json', '{"devDependencies":{"hushkey":"^1"}}\n')],
  [
    'an ignored env file whose values are not staged',
    async (repo) => {
      await repo.write('.env', `API_KEY="${VALUE}"\nPORT=3000\n`)
      await repo.stage('src/a.ts', 'export const port = 3000\n')
    },
  ],
]

const LOUD: typeof QUIET = [
  ['a key', (repo) => repo.stage('src/k.ts', KEY_LINE)],
  ['an env file', (repo) => repo.stage('.env.production', 'A=1\n')],
  ['a key container', (repo) => repo.stage('x.p12', 'a\n')],
  ['NUL bytes', (repo) => repo.stage('x.dat', Buffer.from('a\0b\n'))],
  ['UTF-16', (repo) => repo.stage('x.txt', Buffer.from(`\ufeff${KEY_LINE}`, 'utf16le'))],
  [
    'an attribute that hides a file',
    async (repo) => {
      await repo.stage('.gitattributes', '* binary\n')
      await repo.stage('src/k.ts', KEY_LINE)
    },
  ],
  ['a configuration', (repo) => repo.stage('.hushkeyrc.json', '{}\n')],
  ['a configuration in package.json', (repo) => repo.stage('package.json', '{"name":"x","hushkey":{"allow":[]}}\n')],
  ['a value below its name', (repo) => repo.stage('a.yml', 'password: |\n  {b62:16}\n')],
  [
    'one changed line of a private key',
    async (repo) => {
      const key = (line: string) =>
        `-----BEGIN PRIVATE KEY-----\n{b64:64}\n${line}\n{b64:64}\n-----END PRIVATE KEY-----\n`
      await repo.stage('k.txt', key('{b64:63}A'))
      await repo.commit()
      await repo.stage('k.txt', key('{b64:62}BA'))
    },
  ],
  [
    'a value of an ignored env file',
    async (repo) => {
      await repo.write('.env', `API_KEY="${VALUE}"\n`)
      await repo.stage('src/a.ts', `call('${VALUE}')\n`)
    },
  ],
  [
    'an env file that nothing ignores',
    async (repo) => {
      await repo.write('src/.env.local', 'A=1\n')
      await repo.stage('src/a.ts', CLEAN)
    },
  ],
]

describe.each([[['dash']], [['bash', '--posix']], [['busybox', 'sh']], [['bash', '-eu']]])('in %s', (shell) => {
  it.each(QUIET)('%s does not start Node', async (_, prepare) => {
    const repo = await repoWithSpy()
    await prepare(repo)
    expect(await starts(repo, shell)).toBe(false)
    expect(await starts(repo, shell, { POSIXLY_CORRECT: '1' })).toBe(false)
  })

  it.each(LOUD)('%s starts Node', async (_, prepare) => {
    const repo = await repoWithSpy()
    await prepare(repo)
    expect(await starts(repo, shell)).toBe(true)
  })

  it('a grep that fails, or finds nothing at all, starts Node', async () => {
    const repo = await repoWithSpy()
    await repo.stage('src/a.ts', CLEAN)
    await writeFile(repo.path('../bin/grep'), '#!/bin/sh\nexit 2\n')
    await chmod(repo.path('../bin/grep'), 0o755)
    expect(await starts(repo, shell)).toBe(true)
    await writeFile(repo.path('../bin/grep'), '#!/bin/sh\nexit 1\n')
    expect(await starts(repo, shell)).toBe(true)
  })
})
