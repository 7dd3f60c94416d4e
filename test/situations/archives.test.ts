import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { CLEAN_LINE, KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { CLI, tempRepo } from '../support/temp-repo.ts'
import { zipOf } from '../support/zip.ts'

const PASSWORD = fakeSecret('spring.datasource.password={b62:20}\n')

it.each([
  ['app.jar', zipOf({ 'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n', 'application.properties': PASSWORD })],
  ['plan.docx', zipOf({ 'word/document.xml': `<w:document><w:t>${KEY_LINE.trim()}</w:t></w:document>` })],
  ['dump.sql.gz', gzipSync(`-- a dump\n${KEY_LINE}`)],
  ['whatever.bin', zipOf({ 'lib/inner.zip': zipOf({ 'a.js': KEY_LINE }) })],
])('a secret in %s stops the commit, which the shell of the hook leaves to the engine', async (path, bytes) => {
  const repo = await tempRepo()
  await repo.git('commit', '--allow-empty', '-qm', 'first')
  await repo.stage(path, bytes)
  const { exitCode, findings } = await repo.scan()
  expect(exitCode).toBe(1)
  expect(findings).toMatchObject([{ path, line: null, blocks: true }])
  expect(findings[0]?.fixes).toMatchObject({ 0: { kind: 'repack' } })
  const hook = promisify(execFile)('sh', [CLI.replace('dist/cli.js', 'hooks/pre-commit')], {
    cwd: repo.root,
    env: repo.env,
  })
  await expect(hook).rejects.toMatchObject({ code: 1 })
})

it('the report says where in the archive, and fix leaves it to people', async () => {
  const repo = await tempRepo()
  await repo.stage('a.zip', zipOf({ 'src/pay.js': CLEAN_LINE + KEY_LINE, 'docs/pay.js': KEY_LINE }))
  const { findings } = await repo.scan()
  expect(findings).toMatchObject([{ path: 'a.zip', inside: { path: 'src/pay.js', line: 2 } }])
  const { stdout, stderr } = await repo.hushkey('scan')
  expect(stdout + stderr).toContain('a.zip!src/pay.js:2')
  const rows = [
    '  by hand          remove src/pay.js from a.zip and pack it anew\n',
    '  or leave it out  git rm --cached -f -- a.zip\n',
  ]
  expect(stdout + stderr).toContain(rows.join(''))
  const fixed = await repo.hushkey('fix', '--yes', '--code')
  expect(fixed.stdout + fixed.stderr).toContain('not fixed a.zip!src/pay.js:2 (')
  expect(fixed.stdout + fixed.stderr).toContain('anew; or leave it out: git rm --cached -f -- a.zip\n')
  expect(await repo.git('diff', '--cached', '--name-only')).toBe('a.zip\n')
})

it('N36: the command that leaves an archive out works as it is printed; what is in commits already has none', async () => {
  const repo = await tempRepo()
  await repo.stage('my plan.docx', zipOf({ 'a.xml': CLEAN_LINE }))
  await repo.commit()
  await repo.stage('my plan.docx', zipOf({ 'a.xml': KEY_LINE }))
  const { stdout, stderr } = await repo.hushkey('scan')
  expect(stdout + stderr).toContain('by hand          take it out of a.xml in my plan.docx and pack that anew\n')
  const [, command = ''] = /or leave it out {2}(.*)/.exec(stdout + stderr) ?? []
  expect(await repo.run('sh', ['-c', command])).toMatchObject({ exitCode: 0 })
  expect(await repo.git('diff', '--cached', '--name-only')).toBe('')
  await repo.git('add', '.')
  await repo.commit()
  const range = await repo.hushkey('scan', '--range', 'HEAD~1..HEAD')
  expect(range.stdout + range.stderr).toContain('by hand ')
  expect(range.stdout + range.stderr).not.toContain('leave it out')
})

it('a secret that is stored as it is counts once', async () => {
  const repo = await tempRepo()
  await repo.stage('a.zip', zipOf({ 'a.js': KEY_LINE }, { stored: true }))
  expect((await repo.scan()).findings).toMatchObject([{ path: 'a.zip', inside: { path: 'a.js', line: 1 } }])
})

it('allow takes the place as the report prints it', async () => {
  const repo = await tempRepo()
  await repo.stage('a.zip', zipOf({ 'src/pay.js': CLEAN_LINE + KEY_LINE, 'docs/pay.js': OTHER_KEY_LINE }))
  const run = await repo.hushkey('allow', 'a.zip!src/pay.js:2', '--reason', 'a key of the public demo')
  expect(run).toMatchObject({ exitCode: 0 })
  expect((await repo.scan()).findings.filter(({ blocks }) => blocks)).toMatchObject([
    { inside: { path: 'docs/pay.js' } },
  ])
})

it('an env file and a key container in an archive stop; warnings and templates in one do not show', async () => {
  const repo = await tempRepo()
  await repo.stage(
    'a.zip',
    zipOf({
      'x/.env': 'PORT=3000\nGREETING=hello\n',
      'x/.env.example': 'API_KEY=\n',
      'a.jks': Buffer.from('feedfeed00000002', 'hex'),
      'test/a.js': 'const password = "hunter"\n',
    }),
  )
  const { findings } = await repo.scan()
  expect(findings.map(({ rule, inside }) => [rule, inside])).toEqual([
    ['env-file', { path: 'x/.env', line: null }],
    ['key-file', { path: 'a.jks', line: null }],
  ])
})

it('only what an archive gains counts', async () => {
  const repo = await tempRepo()
  await repo.stage('a.zip', zipOf({ 'a.js': KEY_LINE }))
  await repo.commit()
  await repo.stage('a.zip', zipOf({ 'a.js': CLEAN_LINE + KEY_LINE, 'b.js': CLEAN_LINE }))
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
  await repo.stage('a.zip', zipOf({ 'a.js': KEY_LINE + OTHER_KEY_LINE }))
  expect((await repo.scan()).findings).toMatchObject([{ inside: { path: 'a.js', line: 2 } }])
})

it('an attribute that calls it a text hides nothing from the hook', async () => {
  const repo = await tempRepo()
  await repo.git('commit', '--allow-empty', '-qm', 'first')
  await repo.stage('.gitattributes', '*.gz diff\n')
  await repo.stage('a.gz', gzipSync(KEY_LINE))
  const hook = promisify(execFile)('sh', [CLI.replace('dist/cli.js', 'hooks/pre-commit')], {
    cwd: repo.root,
    env: repo.env,
  })
  await expect(hook).rejects.toMatchObject({ code: 1 })
})

it.each([
  ['broken', zipOf({ 'a.js': KEY_LINE }).subarray(0, 50), 'it begins like an archive (zip), but is broken'],
  ['behind a password', zipOf({ 'a.js': KEY_LINE }, { password: true }), 'a file in it is behind a password'],
  ['of a kind that is not read', Buffer.from('Rar!\x1a\x07\x01\0'), 'what is in a RAR archive is not read'],
])('an archive that is %s is said to be not looked at', async (_, bytes, reason) => {
  const repo = await tempRepo()
  await repo.stage('a.bin', bytes)
  const { exitCode, skipped } = await repo.scan()
  expect({ exitCode, skipped }).toEqual({ exitCode: 0, skipped: [{ path: 'a.bin', reason }] })
  const { stdout, stderr } = await repo.hushkey('scan')
  expect(stdout + stderr).toContain(`not looked at: a.bin (${reason})`)
})

it('a token in the name of a file in an archive is not shown', async () => {
  const repo = await tempRepo()
  const token = fakeSecret('sk_live_{b62:24}')
  await repo.stage('a.zip', zipOf({ [`${token}.js`]: KEY_LINE }))
  const { stdout } = await repo.hushkey('scan', '--format', 'json')
  expect(stdout).toContain('"inside"')
  expect(stdout).not.toContain(token)
})

it('a range names the commit, and what the tree holds is looked into', async () => {
  const repo = await tempRepo()
  await repo.stage('a.txt', CLEAN_LINE)
  await repo.commit()
  await repo.stage('a.zip', zipOf({ 'a.js': KEY_LINE }))
  await repo.commit()
  expect((await repo.scan('--range', 'HEAD~1..HEAD')).findings).toMatchObject([
    { path: 'a.zip', inside: { path: 'a.js', line: 1 }, commit: expect.any(String) },
  ])
  expect((await repo.scan('--all')).findings).toMatchObject([{ path: 'a.zip', inside: { path: 'a.js', line: 1 } }])
})
