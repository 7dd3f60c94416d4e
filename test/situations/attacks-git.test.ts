import { existsSync } from 'node:fs'
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { expectOneSentence } from '../support/one-sentence.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { CLI, repoAt, type TempRepo, tempRepo } from '../support/temp-repo.ts'

async function withKey(): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit()
  await repo.stage('a.js', KEY_LINE)
  return repo
}

async function object(repo: TempRepo, content: string): Promise<string> {
  const { stdout } = await repo.run('git', ['hash-object', '-w', '--stdin'], { input: content })
  return stdout.trim()
}

/** A program named git that answers some questions by itself. */
async function liar(repo: TempRepo, pattern: string, answer: string) {
  await mkdir(repo.path('../bin'))
  const path = (repo.env.PATH as string).split(':')
  const real = path.map((folder) => `${folder}/git`).find((file) => existsSync(file))
  await writeFile(
    repo.path('../bin/git'),
    `#!/bin/sh\ncase "$*" in ${pattern}) ${answer}; exit 0;; esac\nexec ${real} "$@"\n`,
  )
  await chmod(repo.path('../bin/git'), 0o755)
  return repoAt(repo.root, { ...repo.env, PATH: `${repo.path('../bin')}:${repo.env.PATH}` })
}

it('E02, N01: an object that `git replace` shows in place of the staged one hides nothing', async () => {
  const repo = await withKey()
  const blob = (await repo.git('rev-parse', ':a.js')).trim()
  await repo.git('replace', blob, await object(repo, CLEAN_LINE))
  expect(await repo.scan()).toMatchObject({ exitCode: 1, findings: [{ path: 'a.js' }] })
})

it('E02, N01: nor does a replaced HEAD that holds it already', async () => {
  const repo = await withKey()
  const tree = (await repo.git('write-tree')).trim()
  await repo.git('replace', 'HEAD', (await repo.git('commit-tree', '-m', 'x', tree)).trim())
  expect(await repo.scan()).toMatchObject({ exitCode: 1, findings: [{ path: 'a.js' }] })
})

it('E02, N03: a MERGE_HEAD that names no commit stops the check and reaches Git as no option', async () => {
  const repo = await withKey()
  const tree = (await repo.git('write-tree')).trim()
  for (const head of ['garbage', `--output=${repo.path('pwned')}`, tree]) {
    await writeFile(repo.path('.git/MERGE_HEAD'), `${head}\n`)
    expect(await repo.hushkey('scan')).toMatchObject({ exitCode: 2 })
  }
  expect(existsSync(repo.path('pwned'))).toBe(false)
})

it.each([
  ['no answer for an object', '*cat-file*', 'while read l; do echo "$l nonsense"; done'],
  ['another object', '*cat-file*', `while read l; do echo "${'0'.repeat(40)} blob 0"; echo; done`],
  ['words instead of changes', '*diff-index*', 'echo warning'],
  ['half a list of changes', '*diff-index*', 'printf ":100644 100644 abc"'],
  ['nothing at all', '*', ':'],
])('N03: a Git that gives %s is exit 2 and one sentence', async (_, pattern, answer) => {
  const repo = await liar(await withKey(), pattern, answer)
  const { exitCode, stderr } = await repo.hushkey('scan')
  expect(exitCode).toBe(2)
  expect(stderr).not.toContain('internal error')
})

it('N03: one object that is lost stops the check, also when others could be read', async () => {
  const repo = await withKey()
  await repo.stage('b.js', CLEAN_LINE)
  const id = (await repo.git('rev-parse', ':a.js')).trim()
  await rm(repo.path('.git/objects', id.slice(0, 2), id.slice(2)))
  expect(await repo.hushkey('scan')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('a.js') })
})

it('N02: a relative GIT_DIR is meant from where the user stands', async () => {
  const outer = await tempRepo()
  await mkdir(outer.path('inner/sub'), { recursive: true })
  const inner = repoAt(outer.path('inner'), outer.env)
  await inner.git('init', '-q')
  await inner.stage('a.js', KEY_LINE)
  const sub = repoAt(outer.path('inner/sub'), { ...outer.env, GIT_DIR: '../.git', GIT_WORK_TREE: '..' })
  expect(await sub.scan()).toMatchObject({ exitCode: 1, findings: [{ path: 'a.js' }] })
})

it('N03: a path that is named through a link is the file, and one outside is refused', async () => {
  const repo = await withKey()
  await symlink(repo.root, repo.path('../link'))
  expect(await repo.scan(repo.path('../link/a.js'))).toMatchObject({ exitCode: 1 })
  expect(await repo.scan('..')).toMatchObject({ exitCode: 1 })
  expect(await repo.hushkey('scan', '/etc/passwd')).toMatchObject({ exitCode: 2 })
})

it('N03: a range that names no commits is refused, an empty one is not', async () => {
  const repo = await withKey()
  for (const range of ['^HEAD', 'HEAD:', '--all', '--output=x'])
    expect(await repo.hushkey('scan', `--range=${range}`)).toMatchObject({ exitCode: 2 })
  expect(await repo.scan('--range', 'HEAD..HEAD')).toMatchObject({ exitCode: 0 })
})

it('N03: too few file handles never pass, and where Node itself can start it is exit 2 and one sentence', async () => {
  const repo = await withKey()
  const spoken: string[] = []
  for (const limit of [20, 22, 24, 26, 28, 30]) {
    const command = `ulimit -n ${limit}; exec ${process.execPath} "$@"`
    const { exitCode, stderr } = await repo.run('sh', ['-c', command, 'sh', CLI, 'scan'])
    expect(exitCode, `with ${limit}`).not.toBe(0)
    expect(stderr).not.toContain('internal error')
    if (exitCode === 2) spoken.push(stderr)
  }
  expect(spoken.join()).toContain('too many files are open')
})

it('runs no program that core.fsmonitor names', async () => {
  const repo = await withKey()
  await repo.git('config', 'core.fsmonitor', `touch ${repo.path('../ran')}; false`)
  expect(await repo.scan()).toMatchObject({ exitCode: 1 })
  expect(existsSync(repo.path('../ran'))).toBe(false)
})

it('N16: a path with a line end is reported, and the advice on it does not hang', async () => {
  const repo = await tempRepo()
  await repo.stage('a\nb.js', KEY_LINE)
  expect(await repo.scan()).toMatchObject({ exitCode: 1, findings: [{ path: 'a\nb.js' }] })
})

it('N36: the cure for a path that Git would read as a pattern takes out that path alone', async () => {
  for (const path of [':z.env', 'a*b.env', '[id].env']) {
    const repo = await tempRepo()
    await repo.stage('a.js', CLEAN_LINE)
    await repo.commit()
    await repo.write(path, 'A=b12345\n')
    await repo.git('--literal-pathspecs', 'add', '--', path)
    const [finding] = (await repo.scan()).findings
    const fixes = finding?.fixes as { kind: string; command: string }[]
    const { exitCode } = await repo.run('sh', ['-c', fixes.find(({ kind }) => kind === 'unstage')?.command ?? 'false'])
    expect(exitCode).toBe(0)
    expect(await repo.git('diff', '--cached', '--name-only')).toBe('')
  }
})

it('N36: the line for .gitignore is right, and no command is offered where a path cannot be pasted', async () => {
  const repo = await tempRepo()
  const path = 'a\\b.env'
  await repo.stage(path, 'A=b12345\n')
  await repo.stage('c\u202e.env', 'A=b12345\n')
  const { findings } = await repo.scan()
  const fixesOf = (name: string) =>
    findings.find((each) => each.path === name)?.fixes as {
      kind: string
      text: string
      file?: string
      command?: string
    }[]
  const fix = fixesOf(path).find(({ kind }) => kind === 'gitignore')
  expect(fix).toMatchObject({ file: '.gitignore', command: 'npx hushkey fix' })
  await writeFile(repo.path('.gitignore'), `${fix?.text}\n`)
  expect(await repo.git('check-ignore', '--no-index', path)).toContain('a')
  expect(fixesOf('c\u202e.env').filter(({ kind, command }) => kind === 'unstage' && command)).toEqual([])
})

it.each([
  ['brackets nested 20,000 deep', '.hushkeyrc.json', '['.repeat(20_000), 'nested more than 100 deep'],
  [
    'the same in package.json',
    'package.json',
    `{"hushkey":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    'nested more than',
  ],
  ['two settings in package.json', 'package.json', '{"hushkey":{"blockOn":"none"},"hushkey":{}}', 'stands here twice'],
])('N17: %s are a mistake with its place', async (_, path, text, words) => {
  const repo = await tempRepo()
  await repo.stage(path, Buffer.from(text))
  const run = await repo.hushkey()
  expectOneSentence(run)
  expect(run.stderr).toContain(words)
  expect(run.stderr).toMatch(/\.json:1:\d+: /)
})

it('N03: a folder whose place a link has taken on disk is no obstacle', async () => {
  const repo = await tempRepo()
  await repo.stage('d/a.js', KEY_LINE)
  await rm(repo.path('d'), { recursive: true })
  await symlink('/', repo.path('d'))
  expect(await repo.scan()).toMatchObject({ exitCode: 1, findings: [{ path: 'd/a.js' }] })
})
