import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { CLI, tempRepo } from '../support/temp-repo.ts'

it('N45: --output writes the report to a file; the screen gets the text, and a line says where', async () => {
  const repo = await tempRepo()
  await repo.stage('a.ts', KEY_LINE)
  await writeFile(repo.path('old.sarif'), 'old')
  const run = await repo.hushkey('--format', 'sarif', '--output', 'old.sarif')
  expect(run).toMatchObject({ exitCode: 1, stderr: 'hushkey: the report is in old.sarif\n' })
  expect(run.stdout).toContain('Commit stopped: 1 secret')
  expect(JSON.parse(await readFile(repo.path('old.sarif'), 'utf8')).runs[0].results).toHaveLength(1)
  expect((await readdir(repo.root)).sort()).toEqual(['.git', 'a.ts', 'old.sarif'])
})

it('a clean scan writes its report too, from where one stands, never in colour', async () => {
  const repo = await tempRepo()
  await repo.stage('sub/a.ts', CLEAN_LINE)
  const args = [CLI, '--format', 'json', '--output', '../report.json']
  const run = await repo.run(process.execPath, args, { cwd: repo.path('sub'), env: { FORCE_COLOR: '1' } })
  expect(run).toEqual({ exitCode: 0, stdout: '', stderr: 'hushkey: the report is in ../report.json\n' })
  expect(JSON.parse(await readFile(repo.path('report.json'), 'utf8'))).toMatchObject({ summary: { files: 1 } })
  await repo.stage('sub/a.ts', KEY_LINE)
  const colored = await repo.run(process.execPath, [CLI, '--output', 'report.txt'], { env: { FORCE_COLOR: '1' } })
  const text = await readFile(repo.path('report.txt'), 'utf8')
  expect([colored.stdout.includes('\x1b['), text.includes('\x1b')]).toEqual([true, false])
})

it.each([
  ['nowhere/report.json', /^hushkey: cannot write \S+nowhere\/report\.json \(ENOENT\)\n {2}Make its folder first/],
  ['a.ts/report.json', /^hushkey: cannot write \S+ \(ENOTDIR\)\n {2}Move the file/],
  ['.git', /^hushkey: \S+ is not a plain file/],
])(
  'a report that cannot be written to %s is exit 2, and the screen has the text all the same',
  async (path, sentence) => {
    const repo = await tempRepo()
    await repo.stage('a.ts', KEY_LINE)
    const run = await repo.hushkey('--format', 'json', '--output', path)
    expect(run).toEqual({
      exitCode: 2,
      stdout: expect.stringContaining('Commit stopped'),
      stderr: expect.stringMatching(sentence),
    })
    expect((await stat(repo.path('.git'))).isDirectory()).toBe(true)
  },
)

it.each([
  ['pnpm-lock.yaml', 'pnpm hushkey'],
  ['yarn.lock', 'yarn hushkey'],
  ['bun.lock', 'bunx hushkey'],
  ['package-lock.json', 'npx hushkey'],
])('N60: where there is a %s, advice says %s', async (lockfile, words) => {
  const repo = await tempRepo()
  await repo.write(lockfile, '')
  await repo.stage('web/a.js', KEY_LINE)
  const outputs = await Promise.all([
    repo.run(process.execPath, [CLI], { cwd: repo.path('web') }),
    repo.hushkey('--format', 'json'),
    repo.hushkey('doctor'),
    repo.hushkey('--help'),
    repo.hushkey('scan', '--range'),
    repo.hushkey('init', '--help'),
    repo.hushkey('init', '--uninstall', '--dry-run'),
  ])
  for (const { stdout, stderr } of outputs) {
    const said = [...`${stdout}${stderr}`.matchAll(/\b(?:npx|pnpm|yarn|bunx) hushkey\b/g)].map(([found]) => found)
    expect(new Set(said)).toEqual(new Set([words]))
  }
})
