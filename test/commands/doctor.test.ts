import { appendFile, chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { formatPage } from '../../src/commands/doctor/format-page.ts'
import type { Line } from '../../src/commands/doctor/line.ts'
import { doctor } from '../../src/commands/doctor.ts'
import { type ProjectOptions, type ProjectRepo, projectRepo, runCommand } from '../setup/project-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git

const CALL = 'sh node_modules/hushkey/hooks/pre-commit'
const NAME = '{=uuid}' // filler that no rule knows, but that is no placeholder

interface Sheet {
  readonly exitCode: number
  readonly checks: { check: string; state: string; text: string; cure: string | null }[]
}

async function examine(repo: ProjectRepo, env: Record<string, string> = {}): Promise<Sheet> {
  const where = { cwd: repo.root, env: { ...repo.env, ...env } }
  const { exitCode, stdout } = await runCommand(doctor, 'doctor', ['--format', 'json'], where)
  return { exitCode, ...JSON.parse(stdout) }
}

/** The line of one check. Every page is also looked at as people see it: no line is longer than 80 columns. */
async function line(repo: ProjectRepo, check: string, env: Record<string, string> = {}) {
  const { checks, exitCode } = await examine(repo, env)
  expect(exitCode).toBe(checks.some(({ state }) => state === 'failure') ? 1 : 0)
  const page = formatPage(checks as Line[], { color: false, columns: 80 })
  expect(page.split('\n').filter((row) => row.length > 80)).toEqual([])
  const found = checks.find((row) => row.check === check)
  if (!found) throw new Error(`no check ${check}`)
  return [found.state, found.text, found.cure]
}

async function guarded(options: ProjectOptions = {}): Promise<ProjectRepo> {
  const repo = await projectRepo(options)
  await repo.init('--yes')
  await repo.git('add', '.')
  await repo.commit()
  return repo
}

/** The page as people see it, without the line that depends on where this machine keeps node. */
async function page(repo: ProjectRepo) {
  const { exitCode, stdout } = await runCommand(doctor, 'doctor', [], { cwd: repo.root, env: repo.env })
  const rows = stdout.split('\n').filter((row) => !/GUI clients|init\.sh/.test(row))
  return { exitCode, text: rows.slice(0, -2).join('\n') }
}

test('a project in order: the whole page', async () => {
  const files = { '.gitlab-ci.yml': 'check:\n  script:\n    - npx hushkey scan --all\n', '.env': 'API_KEY=\n' }
  const repo = await guarded({ files })
  await chmod(repo.path('.env'), 0o600)
  const { exitCode, text } = await page(repo)
  expect(text).toMatchInlineSnapshot(`
    "ok       Git runs .husky/_/pre-commit
    ok       .husky/pre-commit runs hushkey (husky)
    ok       nothing runs behind hushkey
    ok       hushkey runs in pre-push too; not in pre-merge-commit and commit-msg
    ok       core.hooksPath is .husky/_
    ok       there is no other worktree
    ok       no variable switches the hooks off
    ok       Git ignores .env
    ok       no env file is tracked
    ok       only you may read the env files
    ok       the templates name what the env files do
    ok       the templates hold no real value
    ok       no secret is shared between stages
    ok       no config: the defaults count
    ok       the allowlist is empty
    ok       no env file is in the history
    ok       .gitlab-ci.yml runs hushkey
    "
  `)
  expect(exitCode).toBe(0)
})

test('an empty project: exit code 1', async () => {
  const { exitCode, text } = await page(await projectRepo())
  expect(text).toMatchInlineSnapshot(`
    "FAILURE  there is no .git/hooks/pre-commit, so commits are not checked
             -> npx hushkey init
    FAILURE  no hook runs hushkey
             -> npx hushkey init
    ok       core.hooksPath is not set: Git looks into .git/hooks
    ok       there is no other worktree
    ok       no variable switches the hooks off
    ok       Git ignores env files
    ok       no env file is tracked
    ok       no env file is open to others
    ok       there are no env files here
    ok       there is no template to look into
    ok       no secret is shared between stages
    ok       no config: the defaults count
    ok       the allowlist is empty
    ok       no env file is in the history
    warning  no CI is set up, so commits made with --no-verify go unseen
             -> Add a step: npx hushkey scan --all
    "
  `)
  expect(exitCode).toBe(1)
})

test('E22, N14: hook-installed', async () => {
  const repo = await guarded()
  expect(await line(repo, 'hook-installed')).toEqual(['ok', 'Git runs .husky/_/pre-commit', null])
  await chmod(repo.path('.husky/_/pre-commit'), 0o644)
  expect(await line(repo, 'hook-installed')).toEqual([
    'failure',
    '.husky/_/pre-commit is not executable, so Git skips it',
    'chmod +x .husky/_/pre-commit',
  ])
  await chmod(repo.path('.husky/_/pre-commit'), 0o755)
  for (const runner of ['exit 0\n', null]) {
    await (runner === null ? repo.run('rm', ['.husky/_/h']) : repo.write('.husky/_/h', runner))
    expect(await line(repo, 'hook-installed')).toEqual([
      'failure',
      '.husky/_/h is not as husky writes it',
      'npx hushkey init --prepare',
    ])
    await repo.init('--prepare') // the cure
    expect((await line(repo, 'hook-installed'))[0]).toBe('ok')
  }
  await repo.run('rm', ['-r', '.husky/_'])
  expect(await line(repo, 'hook-installed')).toEqual([
    'failure',
    'there is no .husky/_/pre-commit, so commits are not checked',
    'npx hushkey init --prepare',
  ])
  await repo.init('--prepare') // the cure
  expect((await line(repo, 'hook-installed'))[0]).toBe('ok')
})

test('E22: hook-reached', async () => {
  const repo = await guarded()
  expect(await line(repo, 'hook-reached')).toEqual(['ok', '.husky/pre-commit runs hushkey (husky)', null])
  await repo.write('.husky/pre-commit', 'npm test\n')
  expect(await line(repo, 'hook-reached')).toEqual([
    'failure',
    '.husky/pre-commit does not run hushkey',
    'npx hushkey init',
  ])
  await repo.write('.husky/pre-commit', `npm test\nexit 0\n${CALL}\n`)
  expect((await line(repo, 'hook-reached'))[1]).toBe('.husky/pre-commit ends before it runs hushkey, at "exit 0"')
  await repo.write('.husky/pre-commit', `[ -n "$CI" ] || ${CALL}\n`)
  expect((await line(repo, 'hook-reached')).slice(0, 2)).toEqual([
    'failure',
    `.husky/pre-commit runs hushkey only on a condition, at "${`[ -n "$CI" ] || ${CALL}`.slice(0, 60)}"`,
  ])
  await repo.write('.husky/pre-commit', `${CALL} || true\n`)
  expect((await line(repo, 'hook-reached'))[1]).toContain('goes on whatever hushkey says')
  await repo.write('.husky/pre-commit', `# ${CALL}\n`)
  expect((await line(repo, 'hook-reached'))[0]).toBe('failure')
  await repo.write('.husky/pre-commit', `sh web/${CALL.slice(3)}\n`)
  expect((await line(repo, 'hook-reached'))[1]).toContain('which is not there')
  await repo.init() // renews the path
  expect((await line(repo, 'hook-reached'))[0]).toBe('ok')
})

test.each([
  [
    'lefthook',
    'lefthook.yml',
    'pre-commit:\n  commands:\n    a:\n      run: x\n',
    'call_lefthook run "pre-commit" "$@"\n',
  ],
  ['pre-commit', '.pre-commit-config.yaml', 'repos: []\n', '# File generated by pre-commit: https://pre-commit.com\n'],
])('hook-reached through %s', async (manager, path, config, shim) => {
  const repo = await projectRepo({ files: { [path]: config } })
  await repo.write('.git/hooks/pre-commit', `#!/bin/sh\n${shim}`)
  await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
  expect(await line(repo, 'hook-reached')).toEqual(['failure', `${path} does not run hushkey`, 'npx hushkey init'])
  await repo.init()
  expect(await line(repo, 'hook-reached')).toEqual(['ok', `${path} runs hushkey (${manager})`, null])
  expect((await line(repo, 'hook-order'))[0]).toBe('ok')
})

test('hook-reached: a broken configuration is named', async () => {
  const repo = await projectRepo({ files: { 'lefthook.yml': 'a: [\n' } })
  await repo.write('.git/hooks/pre-commit', '#!/bin/sh\ncall_lefthook run "pre-commit" "$@"\n')
  expect((await line(repo, 'hook-reached')).slice(0, 1)).toEqual(['failure'])
})

test('N30: hook-order', async () => {
  const repo = await guarded({ files: { '.husky/pre-commit': 'npx lint-staged\nexit 0\n' } })
  expect(await line(repo, 'hook-order')).toEqual(['ok', 'nothing runs behind hushkey', null])
  await repo.write('.husky/pre-commit', `${CALL}\nnpx lint-staged\n`)
  expect(await line(repo, 'hook-order')).toEqual([
    'warning',
    'behind hushkey, .husky/pre-commit runs: npx lint-staged',
    'Move hushkey to the end of .husky/pre-commit',
  ])
  await repo.write('.husky/pre-commit', `${CALL}\n[ -n "$CI" ] && exit 0\nnpm test\n`)
  expect((await line(repo, 'hook-order'))[2]).toBe(
    'First let the hook not end at "[ -n "$CI" ] && exit 0", then move hushkey to the end of .husky/pre-commit',
  )
})

test('N30: hook-order where lefthook runs all at once', async () => {
  const config = `pre-commit:\n  parallel: true\n  commands:\n    a:\n      run: x\n    hushkey:\n      run: ${CALL}\n`
  const repo = await projectRepo({ files: { 'lefthook.yml': config } })
  await repo.write('.git/hooks/pre-commit', '#!/bin/sh\ncall_lefthook run "pre-commit" "$@"\n')
  expect((await line(repo, 'hook-order'))[1]).toBe('lefthook.yml runs hushkey beside the formatters')
})

test('E22, N23: hooks-path', async () => {
  const repo = await guarded()
  expect(await line(repo, 'hooks-path')).toEqual(['ok', 'core.hooksPath is .husky/_', null])
  await repo.git('config', 'core.hooksPath', repo.path('.husky/_'))
  expect((await line(repo, 'hooks-path'))[0]).toBe('warning')
  await repo.git('config', 'core.hooksPath', '../hooks')
  expect((await line(repo, 'hooks-path')).slice(0, 2)).toEqual([
    'failure',
    'core.hooksPath is ../hooks, outside of this repository',
  ])
})

test('N14: worktrees', async () => {
  const repo = await guarded()
  expect(await line(repo, 'worktrees')).toEqual(['ok', 'there is no other worktree', null])
  await repo.git('-c', 'core.hooksPath=/dev/null', 'worktree', 'add', '-q', '../linked') // no hook arms it
  expect(await line(repo, 'worktrees')).toEqual([
    'failure',
    'commits in the worktree ../linked are not checked',
    'npx hushkey init',
  ])
  expect((await repo.init()).stdout).toContain('Also in ../linked.')
  expect(await line(repo, 'worktrees')).toEqual(['ok', 'the other worktree has it too', null])
  await repo.run('rm', ['-r', '.husky/_'])
  expect((await line(repo.at('../linked'), 'worktrees'))[0]).toBe('failure')
})

test('E22: switched-off', async () => {
  const repo = await guarded()
  expect((await line(repo, 'switched-off'))[0]).toBe('ok')
  expect(await line(repo, 'switched-off', { HUSKY: '0' })).toEqual([
    'failure',
    'HUSKY=0 switches the hooks off in this shell',
    'Take HUSKY out of its environment', // `unset` is of POSIX shells alone
  ])
  expect((await line(repo, 'switched-off', { SKIP: 'black,hushkey' }))[0]).toBe('failure')
  expect((await line(repo, 'switched-off', { HUSKY: '1', SKIP: 'black' }))[0]).toBe('ok')
  const home = repo.path('../c')
  await mkdir(join(home, 'husky'), { recursive: true })
  await writeFile(join(home, 'husky/init.sh'), 'export HUSKY=0\n')
  expect((await line(repo, 'switched-off', { XDG_CONFIG_HOME: '../c' }))[0]).toBe('failure') // from the root, as husky does
  expect(
    (await examine(repo, { XDG_CONFIG_HOME: home })).checks.find(({ check }) => check === 'switched-off')?.state,
  ).toBe('failure')
})

test('N37: switched-off, where no HOME is set, as on Windows', async () => {
  const repo = await guarded()
  const home = repo.path('../profile')
  await mkdir(join(home, '.config/husky'), { recursive: true })
  await writeFile(join(home, '.config/husky/init.sh'), 'export HUSKY=0\n')
  const none = { HOME: '', XDG_CONFIG_HOME: '' }
  const gone = { HOMEDRIVE: 'H:', HOMEPATH: '\\gone', USERPROFILE: home } // a share that is not connected
  for (const env of [
    { ...none, USERPROFILE: home },
    { ...none, HOMEDRIVE: dirname(home), HOMEPATH: '/profile' },
    { ...none, ...gone },
  ])
    expect(await line(repo, 'switched-off', env)).toEqual([
      'failure',
      `${join(home, '.config/husky/init.sh')} switches husky off for all repositories`,
      expect.stringContaining('Take HUSKY=0 out of'),
    ])
})

/** Does as `In FILE, a line each: ONE, TWO` says. */
async function follow(repo: ProjectRepo, cure: string | null | undefined): Promise<void> {
  const [, file = '', lines = ''] = /^In (.+?)(?:, a line each)?: (.*)$/.exec(cure ?? '') ?? []
  const path = isAbsolute(file) ? file : repo.path(file)
  await mkdir(dirname(path), { recursive: true })
  await appendFile(
    path,
    lines
      .split(', ')
      .map((each) => `${each}\n`)
      .join(''),
  )
}

test('N22: node-found, and its cure works when followed', async () => {
  const repo = await guarded()
  const bare = (await repo.run('env', ['-i', 'sh', '-c', 'command -v node'])).exitCode === 0
  const home = repo.path('../c')
  const verdict = async () =>
    (await examine(repo, { XDG_CONFIG_HOME: home })).checks.find(({ check }) => check === 'node-found')
  expect((await verdict())?.state).toBe(bare ? 'ok' : 'warning')
  const file = join(home, 'husky/init.sh')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, 'PATH=/nowhere\n')
  const cure = (await verdict())?.cure
  expect(cure).toContain(`In ${file}: export PATH="/`)
  await follow(repo, cure)
  expect(await verdict()).toMatchObject({ state: 'ok', cure: null })
})

test('N07: env-ignored', async () => {
  const repo = await guarded()
  expect(await line(repo, 'env-ignored')).toEqual(['ok', 'Git ignores env files', null])
  await repo.write('.gitignore', 'node_modules/\n')
  expect(await line(repo, 'env-ignored')).toEqual([
    'warning',
    'Git would not ignore .env and .env.local',
    'npx hushkey init --yes',
  ])
  await repo.write('apps/my web/.env', 'A=1\n')
  const [state, text, cure] = await line(repo, 'env-ignored')
  expect([state, text]).toEqual(['failure', 'Git does not ignore apps/my web/.env'])
  await follow(repo, cure)
  expect((await line(repo, 'env-ignored'))[0]).toBe('warning')
  await repo.write('.git/info/exclude', '.env*\n')
  expect(await line(repo, 'env-ignored')).toEqual(['ok', 'Git ignores apps/my web/.env', null])
})

test('env-tracked', async () => {
  const repo = await guarded()
  expect((await line(repo, 'env-tracked'))[0]).toBe('ok')
  await repo.stage('.env.production', `API_KEY="encrypted:${'A'.repeat(132)}"\n`) // dotenvx
  expect((await line(repo, 'env-tracked'))[0]).toBe('ok')
  await repo.stage('api/.env', `API_KEY=${NAME}\n`)
  const [state, text, cure] = await line(repo, 'env-tracked')
  expect([state, text, cure]).toEqual([
    'failure',
    'Git tracks api/.env: rotate what is in it, then untrack it; the next pull deletes it in other clones; back: git restore --source=ORIG_HEAD -- api/.env',
    'git rm --cached -- api/.env',
  ])
  await repo.run('sh', ['-c', cure as string])
  expect((await line(repo, 'env-tracked'))[0]).toBe('ok')
})

test('N37: a .gitignore in UTF-16, as PowerShell 5 writes it, is named for its NUL bytes', async () => {
  const repo = await guarded()
  const text = await readFile(repo.path('.gitignore'))
  await repo.write('.gitignore', Buffer.concat([text, Buffer.from('.env.production\r\n', 'utf16le')]))
  expect(await line(repo, 'env-ignored')).toEqual([
    'failure',
    '.gitignore holds NUL bytes, as UTF-16 does, so Git does not read it',
    'Save it as UTF-8; Windows PowerShell 5 writes UTF-16',
  ])
})

test('N37: an env file that Git tracks is not said to be absent', async () => {
  const repo = await guarded()
  await repo.stage('.env', 'API_KEY={b62:24}\n')
  expect((await line(repo, 'env-tracked'))[0]).toBe('failure')
  expect(await line(repo, 'env-example')).toEqual(['ok', 'Git tracks each env file here', null])
})

test('N36: the path in a command of doctor is quoted as sh, PowerShell and cmd all read it', async () => {
  const repo = await guarded()
  await repo.stage('my app/.env', 'API_KEY={b62:24}\n')
  expect((await line(repo, 'env-tracked'))[2]).toBe('git rm --cached -- "my app/.env"')
})

test('env-mode', async () => {
  const repo = await guarded()
  expect(await line(repo, 'env-mode')).toEqual(['ok', 'no env file is open to others', null])
  await repo.write('.env', 'A=1\n')
  await chmod(repo.path('.env'), 0o644)
  expect((await line(repo, 'env-mode'))[0]).toBe('ok') // nobody else comes into the folder above
  for (const folder of ['.', '..']) await chmod(repo.path(folder), 0o755)
  const [state, text, cure] = await line(repo, 'env-mode')
  expect([state, text, cure]).toEqual(['warning', 'other users of this machine may read .env', 'chmod 600 .env'])
  await repo.run('sh', ['-c', cure as string])
  expect(await line(repo, 'env-mode')).toEqual(['ok', 'only you may read the env files', null])
})

test('env-example: missing and surplus names, per folder', async () => {
  const repo = await guarded()
  expect((await line(repo, 'env-example'))[0]).toBe('ok')
  await repo.write('api/.env', `A_KEY=${NAME}\nB=2\n`)
  const [state, text, cure] = await line(repo, 'env-example')
  expect([state, text]).toEqual(['warning', 'there is no api/.env.example for A_KEY and B'])
  expect(cure).not.toContain('2')
  await follow(repo, cure)
  expect(await repo.read('api/.env.example')).toBe('A_KEY=\nB=\n')
  expect((await line(repo, 'env-example'))[0]).toBe('ok')
  await repo.write('api/.env', 'A_KEY=1\nC=3\nB=2\n')
  expect((await line(repo, 'env-example'))[1]).toBe('api/.env.example lacks C')
  await repo.write('web/.env.local', 'D=1\n')
  const folders = (await examine(repo)).checks.filter(({ check }) => check === 'env-example')
  expect(folders.map(({ text }) => text)).toEqual(['api/.env.example lacks C', 'there is no web/.env.example for D'])
  await repo.run('rm', ['-r', 'web'])
  await repo.write('api/.env', 'A_KEY=1\n')
  expect(await line(repo, 'env-example')).toEqual([
    'warning',
    'api/.env.example names B, which no env file has',
    'Add it to api/.env, or take it out',
  ])
})

test('N06: env-example-values', async () => {
  const repo = await guarded()
  await repo.stage('.env.example', 'STRIPE_SECRET_KEY=your_key_here\n')
  expect((await line(repo, 'env-example-values'))[0]).toBe('ok')
  await repo.stage('.env.example', 'A=1\nSTRIPE_SECRET_KEY=sk_live_{b62:24}\n')
  const [state, text] = await line(repo, 'env-example-values')
  expect([state, text]).toEqual(['failure', '.env.example:2 looks like a real value (stripe-secret-key)'])
})

test('env-stages', async () => {
  const repo = await guarded()
  await repo.write('.env.development', 'API_SECRET={b62:32}\n')
  await repo.write('.env.production', 'API_SECRET={b62:33}\n')
  expect((await line(repo, 'env-stages'))[0]).toBe('ok')
  await repo.write('.env.production', 'API_SECRET={b62:32}\n')
  expect((await line(repo, 'env-stages')).slice(0, 2)).toEqual([
    'warning',
    'API_SECRET is the same in .env.development and .env.production',
  ])
})

test('N17: config', async () => {
  const repo = await guarded()
  expect(await line(repo, 'config')).toEqual(['ok', 'no config: the defaults count', null])
  await repo.stage('.hushkeyrc.json', '{ "blockOn": "high" }\n')
  expect(await line(repo, 'config')).toEqual(['ok', '.hushkeyrc.json is valid', null])
  await repo.write('.hushkeyrc.json', '{ "blockOn": "low" }\n')
  expect((await line(repo, 'config'))[0]).toBe('warning')
  await repo.stage('.hushkeyrc.json', '{ "blockOnn": "high" }\n')
  const [state, text] = await line(repo, 'config')
  expect([state, text]).toEqual(['failure', expect.stringContaining('blockOnn')])
})

test('allowlist', async () => {
  const repo = await guarded()
  expect(await line(repo, 'allowlist')).toEqual(['ok', 'the allowlist is empty', null])
  const entry = (expires: string) => ({ path: 'fixtures/**', rules: ['stripe-secret-key'], reason: 'made up', expires })
  const config = (expires: string) => `${JSON.stringify({ allow: [entry(expires)] }, null, 2)}\n`
  await repo.stage('fixtures/a.ts', 'export const key = "sk_live_{b62:24}"\n')
  await repo.stage('.hushkeyrc.json', config('2999-01-01'))
  expect(await line(repo, 'allowlist')).toEqual(['ok', 'the one allowlist entry is in use', null])
  await repo.stage('.hushkeyrc.json', config('2020-01-01'))
  expect((await line(repo, 'allowlist')).slice(0, 2)).toEqual(['warning', 'of 1 allowlist entry: 1 expired'])
  await repo.git('rm', '-qf', 'fixtures/a.ts')
  await repo.stage('.hushkeyrc.json', config('2999-01-01'))
  expect((await line(repo, 'allowlist')).slice(1)).toEqual([
    'of 1 allowlist entry: 1 unused',
    'npx hushkey allow --prune',
  ])
})

test('history', async () => {
  const repo = await guarded()
  await repo.stage('old/.env.example', 'A=\n')
  await repo.stage('old/.env.vault', `API_KEY="encrypted:${'A'.repeat(132)}"\n`)
  await repo.commit()
  expect(await line(repo, 'history')).toEqual(['ok', 'no env file is in the history', null])
  await repo.stage('old/app.env', 'APP_ENV=dev\nAPP_SECRET=\n')
  await repo.commit()
  expect(await line(repo, 'history')).toEqual(['ok', 'no env file with a secret is in the history', null])
  expect((await line(repo, 'env-tracked'))[2]).toBe('npx hushkey allow --env old/app.env')
  await repo.git('rm', '-q', 'old/app.env')
  await repo.commit()
  await repo.git('checkout', '-q', '-b', 'other')
  await repo.stage('old/my.env', `API_KEY=${NAME}\n`)
  await repo.commit()
  await repo.git('rm', '-q', 'old/my.env')
  await repo.commit()
  await repo.git('checkout', '-q', 'main')
  expect(await line(repo, 'history')).toEqual([
    'warning',
    'the history holds old/my.env: first rotate each key that was in it, then rewrite the history',
    'git filter-repo --invert-paths --path "old/my.env"',
  ])
})

test('N15: ci', async () => {
  const repo = await guarded()
  expect((await line(repo, 'ci'))[1]).toContain('no CI is set up')
  await repo.stage(
    '.github/workflows/test.yml',
    'jobs:\n  a:\n    steps:\n      - run: npm test\n      # npx hushkey scan\n',
  )
  expect(await line(repo, 'ci')).toEqual([
    'warning',
    'CI does not run hushkey, so a commit and a push with --no-verify go unseen',
    'Add a step: npx hushkey scan --all', // there is no remote whose commits could be left out
  ])
  await repo.git('update-ref', 'refs/remotes/origin/trunk', 'HEAD')
  await repo.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk')
  expect((await line(repo, 'ci'))[2]).toBe('Add a step: npx hushkey scan --range origin/trunk..HEAD')
  await repo.stage('.github/workflows/test.yml', 'jobs:\n  a:\n    steps:\n      - run: npx hushkey scan --all\n')
  expect(await line(repo, 'ci')).toEqual(['ok', '.github/workflows/test.yml runs hushkey', null])
})

test('N15: ci, where pushes are not checked', async () => {
  const repo = await guarded()
  await repo.run('rm', ['.husky/pre-push'])
  expect((await line(repo, 'ci'))[1]).toBe('no CI is set up, so commits made with --no-verify go unseen')
})

test('names with control characters are shown harmlessly', async () => {
  const repo = await guarded()
  await repo.stage('a\u001b[31m/.env', `API_KEY=${NAME}\n`)
  expect((await line(repo, 'env-tracked'))[1]).toContain('a\\x1b[31m/.env')
})

test('not in a repository', async () => {
  const repo = await projectRepo()
  await symlink(repo.root, repo.path('../link'))
  const result = await runCommand(doctor, 'doctor', [], { cwd: repo.path('../home'), env: repo.env })
  expect(result).toMatchObject({ exitCode: 2, stderr: 'hushkey: this is not a Git repository\n  Run: git init\n' })
  expect((await runCommand(doctor, 'doctor', [], { cwd: repo.path('../link'), env: repo.env })).exitCode).toBe(1)
})

test('N14: which other hooks run hushkey, and what keeps one that should from doing so', async () => {
  const repo = await projectRepo()
  await repo.init('--no-trial', '--hooks', 'pre-commit')
  const offer = ['ok', 'pushes are not checked; to add: npx hushkey init --hooks pre-push', null]
  expect(await line(repo, 'other-hooks')).toEqual(offer)
  await repo.init('--no-trial', '--hooks', 'pre-push')
  expect(await line(repo, 'other-hooks')).toEqual([
    'ok',
    'hushkey runs in pre-push too; not in pre-merge-commit and commit-msg',
    null,
  ])
  await repo.init('--hooks', 'all')
  expect(await line(repo, 'other-hooks')).toEqual([
    'ok',
    'hushkey runs in pre-merge-commit, commit-msg and pre-push too',
    null,
  ])
  await repo.write('.husky/pre-push', 'sh nowhere/node_modules/hushkey/hooks/pre-push "$1"\n')
  expect(await line(repo, 'other-hooks')).toEqual([
    'failure',
    '.husky/pre-push runs nowhere/node_modules/hushkey/hooks/pre-push, which is not there',
    'npm install',
  ])
  await chmod(repo.path('.husky/_/pre-push'), 0o644)
  expect(await line(repo, 'other-hooks')).toEqual([
    'failure',
    '.husky/_/pre-push is not executable, so Git skips it',
    'chmod +x .husky/_/pre-push',
  ])
})

test.each([
  [{ 'lefthook.yml': '' }, 'lefthook.yml', 'npx lefthook install'],
  [{ '.pre-commit-config.yaml': 'repos: []\n' }, '.pre-commit-config.yaml', 'pre-commit install --hook-type pre-push'],
  [{ '.simple-git-hooks.json': '{}' }, '.simple-git-hooks.json', 'npx simple-git-hooks'],
])('a pre-push that is asked for in %j and not installed', async (files, path, cure) => {
  const repo = await projectRepo({ files: files as Record<string, string> })
  await repo.init('--hooks', 'pre-push')
  expect(await line(repo, 'other-hooks')).toEqual([
    'failure',
    `${path} has hushkey for pre-push, but Git runs no such hook`,
    cure,
  ])
})
