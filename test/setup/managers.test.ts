import { chmod, mkdir, stat } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { doctor } from '../../src/commands/doctor.ts'
import { addToPrek } from '../../src/setup/managers/prek.ts'
import { hookLine } from '../support/hook-line.ts'
import { type ProjectRepo, projectRepo, runCommand } from './project-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real shells, real commits

async function lineOf(repo: ProjectRepo, check: string) {
  const { stdout } = await runCommand(doctor, 'doctor', ['--format', 'json'], { cwd: repo.root, env: repo.env })
  return JSON.parse(stdout).checks.find((line: { check: string }) => line.check === check)
}

const husky4 = (hooks: Record<string, string>) => ({
  name: 'app',
  devDependencies: { hushkey: '*', husky: '^4.3.8' },
  husky: { hooks },
})

describe('N50: husky 4', () => {
  test('its command in package.json gets the check, and no husky 9 beside it', async () => {
    const repo = await projectRepo({ package: husky4({ 'pre-commit': 'lint-staged' }) })
    const { stdout, exitCode } = await repo.init()
    expect(JSON.parse(await repo.read('package.json')).husky.hooks).toEqual({
      'pre-commit': `lint-staged && ${hookLine('pre-commit')}`,
      'pre-push': `printf '%s\\n' "$HUSKY_GIT_STDIN" | ${hookLine('pre-push', { first: '"${HUSKY_GIT_PARAMS%% *}"' })}`,
    })
    expect(stdout).toContain('To make Git run it:\n  npm rebuild husky')
    expect(stdout).toContain('Commits are not protected here')
    expect(exitCode).toBe(1)
    expect((await repo.run('git', ['config', 'core.hooksPath'])).stdout).toBe('')
    expect((await repo.init('--no-trial')).stdout).toContain('Nothing to change')
  })

  test('a JSON .huskyrc is extended; a program or YAML is refused with the line to add', async () => {
    const package_ = { ...husky4({}), husky: undefined }
    const json = await projectRepo({ package: package_, files: { '.huskyrc': '{ "hooks": { "pre-push": "x" } }\n' } })
    await json.init('--no-trial')
    expect(JSON.parse(await json.read('.huskyrc')).hooks['pre-commit']).toBe(hookLine('pre-commit'))
    for (const [name, text] of [
      ['.huskyrc.js', 'module.exports = {}\n'],
      ['.huskyrc', 'hooks:\n  pre-commit: x\n'],
    ] as const) {
      const repo = await projectRepo({ package: package_, files: { [name]: text } })
      const { exitCode, stderr } = await repo.init()
      expect({ exitCode, stderr }).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining(`husky 4 reads ${name}`),
      })
      expect(stderr).toContain(`&& ${hookLine('pre-commit')}`)
      expect(await repo.read(name)).toBe(text)
    }
  })

  test('what husky 9 has left of it in package.json does not count', async () => {
    const package_ = { ...husky4({ 'pre-commit': 'x' }), devDependencies: { hushkey: '*', husky: '^9.0.0' } }
    const repo = await projectRepo({ package: package_ })
    expect((await repo.init('--no-trial')).stdout).toContain('through husky.')
  })
})

describe('N51: hooks that Git does not run', () => {
  test('a tracked hook without its executable bit gets it, in the working tree and in the index', async () => {
    const repo = await projectRepo({ files: { '.githooks/pre-commit': '#!/bin/sh\ntrue\n' } })
    await repo.git('config', 'core.hooksPath', '.githooks')
    await repo.git('add', '.')
    await repo.commit()
    const { stdout } = await repo.init()
    expect(stdout).toContain('.githooks/pre-commit could not be run: now executable.')
    expect(stdout).toContain('Proved here')
    expect((await stat(repo.path('.githooks/pre-commit'))).mode & 0o111).not.toBe(0)
    expect(await repo.git('ls-files', '--stage', '.githooks/pre-commit')).toMatch(/^100755 /)
  })

  test('a .githooks that nobody armed gets the line; no rival, and the command that arms it', async () => {
    const repo = await projectRepo({ files: { '.githooks/pre-commit': '#!/bin/sh\ntrue\n' } })
    await chmod(repo.path('.githooks/pre-commit'), 0o755)
    const first = await repo.init()
    expect(first).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('-> git config core.hooksPath .githooks'),
    })
    expect(JSON.parse(await repo.read('package.json')).scripts).toBeUndefined()
    expect(await lineOf(repo, 'hook-installed')).toMatchObject({ cure: 'git config core.hooksPath .githooks' })
    await repo.git('config', 'core.hooksPath', '.githooks') // as it says
    expect(await repo.init()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Proved here') })
  })

  test('a folder of the machine: the command that switches it off is not printed without saying so', async () => {
    const repo = await projectRepo()
    await mkdir(repo.path('../company'))
    await repo.git('config', 'core.hooksPath', '../company')
    expect((await repo.init()).stderr).toContain('which switches those of that folder off here')
    expect((await lineOf(repo, 'hooks-path')).cure).toContain('switch them off in this repository')
  })

  test('a pre-commit configuration that is not run beside husky is said', async () => {
    const files = { '.husky/pre-commit': 'true\n', '.pre-commit-config.yaml': 'repos: []\n' }
    const { stdout } = await (await projectRepo({ files })).init()
    expect(stdout).toContain("Git runs husky's hooks and not what .pre-commit-config.yaml names")
  })
})

describe('N58: pre-commit before 3.2, prek, lefthook', () => {
  test('the stages have the names that the installed pre-commit knows', async () => {
    for (const [version, stage] of [
      ['3.0.4', 'commit'],
      ['3.1.9', 'commit'],
      ['3.2.0', 'pre-commit'],
      ['4.7.0', 'pre-commit'],
    ] as const) {
      const repo = await projectRepo({ files: { '.pre-commit-config.yaml': 'repos: []\n' } })
      await repo.write('../bin/pre-commit', `#!/bin/sh\necho 'pre-commit ${version}'\n`)
      await chmod(repo.path('../bin/pre-commit'), 0o755)
      const env = { ...repo.env, PATH: `${repo.path('../bin')}:${repo.env.PATH}` }
      const { init } = await import('../../src/commands/init.ts')
      await runCommand(init, 'init', ['--no-trial'], { cwd: repo.root, env })
      const { repos } = parseYaml(await repo.read('.pre-commit-config.yaml'))
      expect(repos[0].hooks[0].stages).toEqual([stage])
      expect((await repo.init('--no-trial')).stdout, 'either name is known').toContain('Nothing to change')
    }
  })

  test('prek.toml is extended, or refused with the lines to add', async () => {
    const added = addToPrek('[[repos]]\nrepo = "local"\nhooks = []\n', '\n', 'pre-commit', 'sh x')
    expect(added).toContain('\n[[repos]]\nrepo = "local"\n\n[[repos.hooks]]\nid = "hushkey"\n')
    expect(() => addToPrek('repos = []\n', '\n', 'pre-commit', 'sh x')).toThrow(/cannot be extended safely/)
    expect(() => addToPrek('a = \n', '\n', 'pre-commit', 'sh x')).toThrow(/prek\.toml:1 is not valid TOML/)
  })

  test('where a manager is not installed in this clone, the remedy is its own command in the words of the project', async () => {
    const files = { 'lefthook.yml': 'pre-commit:\n  commands: {}\n', 'pnpm-lock.yaml': '' }
    const repo = await projectRepo({ files: { ...files, 'lefthook.yml': '' } })
    const { stdout, exitCode } = await repo.init()
    expect(stdout).toContain('-> pnpm lefthook install')
    expect(stdout).toContain('assert_lefthook_installed: true')
    expect(exitCode).toBe(1)
    expect((await lineOf(repo, 'hook-installed')).cure).toBe('pnpm lefthook install')
  })
})

test('N60: jj and Sapling run no hooks: init and doctor say so', async () => {
  const repo = await projectRepo()
  await mkdir(repo.path('.jj'))
  await mkdir(repo.path('.git/sl'))
  const { stdout } = await repo.init()
  expect(stdout).toContain('jj runs no Git hooks, so its commits are not checked')
  expect(stdout).toContain('Sapling runs no Git hooks')
  expect(await lineOf(repo, 'other-clients')).toMatchObject({ state: 'warning', text: expect.stringContaining('jj') })
})

/** What these managers write into `.git/hooks`, as far as hushkey knows it by. */
const SHIMS = {
  'pre-commit': '#!/bin/sh\n# File generated by pre-commit: https://pre-commit.com\ntrue\n',
  'simple-git-hooks': '#!/bin/sh\n# SIMPLE_GIT_HOOKS\ntrue\n',
}

async function installShim(repo: ProjectRepo, manager: keyof typeof SHIMS, hook = 'pre-commit'): Promise<void> {
  await repo.write(`.git/hooks/${hook}`, SHIMS[manager])
  await chmod(repo.path('.git/hooks', hook), 0o755)
}

describe('N52: what Git runs, and what it only would', () => {
  test('the headline has the hooks that are armed, and one command arms the others', async () => {
    const repo = await projectRepo({ files: { '.pre-commit-config.yaml': 'repos: []\n' } })
    await installShim(repo, 'pre-commit')
    const first = await repo.init('--no-trial')
    expect(first.stdout).toMatch(/^hushkey is set up for each commit, through pre-commit\.\n/)
    const arm = 'pre-commit install --hook-type pre-push'
    expect(first.stdout).toContain(`\nNot checked yet: each push. To make Git run it:\n  ${arm}\n`)
    expect(await lineOf(repo, 'other-hooks')).toMatchObject({ state: 'failure', cure: arm })
    const where = { cwd: repo.root, env: repo.env }
    const { stdout } = await runCommand(doctor, 'doctor', ['--trial', '--yes', '--format', 'json'], where)
    expect(JSON.parse(stdout).checks.at(-1)).toMatchObject({ check: 'trial-push', state: 'failure', cure: arm })
    await installShim(repo, 'pre-commit', 'pre-push') // as the command does
    expect((await repo.init('--no-trial')).stdout).toMatch(
      /^Nothing to change: hushkey is set up for each commit and push, through\npre-commit\.\nNext, /,
    )
    expect((await lineOf(repo, 'other-hooks')).state).toBe('ok')
  })

  test("another tool's hook of that name is not the manager's", async () => {
    const repo = await projectRepo({ files: { '.pre-commit-config.yaml': 'repos: []\n' } })
    await repo.write('.git/hooks/pre-push', '#!/bin/sh\ngit lfs pre-push "$@"\n')
    await chmod(repo.path('.git/hooks/pre-push'), 0o755)
    expect((await repo.init('--no-trial')).stdout).toContain(
      'To make Git run it:\n  pre-commit install --hook-type pre-commit --hook-type pre-push\n',
    )
  })

  test('simple-git-hooks after a pull: its own command, from init and doctor alike', async () => {
    const package_ = (command: string) => ({
      name: 'app',
      devDependencies: { hushkey: '*' },
      'simple-git-hooks': { 'pre-commit': command, 'pre-push': hookLine('pre-push') },
    })
    const repo = await projectRepo({ package: package_(`true && ${hookLine('pre-commit')}`) })
    await installShim(repo, 'simple-git-hooks')
    const { stdout, exitCode } = await repo.init()
    expect(exitCode).toBe(1)
    expect(stdout).toContain('which Git does not run yet.\n')
    expect(stdout).toContain('To make Git run it:\n  npx simple-git-hooks\n')
    expect(stdout).toContain('Commits are not protected here: .git/hooks/pre-commit does not run hushkey.\n')
    expect(stdout.match(/-> .*/g)).toEqual(['-> npx simple-git-hooks'])
    expect(await lineOf(repo, 'hook-reached')).toMatchObject({ state: 'failure', cure: 'npx simple-git-hooks' })
  })

  test('a program as configuration that has the line already is not refused once more', async () => {
    const text = `module.exports = {\n  'pre-commit': 'sh node_modules/hushkey/hooks/pre-commit',\n}\n`
    const repo = await projectRepo({ files: { '.simple-git-hooks.cjs': text } })
    const shim = SHIMS['simple-git-hooks'].replace('true', hookLine('pre-commit'))
    await repo.write('.git/hooks/pre-commit', shim)
    await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
    expect(await repo.init('--hooks', 'pre-commit')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('Proved here'),
    })
  })

  test('N51: beside a folder of hooks that Git looks into, a manager that is only configured gets nothing', async () => {
    const files = { '.githooks/pre-commit': '#!/bin/sh\ntrue\n', '.pre-commit-config.yaml': 'repos: []\n' }
    const repo = await projectRepo({ files })
    await chmod(repo.path('.githooks/pre-commit'), 0o755)
    await repo.git('config', 'core.hooksPath', '.githooks')
    expect((await repo.init()).stdout).toMatch(/^hushkey is set up .*, through core\.hooksPath\.\n.*Proved here/s)
  })
})
