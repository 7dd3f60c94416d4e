import { expect, it } from 'vitest'
import { init } from '../../src/commands/init.ts'
import { installInto, runCommand } from '../setup/project-repo.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const start = async (files: Record<string, string>): Promise<TempRepo> => {
  const repo = await tempRepo()
  for (const [path, text] of Object.entries({ 'package.json': '{ "name": "x" }\n', ...files }))
    await repo.stage(path, text)
  await repo.commit()
  await repo.write('.git/info/exclude', 'node_modules\n')
  await installInto(repo.root)
  return repo
}
const run = async (repo: TempRepo, answer: string | null, ...args: string[]) => {
  const result = await runCommand(init, 'init', ['--no-trial', ...args], {
    cwd: repo.root,
    env: repo.env,
    choose: answer === null ? null : async () => answer,
  })
  expect(result).toMatchObject({ exitCode: 0, stderr: '' })
  return result
}
const read = async (repo: TempRepo, path: string) => (await repo.run('cat', [path])).stdout
const SYMFONY = {
  '.env': 'APP_ENV=dev\nAPP_SECRET=\n',
  '.env.test': 'APP_SECRET=abc\n',
  '.gitignore': '/.env.local\n/.env.*.local\n',
}

it('N53: off a terminal nothing is decided: what is there is shown, and both commands', async () => {
  const repo = await start(SYMFONY)
  const { exitCode, stdout } = await run(repo, null, '--yes')
  expect(exitCode).toBe(0)
  expect(stdout).toContain('  .env       tracked, nothing secret-like in it\n')
  expect(stdout).toContain('  .env.test  tracked, holds something secret-like\n')
  expect(stdout).toContain('hushkey allow --env .env .env.test\n')
  expect(stdout).toContain('git rm --cached -- .env .env.test\n')
  expect(stdout).toContain('git restore --source=ORIG_HEAD')
  expect(await read(repo, '.gitignore')).toBe(SYMFONY['.gitignore'])
  expect(await repo.git('ls-files', '.env*', '.hushkeyrc.json')).toBe('.env\n.env.test\n')
  expect((await repo.run('ls', ['-A'])).stdout).not.toContain('.env.example')
})

it('N53: --dry-run shows the same and changes nothing', async () => {
  const repo = await start(SYMFONY)
  expect((await run(repo, 'keep', '--dry-run')).stdout).toContain('hushkey allow --env .env .env.test\n')
  expect(await repo.git('status', '--porcelain')).toBe('')
})

it('N53: kept, they stand in env.allow and are not shown again', async () => {
  const repo = await start(SYMFONY)
  expect((await run(repo, 'keep')).stdout).toContain('They may be committed ("env.allow", staged in .hushkeyrc.json)')
  expect(JSON.parse(await read(repo, '.hushkeyrc.json')).env).toEqual({ allow: ['/.env', '/.env.test'] })
  expect((await run(repo, 'untrack')).stdout).not.toContain('Env files that')
  expect(await repo.git('ls-files', '.env*')).toBe('.env\n.env.test\n')
})

it('N53 N57: untracked, they stay on the disk and are ignored; what the next pull does is said', async () => {
  const repo = await start({ '.env': 'A=1\n', 'docker/prod.env': 'B=2\n' })
  const { stdout } = await run(repo, 'untrack')
  expect(stdout).toContain('git restore --source=ORIG_HEAD')
  expect(await repo.git('ls-files', '*.env')).toBe('')
  expect(await read(repo, 'docker/prod.env')).toBe('B=2\n')
  for (const path of ['.env', 'docker/prod.env'])
    expect((await repo.run('git', ['check-ignore', '-q', path])).exitCode).toBe(0)
})

it('N53: an opt-in that is not tracked yet is shown with the line that takes it in, and never ignored', async () => {
  const repo = await start({ '.gitignore': '.env*\n!.env.development\n!.env.local\n' })
  await repo.write('.env.development', 'A=1\n')
  const { stdout } = await run(repo, null, '--yes')
  expect(stdout).toContain('  .env.development  taken in by .gitignore, nothing secret-like in it\n')
  expect(stdout).not.toMatch(/allow --env [^\n]*\.env\.local/)
  expect((await repo.run('git', ['check-ignore', '-q', '.env.development'])).exitCode).toBe(1)
})

it.each(['.env.template', 'env.template', '.env.tpl', '.env.schema'])(
  'N54: beside %s no second template is written',
  async (template) => {
    const repo = await start({ [template]: 'A=\n' })
    await repo.write('.env', 'A=1\n')
    await run(repo, null, '--yes')
    expect((await repo.run('ls', ['-A'])).stdout).not.toContain('.env.example')
  },
)

it('what is encrypted, only refers or is a template is settled', async () => {
  const repo = await start({ '.env.production': 'A_KEY=op://a/b/c\n', '.env.example': 'A=\n', '.env.schema': 'A=\n' })
  expect((await run(repo, null)).stdout).not.toContain('Env files that')
})

it.each([
  ['no .gitignore', {}],
  ['env files that the team commits', SYMFONY],
])('node_modules/ is offered where Git neither ignores nor tracks it: %s', async (_, files: Record<string, string>) => {
  const repo = await start(files)
  await repo.write('.git/info/exclude', '')
  await repo.write('node_modules/a/index.js', 'a\n')
  const offered = await run(repo, null)
  expect(offered.stdout).toMatch(/^ {2}\.gitignore +Git ignores packages(?: and env files)?: node_modules\//m)
  await run(repo, null, '--yes')
  expect((await repo.run('git', ['check-ignore', '-q', 'node_modules/a/index.js'])).exitCode).toBe(0)
  expect((await run(repo, null)).stdout).not.toContain('node_modules/')
})

it('node_modules is left to those who track it, and to those who ignore it by a rule of their own', async () => {
  const repo = await start({ '.gitignore': '.env*\n!.env.example\n' })
  expect((await run(repo, null)).stdout).not.toContain('node_modules/ ')
  await repo.write('.git/info/exclude', '')
  await repo.stage('node_modules/a/index.js', 'a\n')
  expect((await run(repo, null)).stdout).not.toMatch(/Git ignores packages/)
})
