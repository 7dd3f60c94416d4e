import { chmod } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { type ProjectOptions, type ProjectRepo, projectRepo } from '../setup/project-repo.ts'
import { hookLine, pushBlock } from '../support/hook-line.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real shells, real pushes

const PACKAGE = { name: 'app', devDependencies: { hushkey: '*' } }
const SHIM = '#!/bin/sh\n# SIMPLE_GIT_HOOKS\ntrue'

/** The ways in which a project may run hooks, with what `init --hooks all` makes of them. */
const WAYS: Readonly<
  Record<
    string,
    { options?: ProjectOptions; hooksPath?: string; armed?: string | null; written: Record<string, string> }
  >
> = {
  husky: {
    written: {
      '.husky/pre-commit': `${hookLine('pre-commit')}\n`,
      '.husky/pre-merge-commit': `${hookLine('pre-merge-commit')}\n`,
      '.husky/commit-msg': `${hookLine('commit-msg')}\n`,
      '.husky/pre-push': pushBlock(),
    },
  },
  'husky below the root': {
    options: { folder: 'my web' },
    written: {
      'my web/.husky/pre-push': pushBlock({ script: "'my web/node_modules/hushkey/hooks/pre-push'" }),
    },
  },
  'hooks of others': {
    hooksPath: '.githooks',
    options: { files: { '.githooks/pre-push': '#!/bin/sh\ngit lfs pre-push "$@"\n' } },
    written: {
      '.githooks/commit-msg': `#!/bin/sh\n${hookLine('commit-msg')}\n`,
      '.githooks/pre-push': `#!/bin/sh\n${pushBlock()}git lfs pre-push "$@"\n`,
    },
  },
  lefthook: {
    armed: null,
    options: { files: { 'lefthook.yml': 'pre-push:\n  jobs:\n    - run: npm test\n' } },
    written: {
      'lefthook.yml': [
        'pre-push:',
        '  jobs:',
        '    - run: npm test',
        '    - name: hushkey',
        `      run: ${JSON.stringify(hookLine('pre-push', { first: '"{1}"' }))}`,
        '      use_stdin: true',
        ...['pre-commit', 'pre-merge-commit'].flatMap((hook) => [
          `${hook}:`,
          '  commands:',
          '    hushkey:',
          `      run: ${JSON.stringify(hookLine(hook))}`,
        ]),
        'commit-msg:',
        '  commands:',
        '    hushkey:',
        `      run: ${JSON.stringify(hookLine('commit-msg', { first: '"{1}"' }))}`,
        '',
      ].join('\n'),
    },
  },
  'lefthook in TOML': {
    armed: null,
    options: { files: { 'lefthook.toml': '' } },
    written: {
      'lefthook.toml': [
        ...['pre-commit', 'pre-merge-commit'].flatMap((hook) => [
          `[${hook}.commands.hushkey]`,
          `run = ${JSON.stringify(hookLine(hook))}`,
          '',
        ]),
        '[commit-msg.commands.hushkey]',
        `run = ${JSON.stringify(hookLine('commit-msg', { first: '"{1}"' }))}`,
        '',
        '[pre-push.commands.hushkey]',
        `run = ${JSON.stringify(hookLine('pre-push', { first: '"{1}"' }))}`,
        'use_stdin = true',
        '',
      ].join('\n'),
    },
  },
  'simple-git-hooks': {
    armed: 'push',
    options: {
      package: { ...PACKAGE, 'simple-git-hooks': { 'pre-push': 'true' } },
      files: { '.git/hooks/pre-push': SHIM },
    },
    written: {
      'package.json': `${JSON.stringify(
        {
          ...PACKAGE,
          'simple-git-hooks': {
            'pre-push': pushThenTrue(),
            'pre-commit': `${hookLine('pre-commit')}`,
            'pre-merge-commit': `${hookLine('pre-merge-commit')}`,
            'commit-msg': `${hookLine('commit-msg')}`,
          },
        },
        null,
        2,
      )}\n`,
      '.git/hooks/pre-push': `${SHIM.slice(0, -4)}${pushThenTrue()}`,
    },
  },
  'pre-commit': {
    armed: null,
    options: { files: { '.pre-commit-config.yaml': 'repos: []\n' } },
    written: {
      '.pre-commit-config.yaml': [
        'repos:',
        ...['pre-commit', 'pre-merge-commit', 'commit-msg', 'pre-push'].flatMap((hook) => [
          '  - repo: local',
          '    hooks:',
          `      - id: hushkey${hook === 'pre-commit' ? '' : `-${hook}`}`,
          `        name: hushkey${hook === 'pre-commit' ? '' : `-${hook}`}`,
          `        entry: ${JSON.stringify(programLine(hook))}`,
          '        language: system',
          ...(hook === 'commit-msg' ? [] : ['        pass_filenames: false', '        always_run: true']),
          '        stages:',
          `          - ${hook}`,
        ]),
        '',
      ].join('\n'),
    },
  },
}

/** What a tool without a shell of its own starts. */
function programLine(hook: string): string {
  const path = `"node_modules/hushkey/hooks/${hook}"`
  const takes = hook === 'commit-msg' || hook === 'pre-push'
  const run = `[ -f "$h" ] && exec sh "$h"${takes ? ' "$@"' : ''}`
  const missing = 'echo "hushkey is not installed here, so nothing was checked. Run: npm install" >&2; exit 2'
  const script = `for h in ${path} "$(git rev-parse --git-common-dir)"/../${path}; do ${run}; done; ${missing}`
  return `sh -c '${script}'${takes ? ' hushkey' : ''}`
}

/** `true` behind the check, as one command. */
function pushThenTrue(): string {
  const print = `printf '%s\\n' "$pushed_refs"`
  return `pushed_refs=$(cat); ${print} | ${hookLine('pre-push')} && { [ -z "$pushed_refs" ] || ${print}; } | (true)`
}

async function projectWith(way: (typeof WAYS)[string] | undefined): Promise<ProjectRepo> {
  const repo = await projectRepo(way?.options)
  if (way?.hooksPath) await repo.git('config', 'core.hooksPath', way.hooksPath)
  for (const path of Object.keys(way?.options?.files ?? {}).filter((path) => /hooks\//.test(path)))
    await chmod(repo.path(path), 0o755)
  return repo
}

describe.each(Object.keys(WAYS))('init --hooks: %s', (name) => {
  const way = WAYS[name]

  test('all of them, once, and taken back to the byte', async () => {
    const repo = await projectWith(way)
    const before = await repo.files()
    const shown = await repo.init('--hooks', 'all', '--dry-run')
    expect(shown.stdout).toContain('hooks/pre-push')
    expect(await repo.files()).toEqual(before)
    const first = await repo.init('--hooks', 'all', '--no-trial')
    expect(first).toMatchObject({ exitCode: 0, stderr: '' })
    const { armed = 'commit, merge, commit message and push' } = way ?? {}
    const said = first.stdout.replaceAll(/\s+/g, ' ')
    expect(said).toContain(
      armed === null ? ', which Git does not run yet. ' : `hushkey is set up for each ${armed}, through `,
    )
    expect(said.includes('To make Git run it: ')).toBe(way?.armed !== undefined)
    for (const [path, text] of Object.entries(way?.written ?? {})) expect(await repo.read(path), path).toBe(text)
    const after = await repo.files()
    expect((await repo.init('--hooks', 'pre-push,commit-msg')).stdout).toContain('Nothing to change')
    expect((await repo.init()).stdout).toContain('Nothing to change')
    expect(await repo.files()).toEqual(after)
    expect(await repo.init('--uninstall')).toMatchObject({ exitCode: 0 })
    expect(await repo.files()).toEqual(before)
  })
})

describe('init --hooks', () => {
  test('adds to what an earlier init wrote, and leaves pre-commit out where it is not asked for', async () => {
    const repo = await projectRepo()
    await repo.init('--hooks', 'pre-push')
    expect(Object.keys(await repo.files()).filter((path) => path.startsWith('.husky/p'))).toEqual(['.husky/pre-push'])
    expect((await repo.init()).stdout).toContain('.husky/pre-commit')
    expect((await repo.init('--hooks', 'pre-commit, pre-push')).stdout).toContain('for each commit and push')
  })

  test('a look at what is staged is no check of a push', async () => {
    const repo = await projectRepo({ files: { '.husky/pre-push': 'npx hushkey\n' } })
    await repo.init('--hooks', 'pre-push')
    expect(await repo.read('.husky/pre-push')).toBe(`${pushBlock()}npx hushkey\n`)
    const ranged = await projectRepo({ files: { '.husky/pre-push': 'npx hushkey scan --range @{push}..\n' } })
    await ranged.init('--hooks', 'pre-push')
    expect(await ranged.read('.husky/pre-push')).toBe('npx hushkey scan --range @{push}..\n')
  })

  test('N35: an unknown name is refused with the nearest one', async () => {
    const repo = await projectRepo()
    for (const [given, cure] of [
      ['pre-pusch', 'Did you mean pre-push?'],
      ['pre-commit,commit-message', 'Did you mean commit-msg?'],
      ['', 'It is one of pre-commit, pre-merge-commit, commit-msg, pre-push or all.'],
      ['post-checkout', 'It is one of'],
    ] as const)
      expect(await repo.init('--hooks', given)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(cure) })
  })

  test('the hooks of a fresh clone are registered also where there is only a pre-push', async () => {
    const repo = await projectRepo()
    await repo.init('--hooks', 'pre-push')
    await repo.git('config', '--unset', 'core.hooksPath')
    await repo.init('--prepare')
    expect((await repo.git('config', 'core.hooksPath')).trim()).toBe('.husky/_')
  })

  test('N47: by husky, a message and a push with a secret are stopped, for real', async () => {
    const repo = await projectRepo()
    await repo.init('--hooks', 'all')
    await repo.git('init', '-q', '--bare', '../remote.git')
    await repo.git('remote', 'add', 'origin', '../remote.git')
    await repo.git('add', '.')
    const commit = (...args: string[]) => repo.run('git', ['commit', '-q', '--allow-empty', ...args])
    expect(await commit('-m', 'clean')).toMatchObject({ exitCode: 0 })
    await repo.write('message', `fix\n\n${KEY_LINE}`)
    expect(await commit('-F', 'message')).toMatchObject({ exitCode: 1 })
    expect(await repo.run('git', ['push', '-q', 'origin', 'main'])).toMatchObject({ exitCode: 0 })
    await repo.stage('a.js', CLEAN_LINE + KEY_LINE)
    await commit('--no-verify', '-m', 'past the hook')
    const { exitCode, stdout, stderr } = await repo.run('git', ['push', '-q', 'origin', 'main'])
    expect({ exitCode, text: stdout + stderr }).toMatchObject({ exitCode: 1, text: expect.stringContaining('a.js:2') })
    expect(stdout + stderr, 'husky hands on what Git writes to it').not.toContain('nobody said')
  })
})
