import { chmod, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { doctor } from '../../../src/commands/doctor.ts'
import { init } from '../../../src/commands/init.ts'
import { parseConfigHooks } from '../../../src/setup/hooks/config-hooks.ts'
import { type ProjectRepo, projectRepo, runCommand } from '../project-repo.ts'

const CALL = 'sh node_modules/hushkey/hooks/pre-commit'

describe('parseConfigHooks', () => {
  const entries = (...rows: [string, string, string?][]) =>
    rows.map(([scope, key, value]) => `${scope}\0${key}${value === undefined ? '' : `\n${value}`}\0`).join('')

  test('the last command counts, events add up, an empty one clears them', () => {
    const hooks = parseConfigHooks(
      entries(
        ['global', 'hook.lint.er.command', 'old'],
        ['global', 'hook.lint.er.event', 'update'],
        ['local', 'hook.lint.er.event', ''],
        ['local', 'hook.lint.er.event', 'pre-commit'],
        ['local', 'hook.lint.er.event', 'pre-push'],
        ['local', 'hook.lint.er.command', 'a\nb'],
        ['local', 'hook.empty.event', 'pre-commit'],
      ),
    )
    expect(hooks).toEqual([
      { name: 'lint.er', command: 'a\nb', scope: 'local', events: ['pre-commit', 'pre-push'], off: null },
    ])
  })

  test.each<[string, [string, string, string?][], string | null]>([
    ['by its name', [['global', 'hook.a.enabled', 'false']], 'global hook.a.enabled'],
    [
      'and on again',
      [
        ['global', 'hook.a.enabled', 'no'],
        ['local', 'hook.a.enabled', 'true'],
      ],
      null,
    ],
    [
      'on without a value',
      [
        ['global', 'hook.a.enabled', 'off'],
        ['local', 'hook.a.enabled'],
      ],
      null,
    ],
    ['by its event', [['system', 'hook.pre-commit.enabled', '0']], 'system hook.pre-commit.enabled'],
    ['another one', [['local', 'hook.b.enabled', 'false']], null],
  ])('switched off %s', (_, rows, off) => {
    const [hook] = parseConfigHooks(
      entries(['local', 'hook.a.command', CALL], ['local', 'hook.a.event', 'pre-commit'], ...rows),
    )
    expect(hook?.off && `${hook.off.scope} ${hook.off.key}`).toBe(off)
  })
})

/** A project whose Git runs hushkey by its configuration, with a Git that says to be of that version. */
async function configured(version: string) {
  const found = await withGit(version)
  await found.repo.git('config', 'hook.hushkey.command', CALL)
  await found.repo.git('config', 'hook.hushkey.event', 'pre-commit')
  return found
}

async function withGit(version: string) {
  const repo = await projectRepo()
  const git = (await repo.run('sh', ['-c', 'command -v git'])).stdout.trim()
  await repo.run('mkdir', [repo.path('../bin')])
  await writeFile(
    repo.path('../bin/git'),
    `#!/bin/sh\nfor word; do [ "$word" = version ] && { echo "git version ${version}"; exit; }; done\nexec '${git}' "$@"\n`,
  )
  await chmod(repo.path('../bin/git'), 0o755)
  return { repo, env: { ...repo.env, PATH: `${repo.path('../bin')}:${repo.env.PATH}` } }
}

async function linesOf(repo: ProjectRepo, env: Record<string, string>): Promise<Record<string, string>> {
  const { stdout } = await runCommand(doctor, 'doctor', ['--format', 'json'], { cwd: repo.root, env })
  const { checks } = JSON.parse(stdout) as { checks: { check: string; state: string; text: string; cure: string }[] }
  return Object.fromEntries(checks.map(({ check, state, text, cure }) => [check, `${state}: ${text} -> ${cure}`]))
}

describe('hushkey in the configuration of Git', () => {
  test('N49: doctor sees it, and init sets up nothing beside it', async () => {
    const { repo, env } = await configured('2.55.0')
    expect(await linesOf(repo, env)).toMatchObject({
      'hook-installed': 'ok: Git runs hook.hushkey.command, of its local configuration -> null',
      'hook-reached': 'ok: hook.hushkey.command runs hushkey, before the hooks folder -> null',
    })
    const before = await repo.files()
    const { stdout } = await runCommand(init, 'init', ['--no-trial'], { cwd: repo.root, env })
    expect(stdout).toContain(
      "Nothing to change: hushkey is set up for each commit, through Git's own\nconfiguration.\n",
    )
    expect(stdout).toContain('before lint-staged')
    expect(await repo.files()).toEqual(before)
  })

  test('N49: switched off it is a failure, with the level at which it stands', async () => {
    const { repo, env } = await configured('2.54.1')
    await repo.git('config', 'hook.hushkey.enabled', 'false')
    const lines = await linesOf(repo, env)
    expect(lines['hook-reached']).toMatch(/^failure: /)
    expect(lines['switched-off']).toBe(
      "failure: hook.hushkey.enabled switches hushkey off, in Git's local configuration -> git config --local --unset hook.hushkey.enabled",
    )
    const { stdout } = await runCommand(init, 'init', ['--no-trial'], { cwd: repo.root, env })
    expect(stdout).toContain('It is switched off by hook.hushkey.enabled in the local one.')
  })

  test('an older Git does not run it', async () => {
    const { repo, env } = await configured('2.53.0')
    expect((await linesOf(repo, env))['hook-reached']).toMatch(/^failure: /)
    const { stdout } = await runCommand(init, 'init', ['--no-trial'], { cwd: repo.root, env })
    expect(stdout).toContain('.husky/pre-commit')
  })
})

describe('N59: init --git-config', () => {
  const GIT_CONFIG = ['--git-config', '--no-trial']

  test('writes a hook for commits and one for pushes, once, and takes them back', async () => {
    const { repo, env } = await withGit('2.55.0')
    const run = (...args: string[]) => runCommand(init, 'init', args, { cwd: repo.root, env })
    const before = await repo.read('.git/config')
    expect((await run(...GIT_CONFIG, '--dry-run')).stdout).toMatch(/^git config hook\.hushkey\.command '/)
    expect(await repo.read('.git/config')).toBe(before)
    expect((await run(...GIT_CONFIG)).stdout).toBe(
      [
        "hushkey is set up for each commit and push, through Git's own configuration.",
        '  hook.hushkey  pre-commit',
        '  hook.hushkey-pre-push  pre-push',
        'It runs before the hooks folder, so before lint-staged.',
        'Only this clone has it. Elsewhere: npx hushkey init --git-config',
        '',
      ].join('\n'),
    )
    const after = await repo.read('.git/config')
    expect((await run(...GIT_CONFIG)).stdout).toBe("Nothing to change: Git's configuration runs hushkey already.\n")
    expect((await run('--no-trial')).stdout).toContain('Nothing to change')
    expect(await repo.read('.git/config')).toBe(after)
    expect((await linesOf(repo, env))['hook-reached']).toMatch(/^ok/)
    expect((await run('--uninstall')).stdout).toMatch(/at commits and pushes\.\n {2}hook\.hushkey +removed\n/)
    expect(await repo.read('.git/config')).toBe(before)
  })

  test('beside husky it is a net: doctor sees no second run, init goes on with husky', async () => {
    const { repo, env } = await withGit('2.55.0')
    const run = (...args: string[]) => runCommand(init, 'init', args, { cwd: repo.root, env })
    await run('--no-trial')
    expect((await run(...GIT_CONFIG)).stdout).toContain("hook.hushkey  pre-commit, where husky's hook does not run\n")
    const { stdout } = await runCommand(doctor, 'doctor', [], { cwd: repo.root, env })
    expect(stdout).not.toContain('runs twice')
    expect((await run('--no-trial')).stdout).toContain('hushkey is set up for each commit and push, through husky.')
    await repo.run('rm', ['-r', '.husky/_'])
    expect(await linesOf(repo, env)).toMatchObject({
      'hook-installed': expect.stringMatching(/^ok: Git runs hook\.hushkey\.command/),
      'hook-reached': expect.stringMatching(/^ok/),
    })
  })

  test('beside hooks that all worktrees share nothing is added', async () => {
    const { repo, env } = await withGit('2.55.0')
    await repo.write('.git/hooks/pre-commit', `#!/bin/sh\n${CALL}\n`)
    await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
    const args = [...GIT_CONFIG, '--hooks', 'pre-commit']
    const { stdout } = await runCommand(init, 'init', args, { cwd: repo.root, env })
    expect(stdout).toBe('Nothing to change.\na plain hook runs hushkey in every worktree already.\n')
  })

  test('written by hand beside husky, doctor says that it runs twice', async () => {
    const { repo, env } = await configured('2.55.0')
    await repo.write('.git/hooks/pre-commit', `#!/bin/sh\n${CALL}\n`)
    await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
    const { stdout } = await runCommand(doctor, 'doctor', [], { cwd: repo.root, env })
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'hushkey runs twice at each commit: by hook.hushkey.command, and by .git/hooks/pre-commit -> git config --local --remove-section hook.hushkey',
    )
  })

  test('an older Git is refused, and so are options that say something else', async () => {
    const { repo, env } = await withGit('2.53.0')
    const run = (...args: string[]) => runCommand(init, 'init', args, { cwd: repo.root, env })
    expect(await run(...GIT_CONFIG)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('2.54 is the first that does\n  Run: npx hushkey init\n'),
    })
    expect(await run('--git-config', '--uninstall')).toMatchObject({ exitCode: 2 })
  })
})
