import { chmod, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { doctor } from '../../src/commands/doctor.ts'
import { installInto, type ProjectOptions, type ProjectRepo, projectRepo, runCommand } from '../setup/project-repo.ts'
import { KEY_LINE } from '../support/samples.ts'
import { snapshotOf } from '../support/snapshot-of.ts'

vi.setConfig({ testTimeout: 120_000 }) // real Git, real shells, several commits each

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url))

async function guarded(options: ProjectOptions = {}, hooks = 'pre-commit'): Promise<ProjectRepo> {
  const repo = await projectRepo(options)
  await repo.init('--yes', '--no-trial', '--hooks', hooks)
  await repo.git('add', '.')
  await repo.commit()
  return repo
}

type Ask = (question: string) => Promise<boolean>

async function tryIn(repo: ProjectRepo, args: string[], ask: Ask | null = null) {
  return runCommand(doctor, 'doctor', ['--trial', ...args], { cwd: repo.root, env: repo.env, ask })
}

interface Sheet {
  readonly checks: readonly { check: string; state: string; text: string; cure: string | null }[]
}

async function states(repo: ProjectRepo) {
  const { exitCode, stdout } = await tryIn(repo, ['--yes', '--format', 'json'])
  const { checks }: Sheet = JSON.parse(stdout)
  const found = Object.fromEntries(checks.map(({ check, state }) => [check, state]))
  return { exitCode, found, checks }
}

test('says what runs, asks, and runs nothing without a yes', async () => {
  const repo = await guarded({ files: { '.husky/pre-commit': 'touch ran-it\n' } })
  const before = await snapshotOf(repo.root)
  expect(await tryIn(repo, [])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('doctor --trial --yes') })
  const questions: string[] = []
  const refused = await tryIn(repo, [], async (question) => questions.push(question) === 0)
  expect(refused).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('    touch ran-it\n') })
  expect(refused.stdout).toContain('Nothing was run.')
  expect(questions).toHaveLength(1)
  expect(await snapshotOf(repo.root)).toEqual(before)
})

test('what is said to run are commands, not the lines by which hushkey hands on what Git says', async () => {
  const files = { '.husky/pre-push': '[ -d web ] || exit 0\ngit lfs pre-push "$@"\n' }
  const repo = await guarded({ files }, 'pre-commit,pre-push')
  const { stdout } = await tryIn(repo, [], async () => false)
  expect(stdout).toMatch(
    /throw-away clone below \.git\.\nIt runs what these hooks run:\n {2}\.husky\/pre-commit\n {4}hushkey\n {2}\.husky\/pre-push\n {4}hushkey\n {4}git lfs pre-push "\$@"\nNothing was run\.\n$/,
  )
})

test('proved: commits, a partly staged file beside lint-staged, pushes; nothing of the user’s changes', async () => {
  const files = {
    '.husky/pre-commit': 'node node_modules/lint-staged/bin/lint-staged.js --quiet\n',
    '.lintstagedrc.json': '{ "*.json": "true" }\n',
  }
  const repo = await guarded({ files }, 'pre-commit,pre-push')
  await symlink(join(MODULES, 'lint-staged'), repo.path('node_modules/lint-staged'))
  const before = await snapshotOf(repo.root)
  const { exitCode, found } = await states(repo)
  expect(found).toEqual({
    'trial-harmless': 'ok',
    'trial-key': 'ok',
    'trial-partly-staged': 'ok',
    'trial-push-harmless': 'ok',
    'trial-push': 'ok',
    'trial-gui': expect.stringMatching(/^(?:ok|warning)$/), // where this machine keeps node
  })
  expect(exitCode).toBe(0)
  expect(await snapshotOf(repo.root)).toEqual(before)
  expect((await tryIn(repo, ['--yes'])).stdout).toContain('Proved here. Colleagues get it after an install.')
})

test.each([
  ['.git/hooks', {}, 'this, in each clone:\n  npx hushkey init'],
  ['.githooks', {}, 'this, in each clone:\n  git config core.hooksPath .githooks'],
  ['.githooks', { scripts: { prepare: 'git config core.hooksPath .githooks' } }, 'an install.'],
])('N49: what colleagues run is said, hooks in %s, package.json with %j', async (folder, more, words) => {
  const json = { name: 'app', private: true, devDependencies: { hushkey: '*' }, ...more }
  const repo = await projectRepo({ package: json, files: { [`${folder}/pre-commit`]: '#!/bin/sh\ntrue\n' } })
  await chmod(repo.path(`${folder}/pre-commit`), 0o755)
  if (folder === '.githooks') await repo.git('config', 'core.hooksPath', folder)
  const { stdout } = await repo.init('--yes', '--no-trial', '--hooks', 'pre-commit')
  expect(stdout.includes('Git does not share')).toBe(words !== 'an install.')
  await repo.git('add', '.')
  await repo.commit()
  const said = (await tryIn(repo, ['--yes'])).stdout
  expect(said).toContain(`\nProved here. Colleagues get it after ${words}\n`)
  await repo.git('clone', '-q', '.', '../colleague')
  const colleague = repo.at('../colleague')
  await installInto(colleague.root)
  const [, command = ''] = /in each clone:\n {2}(.+)$/m.exec(said) ?? ['', json.scripts?.prepare]
  if (command.startsWith('git ')) await colleague.git(...command.split(' ').slice(1))
  else await colleague.init('--no-trial', '--hooks', 'pre-commit')
  await colleague.stage('pay.js', KEY_LINE)
  expect((await colleague.run('git', ['commit', '-qm', 'key'])).exitCode).toBe(1)
})

test.each([
  ['pre-commit', 'case $(git branch --show-current) in main) exit 0;; esac', 'trial-key'],
  ['pre-push', 'case $(git branch --show-current) in main) exit 0;; esac', 'trial-push'],
])('N49: a way out in %s that the trial does not take proves nothing', async (hook, wayOut, check) => {
  const repo = await guarded({}, 'pre-commit,pre-push')
  const path = `.husky/${hook}`
  await repo.write(path, `${wayOut}\n${await readFile(repo.path(path), 'utf8')}`)
  const { exitCode, checks } = await states(repo)
  expect(exitCode).toBe(2)
  expect(checks.find((one) => one.check === check)).toMatchObject({
    state: 'unknown',
    text: expect.stringContaining('ends before'),
  })
})

test('N49: disproved, exit code 1, with what stands in the way', async () => {
  const repo = await guarded()
  await repo.write('.husky/pre-commit', 'exit 0\nsh node_modules/hushkey/hooks/pre-commit\n')
  const { exitCode, checks } = await states(repo)
  expect(exitCode).toBe(1)
  expect(checks.find(({ check }) => check === 'trial-key')).toMatchObject({
    state: 'failure',
    text: expect.stringContaining('ends before it runs hushkey'),
    cure: expect.any(String),
  })
})

test('N49: the scripts that hooks name are tried as they are in the working tree', async () => {
  const files = {
    '.husky/pre-commit': 'node tools/check.mjs\n',
    'tools/check.mjs': "import './days.mjs'\n",
    'tools/days.mjs': '',
  }
  const repo = await guarded({ files })
  expect((await states(repo)).found).toMatchObject({ 'trial-harmless': 'ok', 'trial-key': 'ok' })
  await repo.write('tools/days.mjs', "console.error('no commits on Sundays'); process.exit(1)\n")
  expect((await states(repo)).checks.find(({ check }) => check === 'trial-key')).toMatchObject({
    state: 'unknown',
    text: expect.stringContaining('no commits on Sundays'),
  })
})

test('could not tell: exit code 2, with what stopped the commit', async () => {
  const repo = await guarded({ files: { '.husky/pre-commit': 'echo "no commits on Sundays" >&2; exit 1\n' } })
  const { exitCode, checks } = await states(repo)
  expect(exitCode).toBe(2)
  expect(checks.find(({ check }) => check === 'trial-key')).toMatchObject({
    state: 'unknown',
    text: expect.stringContaining('no commits on Sundays'),
  })
})

test('N14: each linked worktree is tried, with its own hooks and packages', async () => {
  const repo = await guarded()
  await repo.git('worktree', 'add', '-q', '../beside')
  await installInto(repo.path('../beside'))
  await repo.at('../beside').init('--prepare')
  await repo.git('-c', 'core.hooksPath=/dev/null', 'worktree', 'add', '-q', '.claude/worktrees/nested') // not armed
  const { exitCode, checks } = await states(repo)
  const failed = checks.filter(({ state }) => state === 'failure')
  expect(failed.map(({ text }) => text.split(':')[0])).toEqual(['.claude/worktrees/nested'])
  expect(exitCode).toBe(1)
  expect(checks.filter(({ text }) => text.startsWith('../beside: ')).map(({ state }) => state)).toEqual(['ok', 'ok'])
})

test('a hook that installs cannot empty what is installed here', async () => {
  const hook =
    'for entry in node_modules/* node_modules/@*/* node_modules/.bin/*; do rm -rf "$entry"; done\nrm -rf node_modules\n'
  const repo = await guarded({ files: { '.husky/pre-commit': hook } })
  for (const path of ['a/index.js', '@b/c/index.js', '.bin/d'])
    await repo.write(`node_modules/${path}`, '// installed\n')
  await chmod(repo.path('node_modules/.bin/d'), 0o755)
  const before = await snapshotOf(repo.root)
  expect((await states(repo)).exitCode).toBe(1) // hushkey is gone when its turn comes, and no commit is possible
  expect(await snapshotOf(repo.root)).toEqual(before)
})

test('N23: a hook that runs `npm ci` in the trial leaves what is installed here', async () => {
  const files = {
    'dep/package.json': '{ "name": "dep", "version": "1.0.0" }\n',
    '.husky/pre-commit': 'npm ci --offline --no-audit --no-fund\n',
  }
  const package_ = { name: 'app', private: true, dependencies: { dep: 'file:./dep' } }
  const repo = await projectRepo({ package: package_, files, installedIn: null })
  await repo.run('npm', ['install', '--offline', '--no-audit', '--no-fund'])
  await installInto(repo.root)
  await repo.init('--no-trial')
  await repo.git('add', '.')
  await repo.commit()
  await repo.write('node_modules/other/index.js', '// installed\n')
  const before = await snapshotOf(repo.root)
  expect((await states(repo)).exitCode, 'npm removes hushkey, which no lockfile names').toBe(1)
  expect(await snapshotOf(repo.root)).toEqual(before)
})
