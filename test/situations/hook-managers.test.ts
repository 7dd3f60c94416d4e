import { access, chmod, readFile, symlink } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { installInto, type ProjectOptions, type ProjectRepo, projectRepo } from '../setup/project-repo.ts'
import { hookLine } from '../support/hook-line.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real shells, real commits

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url))
const CALL = hookLine('pre-commit')

/** A repository in which `init` ran and what it wrote is committed. */
async function guarded(options: ProjectOptions = {}, before = async (_: ProjectRepo) => {}): Promise<ProjectRepo> {
  const repo = await projectRepo(options)
  await before(repo)
  expect(await repo.init()).toMatchObject({ exitCode: 0, stderr: '' })
  await repo.git('add', '.')
  await repo.commit()
  return repo
}

/** A clean commit lands, one with an env file is stopped; real Git runs the hook. */
async function expectGuarded(repo: ProjectRepo, env: Record<string, string> = {}): Promise<void> {
  await repo.stage('clean.ts', 'export const a = 1\n')
  expect(await repo.run('git', ['commit', '-m', 'clean'], { env })).toMatchObject({ exitCode: 0 })
  const head = await repo.git('rev-parse', 'HEAD')
  await repo.stage('.env', 'API_KEY={b62:24}\n')
  const { exitCode, stdout, stderr } = await repo.run('git', ['commit', '-m', 'secret'], { env })
  expect(exitCode).not.toBe(0)
  expect(stdout + stderr).toContain('.env')
  expect(await repo.git('rev-parse', 'HEAD')).toBe(head)
  await repo.git('reset', '-q')
}

/** Programs of other hook managers are tried where they are installed. */
const path = (process.env.PATH ?? '').split(delimiter)
async function installed(program: string): Promise<boolean> {
  const found = await Promise.allSettled(path.map((folder) => access(join(folder, program))))
  return found.some(({ status }) => status === 'fulfilled')
}
const [lefthook, simpleGitHooks, preCommit] = await Promise.all(
  ['lefthook', 'simple-git-hooks', 'pre-commit'].map(installed),
)

describe('husky', () => {
  test('set up by init', async () => expectGuarded(await guarded()))

  test('N39: below the Git root', async () => {
    const repo = await guarded({ folder: 'apps/my web' })
    await expectGuarded(repo)
  })

  test('N38: a fresh clone gets its hooks from the prepare script, and one without hushkey installs all the same', async () => {
    const repo = await guarded()
    await repo.git('clone', '-q', '.', '../clone')
    const clone = repo.at('../clone')
    const { prepare } = JSON.parse(await clone.read('package.json')).scripts
    expect((await clone.run('sh', ['-c', prepare])).exitCode).toBe(0)
    await installInto(clone.root)
    await clone.init('--prepare')
    await expectGuarded(clone)
  })

  test('N14: a linked worktree after its install', async () => {
    const repo = await guarded()
    await repo.git('worktree', 'add', '-q', '../linked')
    const linked = repo.at('../linked')
    await installInto(linked.root)
    await linked.init('--prepare')
    await expectGuarded(linked)
  })

  test('in a submodule', async () => {
    const outer = await projectRepo()
    const inner = await projectRepo()
    await inner.git('add', '.')
    await inner.commit()
    await outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'inner')
    await installInto(outer.path('inner'))
    const submodule = outer.at('inner')
    expect(await submodule.init()).toMatchObject({ exitCode: 0 })
    await expectGuarded(submodule)
    expect((await outer.run('git', ['config', 'core.hooksPath'])).stdout).toBe('')
  })

  test('N30: a formatter of lint-staged stages a secret, and the check behind it sees it', async () => {
    const files = {
      '.husky/pre-commit': 'node node_modules/lint-staged/bin/lint-staged.js --quiet\n',
      '.lintstagedrc.json': '{ "*.ts": "node format.mjs" }\n',
      'format.mjs': `import { writeFileSync } from 'node:fs'\nfor (const path of process.argv.slice(2)) writeFileSync(path, 'const apiKey = "' + ['12345', 'SECRET', 'API', 'KEY'].join('-') + '";\\n')\n`,
    }
    const repo = await guarded({ files }, async (project) =>
      symlink(join(MODULES, 'lint-staged'), project.path('node_modules/lint-staged')),
    )
    await repo.stage('a.ts', 'export const a = 1\n')
    const { exitCode, stdout, stderr } = await repo.run('git', ['commit', '-m', 'x'])
    expect({ exitCode, output: stdout + stderr }).toMatchObject({ exitCode: 1 })
    expect(stdout + stderr).toContain('a.ts:1')
  })

  test('N30: what failed before the check still stops the commit', async () => {
    const repo = await guarded({ files: { '.husky/pre-commit': 'false\nexit 0\n' } })
    await repo.stage('a.ts', 'export const a = 1\n')
    expect((await repo.run('git', ['commit', '-m', 'x'])).exitCode).toBe(1)
  })

  test('of version 8, whose hooks are in the folder itself', async () => {
    const repo = await guarded({ files: { '.husky/pre-commit': '#!/bin/sh\nset -e\ntrue\n' } }, async (project) => {
      await chmod(project.path('.husky/pre-commit'), 0o755)
      await project.git('config', 'core.hooksPath', '.husky')
    })
    expect((await repo.git('config', 'core.hooksPath')).trim()).toBe('.husky')
    await expectGuarded(repo)
  })
})

describe('plain hooks', () => {
  test('in .git/hooks', async () => {
    const repo = await guarded({}, async (project) => {
      await project.write('.git/hooks/pre-commit', '#!/bin/sh\ntrue\n')
      await chmod(project.path('.git/hooks/pre-commit'), 0o755)
    })
    expect(JSON.parse(await repo.read('package.json')).scripts).toBeUndefined()
    await expectGuarded(repo)
  })

  test('a hook whose last command fails still fails', async () => {
    const repo = await guarded({}, async (project) => {
      await project.write('.git/hooks/pre-commit', '#!/bin/sh\nfalse\n')
      await chmod(project.path('.git/hooks/pre-commit'), 0o755)
    })
    await repo.stage('a.ts', 'export const a = 1\n')
    expect((await repo.run('git', ['commit', '-m', 'x'])).exitCode).toBe(1)
  })

  test('N23: hooks of others keep running: with a pre-push of Git LFS there, husky does not take over', async () => {
    const repo = await guarded({}, (project) =>
      project.write('.git/hooks/pre-push', '#!/bin/sh\ngit lfs pre-push "$@"\n'),
    )
    expect((await repo.run('git', ['config', 'core.hooksPath'])).stdout).toBe('')
    await expectGuarded(repo)
  })

  test('core.hooksPath in the repository', async () => {
    const repo = await guarded({}, async (project) => {
      await project.git('config', 'core.hooksPath', '.githooks')
    })
    expect(await repo.read('.githooks/pre-commit')).toBe(`#!/bin/sh\n${CALL}\n`)
    await expectGuarded(repo)
  })
})

describe('lefthook', () => {
  const files = { 'lefthook.yml': '# ours\npre-commit:\n  commands:\n    typos:\n      run: "true"\n' }

  test('gets a command, and the way to install it', async () => {
    const repo = await projectRepo({ files })
    expect((await repo.init()).stdout).toContain('To make Git run it:\n  npx lefthook install\n')
    const push = JSON.stringify(hookLine('pre-push', { first: '"{1}"' }))
    expect(await repo.read('lefthook.yml')).toBe(
      `${files['lefthook.yml']}    zz-hushkey:\n      run: ${JSON.stringify(CALL)}\npre-push:\n  commands:\n    hushkey:\n      run: ${push}\n      use_stdin: true\n`,
    )
    expect((await repo.init()).stdout).toContain('Nothing to change')
  })

  test.skipIf(!lefthook)('runs the check', async () => {
    const repo = await guarded({ files }, async (project) => {
      await project.run('lefthook', ['install'])
    })
    await expectGuarded(repo)
  })
})

describe('simple-git-hooks', () => {
  const package_ = { name: 'app', 'simple-git-hooks': { 'pre-commit': 'true' }, devDependencies: { hushkey: '*' } }
  const hook =
    '#!/bin/sh\nif [ "$SKIP_SIMPLE_GIT_HOOKS" = "1" ]; then\n    exit 0\nfi\nif [ -f "$SIMPLE_GIT_HOOKS_RC" ]; then\n    . "$SIMPLE_GIT_HOOKS_RC"\nfi\ntrue'

  test('its command and the hook it wrote in this clone', async () => {
    const repo = await guarded({ package: package_ }, async (project) => {
      await project.write('.git/hooks/pre-commit', hook)
      await chmod(project.path('.git/hooks/pre-commit'), 0o755)
    })
    expect(JSON.parse(await repo.read('package.json'))['simple-git-hooks']).toEqual({
      'pre-commit': `true && ${CALL}`,
      'pre-push': hookLine('pre-push'),
    })
    await expectGuarded(repo)
    await repo.init('--uninstall')
    expect(await repo.read('.git/hooks/pre-commit')).toBe(hook)
  })

  test('not installed yet: says so', async () => {
    const repo = await projectRepo({ files: { '.simple-git-hooks.json': '{}' } })
    expect((await repo.init()).stdout).toContain('npx simple-git-hooks')
    expect(JSON.parse(await repo.read('.simple-git-hooks.json'))).toEqual({
      'pre-commit': CALL,
      'pre-push': hookLine('pre-push'),
    })
  })

  test('a configuration that is a program is refused with what to add', async () => {
    const repo = await projectRepo({ files: { '.simple-git-hooks.cjs': 'module.exports = {}\n' } })
    const { exitCode, stderr } = await repo.init()
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`&& ${CALL}`)
  })

  test.skipIf(!simpleGitHooks)('the real one', async () => {
    const repo = await guarded({ package: package_ }, async (project) => {
      await project.run('simple-git-hooks')
    })
    const written = await readFile(repo.path('.git/hooks/pre-commit'), 'utf8')
    await repo.run('simple-git-hooks')
    expect(await readFile(repo.path('.git/hooks/pre-commit'), 'utf8')).toBe(written)
    await expectGuarded(repo)
  })
})

describe('pre-commit', () => {
  const files = {
    '.pre-commit-config.yaml':
      'repos:\n-   repo: local\n    hooks:\n    -   id: a # first\n        name: a\n        entry: "true"\n        language: system\n',
  }

  test('gets a local hook, and the way to install it', async () => {
    const repo = await projectRepo({ files })
    expect((await repo.init()).stdout).toContain(
      'To make Git run it:\n  pre-commit install --hook-type pre-commit --hook-type pre-push\n',
    )
    expect((await repo.read('.pre-commit-config.yaml')).startsWith(files['.pre-commit-config.yaml'])).toBe(true)
    expect((await repo.init()).stdout).toContain('Nothing to change')
  })

  test.skipIf(!preCommit)('runs the check', async () => {
    const repo = await guarded({ files }, async (project) => {
      await project.run('pre-commit', ['install'])
    })
    await expectGuarded(repo)
  })
})
