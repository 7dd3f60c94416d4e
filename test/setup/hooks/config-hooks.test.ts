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
  const repo = await projectRepo()
  await repo.git('config', 'hook.hushkey.command', CALL)
  await repo.git('config', 'hook.hushkey.event', 'pre-commit')
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
    expect(stdout).toContain("Nothing to change: hushkey is set up for each commit, through Git's own configuration.")
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
