import { chmod, cp, mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test, vi } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'
import { AWKS, isInstalled } from './awks.ts'

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
  const { PATH: path = `${repo.path('../bin')}:${repo.env.PATH}` } = env
  const { stdout, exitCode } = await repo.run(program, [...args, HOOK], { env: { ...env, PATH: path } })
  expect(exitCode).toBe(0)
  return stdout.includes('started')
}

const QUIET: [string, (repo: TempRepo) => Promise<unknown>][] = [
  ['a clean line', (repo) => repo.stage('src/a.ts', CLEAN)],
  ['a path with blanks', (repo) => repo.stage('a b/c.ts', CLEAN)],
  ['words that mean other things', (repo) => repo.stage('src/a.ts', 'for (const key of keys) token = next(token)\n')],
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
  ['a file named for what it holds', (repo) => repo.stage('config/.vault_pass', 'abcdef\n')],
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
    'a value of an ignored env file whose name has two dots',
    async (repo) => {
      await repo.stage('.gitignore', '*.env\n')
      await repo.write('.prod.env', `API_KEY="${VALUE}"\n`)
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

const SHELLS = [
  ['dash', '-e'],
  ['bash', '-eu'],
  ['bash', '--posix'],
  ['busybox', 'sh'],
]
/** Puts programs under the names of others in front of the PATH; a script for one with arguments. */
async function inPlaceOf(repo: TempRepo, tools: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, script] of Object.entries(tools)) {
    await writeFile(repo.path('../bin', name), `#!/bin/sh\n${script}\n`)
    await chmod(repo.path('../bin', name), 0o755)
  }
  return `${repo.path('../bin')}:${repo.env.PATH}`
}

describe('in each shell', () => {
  const shells = SHELLS.filter(isInstalled)

  /** The shells in which Node is started for the same commit. */
  async function starting(prepare: (repo: TempRepo) => Promise<unknown>): Promise<string[]> {
    const repo = await repoWithSpy()
    await prepare(repo)
    const started: string[] = []
    for (const shell of shells) if (await starts(repo, shell)) started.push(shell.join(' '))
    return started
  }

  it.each(QUIET)('%s does not start Node', async (_, prepare) => {
    expect(await starting(prepare)).toEqual([])
  })

  it.each(LOUD)('%s starts Node', async (_, prepare) => {
    expect(await starting(prepare)).toEqual(shells.map((shell) => shell.join(' ')))
  })
})

test('N29, N37: on Windows each hook starts Node at once, where the forks of the shell cost more', async () => {
  const repo = await repoWithSpy()
  await repo.stage('src/a.ts', CLEAN)
  await repo.write('../message', 'a clean message\n')
  const PATH = `${repo.path('../bin')}:${repo.env.PATH}`
  for (const [hook, ...args] of [['pre-commit'], ['pre-merge-commit'], ['commit-msg', repo.path('../message')]]) {
    const said = async (OS: string) =>
      (await repo.run('sh', [join(HOOK, '..', hook as string), ...args], { env: { PATH, OS } })).stdout
    expect({ hook, here: await said(''), there: await said('Windows_NT') }).toEqual({
      hook,
      here: '',
      there: 'started\n',
    })
  }
})

describe.each(AWKS)('with %s', (...awk) => {
  it('N29: a clean line does not start Node, a key does', async () => {
    const repo = await repoWithSpy()
    const PATH = await inPlaceOf(repo, {
      awk: `exec ${awk.join(' ')} "$@"`,
      ...(awk[0] === 'busybox' ? { grep: 'exec busybox grep "$@"', tr: 'exec busybox tr "$@"' } : {}),
    })
    await repo.stage('src/a.ts', 'for (const key of keys) token = next(token)\n')
    expect(await starts(repo, ['sh'], { PATH })).toBe(false)
    expect(await starts(repo, ['sh'], { PATH, POSIXLY_CORRECT: '1' })).toBe(false)
    await repo.stage('src/k.ts', KEY_LINE)
    expect(await starts(repo, ['sh'], { PATH, POSIXLY_CORRECT: '1' })).toBe(true)
  })
})

describe('what cannot be asked starts Node', () => {
  const BROKEN: [string, Record<string, string>][] = [
    ['awk is missing', { awk: 'exit 127' }],
    ['awk says nothing', { awk: 'cat >/dev/null' }],
    ['awk is killed', { awk: 'kill -9 $$' }],
    ['tr prints half', { tr: 'head -c 200' }],
    ['grep fails', { grep: 'exit 2' }],
    ['Git fails at the end', { git: '/usr/bin/env -u PATH true; case "$*" in *diff-index*) exit 1 ;; esac; exit 0' }],
  ]

  it.each(BROKEN)('%s', async (_, tools) => {
    const repo = await repoWithSpy()
    await repo.stage('src/a.ts', 'const password = fileName()\nlet password = "a b"\n')
    const PATH = await inPlaceOf(repo, tools)
    expect(await starts(repo, ['sh'], { PATH })).toBe(true)
  })

  it.each(['prefilter.awk', 'keywords', 'patterns'])('half of the file %s', async (name) => {
    const repo = await repoWithSpy()
    const copy = repo.path('../copy')
    await cp(fileURLToPath(new URL('../../hooks', import.meta.url)), join(copy, 'hooks'), { recursive: true })
    await cp(fileURLToPath(new URL('../../dist/prefilter', import.meta.url)), join(copy, 'dist/prefilter'), {
      recursive: true,
    })
    await writeFile(join(copy, 'dist/start.cjs'), '')
    const PATH = `${repo.path('../bin')}:${repo.env.PATH}`
    const said = async () => (await repo.run('sh', [join(copy, 'hooks/pre-commit')], { env: { PATH } })).stdout
    await repo.stage('src/a.ts', 'for (const key of keys) token = next(token)\n')
    expect(await said()).toBe('')
    await truncate(join(copy, 'dist/prefilter', name), 100)
    expect(await said()).toContain('started')
  })
})
