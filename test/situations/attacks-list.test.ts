import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { installHook } from '../support/install-hook.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { CLI, type TempRepo, tempRepo } from '../support/temp-repo.ts'

// The list of SECURITY.md, row by row; what is caught here is said to be caught there.

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

it('N27: no encoding hides a key', async () => {
  const wide = (text: string) => Buffer.from(text, 'utf16le')
  const texts = {
    'a UTF-16 with its mark': wide(`\ufeff${LINE}\n`),
    'b UTF-16 without': wide(`${LINE}\n`),
    'c UTF-16, big end first': wide(`\ufeff${LINE}\n`).swap16(),
    'd UTF-32': utf32(`\ufeff${LINE}\n`),
    'e UTF-32 without its mark': utf32(`${LINE}\n`),
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

it('N27: no line end and no length hides a key', async () => {
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

it('N05: no spelling of the name hides an env file', async () => {
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

it('N28: nor do deep paths, long names and look-alikes of .git', async () => {
  const deep = `${'d/'.repeat(900)}a.js`
  const texts = Object.fromEntries(
    [deep, `${'n'.repeat(240)}.js`, '.gitx/a.js', 'x.git/a.js', '.git\u00ad/a.js', '.ｇit/a.js'].map((path) => [
      path,
      KEY_LINE,
    ]),
  )
  expect(await blocked(texts)).toEqual(Object.keys(texts).sort())
})

it('N01: filters and attributes: what counts is what the commit will hold', async () => {
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

async function withKey(): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit()
  await repo.stage('a.js', KEY_LINE)
  return repo
}

it.each([
  ['GIT_EXTERNAL_DIFF', { GIT_EXTERNAL_DIFF: 'true' }],
  [
    'settings from outside',
    {
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'diff.external',
      GIT_CONFIG_VALUE_0: 'true',
      GIT_CONFIG_KEY_1: 'core.attributesFile',
      GIT_CONFIG_VALUE_1: '/dev/null',
    },
  ],
  [
    'GIT_CONFIG_PARAMETERS',
    { GIT_CONFIG_PARAMETERS: "'diff.ignoresubmodules=all' 'diff.relative=true' 'core.bare=false'" },
  ],
  ['patterns for paths', { GIT_LITERAL_PATHSPECS: '1', GIT_ICASE_PATHSPECS: '0' }],
  ['GIT_REPLACE_REF_BASE', { GIT_REPLACE_REF_BASE: 'refs/evil/' }],
  ['GIT_PREFIX', { GIT_PREFIX: 'no/where/' }],
  ['GIT_NAMESPACE', { GIT_NAMESPACE: 'x' }],
  ['GIT_DIFF_OPTS', { GIT_DIFF_OPTS: '--unified=0' }],
  ['GIT_TRACE', { GIT_TRACE: '1', GIT_TRACE2: '1', GIT_TRACE_SETUP: '1' }],
  ['GIT_PAGER and colours', { GIT_PAGER: 'true', PAGER: 'true', GIT_PAGER_IN_USE: '1', FORCE_COLOR: '1' }],
  ['GIT_OPTIONAL_LOCKS', { GIT_OPTIONAL_LOCKS: '0' }],
])('N02: the variable(s) %s let nothing pass', async (_, env) => {
  const run = await (await withKey()).run(process.execPath, [CLI], { env })
  expect(run.exitCode).toBe(1)
  expect(run.stdout).toContain('a.js')
})

it.each([
  ['GIT_OBJECT_DIRECTORY', { GIT_OBJECT_DIRECTORY: '/nowhere' }],
  ['GIT_CEILING_DIRECTORIES', { GIT_DISCOVERY_ACROSS_FILESYSTEM: '0', GIT_DIR: '/nowhere' }],
  ['an index that is none', { GIT_INDEX_FILE: '/etc/passwd' }],
  ['NODE_OPTIONS that Node does not know', { NODE_OPTIONS: '--no-such-option' }],
])('N03: where %s leads nowhere, nobody passes', async (_, env) => {
  const { exitCode } = await (await withKey()).run(process.execPath, [CLI], { env })
  expect([0, 1]).not.toContain(exitCode)
})

it('N11: a configuration and an exception that come with the secret are said aloud', async () => {
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
  expect(run.stdout + run.stderr).toMatch(/exception/)
})

it('SECURITY.md: what passes by design passes, so that the page stays true', async () => {
  const repo = await withKey()
  await installHook(repo)
  expect((await repo.run('git', ['commit', '-m', 'x'])).exitCode).toBe(1)
  expect((await repo.run('git', ['commit', '-m', 'x', '--no-verify'])).exitCode).toBe(0)
  // ... and the same scan over the range catches it.
  expect(await repo.hushkey('scan', '--range', 'HEAD~1..HEAD')).toMatchObject({ exitCode: 1 })
  const letters = KEY.split('').map((letter) => `"${letter}"`)
  await repo.stage('split.js', Buffer.from(`const k = [${letters.join(', ')}].join("")\n`))
  await repo.stage(
    'rot.js',
    Buffer.from(`const k = "${KEY.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) ^ 1))}"\n`),
  )
  const { findings } = await repo.scan()
  expect(findings.filter(({ rule }) => rule === 'stripe-secret-key')).toEqual([])
})

it('N40: a link out of the tree is its own text and nothing else', async () => {
  const repo = await tempRepo()
  await writeFile(repo.path('../outside.env'), `STRIPE=${KEY}\n`)
  await mkdir(repo.path('d'))
  await symlink('../../outside.env', repo.path('d/notes.txt'))
  await symlink(`/tmp/${KEY}`, repo.path('d/named'))
  await repo.git('add', '-A')
  expect((await repo.scan()).findings.map(({ path }) => path)).toEqual(['d/named'])
})
