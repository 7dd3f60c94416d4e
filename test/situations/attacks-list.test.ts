import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { installHook } from '../support/install-hook.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

// The rows of SECURITY.md by their numbers: E01 and on are caught, those from E21 on pass, so that the page stays true.

const KEY = fakeSecret('sk_live_{b62:24}')
const LINE = `const stripe = new Stripe("${KEY}")`

/** Each text as a file of its own, in one commit. @returns the names of those that block */
async function blocked(texts: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  const repo = await tempRepo()
  for (const [path, text] of Object.entries(texts)) await repo.write(path, Buffer.from(text as string))
  await repo.git('add', '-A', '-f')
  const { findings } = await repo.scan()
  return [...new Set(findings.filter(({ blocks }) => blocks).map(({ path }) => path))].sort()
}

const utf32 = (text: string) =>
  Buffer.concat([...text].map((letter) => Buffer.from(Uint32Array.of(letter.codePointAt(0) as number).buffer)))

it('E03, N27: no encoding hides a key', async () => {
  const wide = (text: string) => Buffer.from(text, 'utf16le')
  const texts = {
    'a UTF-16 with its mark': wide(`\ufeff${LINE}\n`),
    'b UTF-16 without': wide(`${LINE}\n`),
    'c UTF-16, big end first': wide(`\ufeff${LINE}\n`).swap16(),
    'd UTF-32': utf32(`\ufeff${LINE}\n`),
    'e UTF-32 without its mark': utf32(`${LINE}\n`),
    'e UTF-32, big end first': utf32(`\ufeff${LINE}\n`).swap32(),
    'e without a mark, UTF-16, big end first': wide(`${LINE}\n`).swap16(),
    'f a mark that lies': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${LINE}\n`)]),
    'g NULs in front': Buffer.from(`\0\0\0${LINE}\n`),
    'h overlong sequences around': Buffer.concat([
      Buffer.from([0xc0, 0xaf, 0xe0, 0x80, 0xaf]),
      Buffer.from(LINE),
      Buffer.from([0xc1, 0x81]),
    ]),
    'i half UTF-8, half UTF-16': Buffer.concat([Buffer.from('const a = 1\n'), wide(`${LINE}\n`)]),
    'j Latin-1': Buffer.from(`// na\u00efve\n${LINE}\n`, 'latin1'),
    'k UTF-7 words beside it': `+AGE-\n${LINE}\n`,
  }
  expect(await blocked(texts)).toEqual(Object.keys(texts))
})

it('E05, N27: no line end and no length hides a key', async () => {
  const filler = 'x = 1; '.repeat(200_000)
  const texts = {
    'a CR alone': `a\r${LINE}\rb`,
    'b U+2028': `a\u2028${LINE}\u2029b`,
    'c VT, FF and NEL': `a\v${LINE}\f\u0085b`,
    'd at the end of a line of a megabyte': `${filler}${LINE}\n`,
    'e in the middle of one': `${filler}${LINE}${filler}\n`,
    'f no end at all': LINE,
    'g a hundred thousand empty lines before': `${'\n'.repeat(100_000)}${LINE}`,
  }
  expect(await blocked(texts)).toEqual(Object.keys(texts))
})

it('E06, N05: no spelling of the name hides an env file', async () => {
  const texts = Object.fromEntries(
    [
      '.ENV',
      '.Env.Local',
      '.env ',
      '.env.',
      ' .env',
      '.env/production',
      'a/.env',
      '.env\u00a0',
      'x.ENV',
      '.ENVRC',
      '.env.production ',
      '.envs/.production',
    ].map((path) => [path, 'TOKEN=b12345xyz\n']),
  )
  const found = await blocked(texts)
  const passed = Object.keys(texts).filter((path) => !found.includes(path))
  // A file in a folder that is called so is looked at line by line, as any other.
  expect(passed.filter((path) => !path.includes('/'))).toEqual([])
})

it('E07, N28: nor do deep paths, long names and look-alikes of .git', async () => {
  const deep = `${'d/'.repeat(900)}a.js`
  const texts = Object.fromEntries(
    [deep, `${'n'.repeat(240)}.js`, '.gitx/a.js', 'x.git/a.js', '.git\u00ad/a.js', '.ｇit/a.js'].map((path) => [
      path,
      KEY_LINE,
    ]),
  )
  expect(await blocked(texts)).toEqual(Object.keys(texts).sort())
})

it('E01, N01: filters and attributes: what counts is what the commit will hold', async () => {
  const repo = await tempRepo()
  await repo.git('config', 'filter.hide.clean', 'sed s/KEY_HERE/KEY_HERE/')
  await repo.git('config', 'filter.put.clean', `sed s/PLACE/${KEY}/`)
  await repo.git('config', 'filter.take.clean', `sed s/${KEY}/PLACE/`)
  await repo.stage(
    '.gitattributes',
    'put.js filter=put\ntake.js filter=take\nwide.js working-tree-encoding=UTF-16LE\nid.js ident export-subst\n',
  )
  await repo.stage('put.js', 'new Stripe("PLACE")\n')
  await repo.stage('take.js', `new Stripe("${KEY}")\n`)
  await repo.stage('wide.js', Buffer.from(`${LINE}\n`, 'utf16le'))
  await repo.stage('id.js', `// $Id$ $Format:%H$\n${LINE}\n`)
  expect((await repo.scan()).findings.map(({ path }) => path)).toEqual(['id.js', 'put.js', 'wide.js'])
})

const HOOK = fileURLToPath(new URL('../../hooks/pre-commit', import.meta.url))

async function withKey(): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit()
  await repo.stage('a.js', KEY_LINE)
  return repo
}

const config = (settings: Readonly<Record<string, string>>): Record<string, string> => ({
  GIT_CONFIG_COUNT: String(Object.keys(settings).length),
  ...Object.fromEntries(
    Object.entries(settings).flatMap(([key, value], at) => [
      [`GIT_CONFIG_KEY_${at}`, key],
      [`GIT_CONFIG_VALUE_${at}`, value],
    ]),
  ),
})

/** Variables that change how Git, the hook's shell and Node read, or find things; together where they do not collide. */
const VARIABLES: readonly Readonly<Record<string, string>>[] = [
  {
    ...{ GIT_EXTERNAL_DIFF: 'true', GIT_DIFF_OPTS: '--unified=0', GIT_PRINT_SHA1_ELLIPSIS: 'yes' },
    ...config({ 'diff.noprefix': 'true', 'diff.mnemonicPrefix': 'true', 'diff.srcPrefix': 'd', 'diff.dstPrefix': '+' }),
  },
  {
    ...{ GIT_PREFIX: 'no/where/', GIT_NAMESPACE: 'x', GIT_CEILING_DIRECTORIES: '/', GIT_OPTIONAL_LOCKS: '0' },
    ...config({ 'diff.external': 'true', 'core.attributesFile': '/dev/null', 'diff.orderFile': '/dev/null' }),
  },
  {
    ...{ GIT_LITERAL_PATHSPECS: '1', GIT_ICASE_PATHSPECS: '0', GIT_ATTR_SOURCE: 'HEAD', GIT_ATTR_NOSYSTEM: '1' },
    ...config({ 'color.ui': 'always', 'diff.colorMoved': 'zebra', 'diff.wsErrorHighlight': 'all' }),
  },
  {
    ...{ GIT_REPLACE_REF_BASE: 'refs/evil/', GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null' },
    ...config({ 'core.bigFileThreshold': '1', 'diff.context': '0', 'core.abbrev': 'no', 'core.worktree': '/nowhere' }),
  },
  {
    ...{ GIT_ALTERNATE_OBJECT_DIRECTORIES: '/nowhere', GIT_SHALLOW_FILE: '/dev/null', GIT_NOGLOB_PATHSPECS: '1' },
    ...config({ 'alias.diff-index': '!true', 'alias.cat-file': '!true', 'diff.suppressBlankEmpty': 'true' }),
  },
  { GIT_CONFIG_PARAMETERS: "'diff.ignoresubmodules=all' 'diff.relative=true' 'core.bare=false'" },
  { GIT_TRACE: '1', GIT_TRACE2: '1', GIT_TRACE_SETUP: '1', GIT_PAGER: 'true', GIT_PAGER_IN_USE: '1', FORCE_COLOR: '1' },
  { IFS: 'a', CDPATH: '/', ENV: '/dev/null', BASH_ENV: '/dev/null', POSIXLY_CORRECT: '1', LC_ALL: 'tr_TR.UTF-8' },
  {
    ...{ GREP_OPTIONS: '-v', GREP_COLORS: 'mt=1', AWKPATH: '/nowhere', TMPDIR: '/nowhere', NODE_PATH: '/nowhere' },
    ...{ HUSHKEY_PREFILTER: '/nowhere', package: '/nowhere', answer: 'clean', env_files: 'x', newline: 'x' },
  },
]

it('E10, N02: no variable that Git, the shell or Node read lets anything pass', async () => {
  const repo = await withKey()
  for (const env of VARIABLES) {
    const run = await repo.run('sh', [HOOK], { env })
    expect({ env, ...run }).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('a.js') })
  }
})

it('E10, N02: GIT_DIR, GIT_INDEX_FILE and GIT_WORK_TREE say what is committed, and that is checked', async () => {
  const repo = await withKey()
  const other = await tempRepo()
  await other.stage('b.js', KEY_LINE)
  const there = { GIT_DIR: other.path('.git'), GIT_WORK_TREE: other.root }
  expect((await repo.run('sh', [HOOK], { env: there })).stdout).toMatch(/^b\.js/)
  await repo.run('cp', [repo.path('.git/index'), repo.path('.git/other')])
  await repo.git('reset', '-q')
  const index = { GIT_INDEX_FILE: repo.path('.git/other') }
  expect((await repo.run('sh', [HOOK], { env: index })).stdout).toMatch(/^a\.js/)
  expect((await repo.run('sh', [HOOK])).exitCode).toBe(0)
})

it('E11, N03: where a variable leads nowhere, nobody passes', async () => {
  const repo = await withKey()
  for (const env of [
    { GIT_OBJECT_DIRECTORY: '/nowhere' },
    { GIT_DISCOVERY_ACROSS_FILESYSTEM: '0', GIT_DIR: '/nowhere' },
    { GIT_INDEX_FILE: '/etc/passwd' },
    { NODE_OPTIONS: '--no-such-option' },
    { NODE_OPTIONS: '--require /nowhere.cjs' },
  ]) {
    const { exitCode } = await repo.run('sh', [HOOK], { env })
    expect([env, exitCode]).not.toEqual([env, 0])
  }
})

it('E24, N11: a configuration and an exception that come with the secret are said aloud', async () => {
  const repo = await withKey()
  const { stdout } = await repo.hushkey('scan', '--format', 'json')
  const { fingerprint } = JSON.parse(stdout).findings[0]
  await repo.stage(
    '.hushkeyrc.json',
    Buffer.from(JSON.stringify({ blockOn: 'none', allow: [{ fingerprint, reason: 'fine' }] })),
  )
  const run = await repo.hushkey()
  expect(run.exitCode).toBe(0)
  expect(run.stdout + run.stderr).toContain('makes the check laxer')
  expect(run.stdout + run.stderr).toMatch(/allowlist entry/)
})

it('E21: --no-verify passes, and the scan of the range catches it', async () => {
  const repo = await withKey()
  await installHook(repo)
  expect((await repo.run('git', ['commit', '-m', 'x'])).exitCode).toBe(1)
  expect((await repo.run('git', ['commit', '-m', 'x', '--no-verify'])).exitCode).toBe(0)
  expect(await repo.hushkey('scan', '--range', 'HEAD~1..HEAD')).toMatchObject({ exitCode: 1 })
})

it('E23: what NODE_OPTIONS tells Node to load runs inside hushkey, and may let all pass', async () => {
  const repo = await withKey()
  await writeFile(repo.path('../pass.cjs'), 'process.exit(0)\n')
  const env = { NODE_OPTIONS: `--require ${repo.path('../pass.cjs')}` }
  expect((await repo.run('sh', [HOOK], { env })).exitCode).toBe(0)
})

it('E25, E26: a secret that was enciphered, split, or is called by letters of another alphabet passes', async () => {
  const other = KEY.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) ^ 1))
  const password = fakeSecret('{b62:6}#v{b62:3}!{b62:4}')
  const texts = {
    'split.js': `const a = "${KEY.slice(0, 12)}"\nconst b = "${KEY.slice(12)}"\nexport const k = a + b\n`,
    'rot.js': `const k = "${other}"\n`,
    'cyrillic.js': `const p\u0430ssword = "${password}"\n`,
    '.\u0435nv': `GREETING=b12345xyz\n`,
  }
  expect(await blocked(texts)).toEqual([])
  // Whatever it is called, a value with a form of its own is found.
  expect(await blocked({ 'cyrillic.js': `const p\u0430ssword = "${KEY}"\n`, '.\u0435nv': `K=${KEY}\n` })).toEqual([
    '.\u0435nv',
    'cyrillic.js',
  ])
})

it('E08, N40: a link out of the tree is its own text and nothing else', async () => {
  const repo = await tempRepo()
  await writeFile(repo.path('../outside.env'), `STRIPE=${KEY}\n`)
  await mkdir(repo.path('d'))
  await symlink('../../outside.env', repo.path('d/notes.txt'))
  await symlink(`/tmp/${KEY}`, repo.path('d/named'))
  await repo.git('add', '-A')
  expect((await repo.scan()).findings.map(({ path }) => path)).toEqual(['d/named'])
})
