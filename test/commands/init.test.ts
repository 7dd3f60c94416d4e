import { chmod, stat, symlink, writeFile } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { init } from '../../src/commands/init.ts'
import { installInto, projectRepo, runCommand } from '../setup/project-repo.ts'
import { hookLine } from '../support/hook-line.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real shells, real commits

const REGISTER = `node -e "try{require('hushkey/package.json')}catch{process.exit(1)}" && hushkey init --prepare || exit 0`
const LINE = hookLine('pre-commit')

describe('an empty project gets husky', () => {
  test('one run sets it up, the second changes nothing', async () => {
    const repo = await projectRepo()
    const first = await repo.init()
    expect(first).toMatchObject({ exitCode: 0, stderr: '' })
    expect(first.stdout).toMatchInlineSnapshot(`
      "hushkey is set up for each commit and push, through husky.
        .husky/pre-commit      runs hushkey at each commit
        package.json           "prepare" registers the hooks after an install
        .husky/post-checkout   gives new worktrees the hooks of husky
        .husky/pre-push        runs hushkey at each push
        .husky/.gitattributes  a checkout on Windows keeps the line ends of the hooks
        core.hooksPath         .husky/_ in this clone, by husky
      Next, so that everybody gets it:
        git add .husky/pre-commit package.json .husky/post-checkout .husky/pre-push
        git add .husky/.gitattributes
        git commit -m "Check commits with hushkey"
      Proved here: a trial commit with a made-up key was stopped by hushkey.
      "
    `)
    expect(await repo.read('.husky/pre-commit')).toBe(`${LINE}\n`)
    expect(JSON.parse(await repo.read('package.json')).scripts).toEqual({ prepare: REGISTER })
    const before = await repo.files()
    const second = await repo.init()
    expect(second.stdout).toBe(
      `Nothing to change: hushkey is set up for each commit and push, through husky.\n${first.stdout.slice(first.stdout.indexOf('Next, '))}`,
    )
    expect(await repo.files()).toEqual(before)
  })

  test('N39: a package below the Git root', async () => {
    const repo = await projectRepo({ folder: 'apps/my web' })
    expect(await repo.init()).toMatchObject({ exitCode: 0 })
    expect(await repo.read('apps/my web/.husky/pre-commit')).toBe(
      `${hookLine('pre-commit', { script: "'apps/my web/node_modules/hushkey/hooks/pre-commit'" })}\n`,
    )
    expect((await repo.git('config', '--local', 'core.hooksPath')).trim()).toBe('apps/my web/.husky/_')
    expect((await repo.init()).stdout).toContain('Nothing to change')
  })

  test('N39: a workspace package, with hushkey hoisted to the root', async () => {
    const package_ = { name: 'web', devDependencies: { hushkey: '*' } }
    const repo = await projectRepo({ folder: 'packages/web', installedIn: '', package: package_ })
    await repo.init()
    expect(await repo.read('packages/web/.husky/pre-commit')).toBe(`${LINE}\n`)
  })

  test('run in a workspace package, it guards the root that depends on hushkey', async () => {
    const repo = await projectRepo({ files: { 'packages/a/package.json': '{"name": "a"}\n' } })
    expect(await repo.at('packages/a').init()).toMatchObject({ exitCode: 0 })
    expect(await repo.read('.husky/pre-commit')).toBe(`${LINE}\n`)
    expect(await repo.read('packages/a/package.json')).toBe('{"name": "a"}\n')
  })

  test('N44: Yarn PnP has no node_modules, and Yarn 2 runs postinstall', async () => {
    const files = { '.pnp.cjs': '', 'yarn.lock': '__metadata:\n  version: 8\n' }
    const repo = await projectRepo({ installedIn: null, files })
    expect(await repo.init()).toMatchObject({ exitCode: 0 })
    expect(await repo.read('.husky/pre-commit')).toBe(
      '(cd "$(unset GIT_DIR; git rev-parse --show-toplevel)" && yarn hushkey scan)\n',
    )
    expect(JSON.parse(await repo.read('package.json')).scripts).toEqual({
      postinstall: REGISTER,
    })
  })

  test('N44: no postinstall for a package that others install', async () => {
    const files = { 'yarn.lock': '__metadata:\n  version: 8\n' }
    const repo = await projectRepo({ package: { name: 'lib', devDependencies: { hushkey: '*' } }, files })
    expect((await repo.init()).stdout).toContain('`yarn hushkey init --prepare` once in each clone')
    expect(JSON.parse(await repo.read('package.json')).scripts).toBeUndefined()
  })
})

describe('N23: nothing of others is lost', () => {
  test.each(['\n', '\r\n'])('package.json keeps its indentation, BOM, line endings %j', async (eol) => {
    const json = '\uFEFF{\n\t"name": "ä",\n\t"private":true,\n\t"scripts": {\n\t\t"test": "a"\n\t}\n}'.replaceAll(
      '\n',
      eol,
    )
    const repo = await projectRepo({ files: { 'package.json': json } })
    await repo.init()
    const prepare = `"test": "a",\n\t\t"prepare": ${JSON.stringify(REGISTER)}`.replaceAll('\n', eol)
    expect(await repo.read('package.json')).toBe(json.replace('"test": "a"', prepare))
  })

  test.each([
    ['build', `build && (${REGISTER})`],
    ['a && b', `a && b && (${REGISTER})`],
    ['a || b', `(a || b) && (${REGISTER})`],
    ['a; b', `(a; b) && (${REGISTER})`],
  ])('N38: prepare %j stays and can still fail', async (prepare, expected) => {
    const repo = await projectRepo({ package: { name: 'app', scripts: { prepare } } })
    await repo.init()
    expect(JSON.parse(await repo.read('package.json')).scripts.prepare).toBe(expected)
    for (const [program, exit] of [
      ['false', 1],
      ['true', 0],
    ] as const) {
      const script = expected.replace(/^.*(?= && \(node)/, (before) => before.replaceAll(/\b[ab]\b|build/g, program))
      expect((await repo.run('sh', ['-c', script])).exitCode).toBe(exit) // hushkey is not on the PATH here
    }
  })

  test('a project that registers husky itself keeps its prepare', async () => {
    const package_ = { name: 'app', scripts: { prepare: 'husky' }, devDependencies: { husky: '^9', hushkey: '*' } }
    const repo = await projectRepo({ package: package_, files: { '.husky/pre-commit': 'npx lint-staged\n' } })
    const before = await repo.read('package.json')
    await repo.init()
    expect(await repo.read('package.json')).toBe(before)
    expect(await repo.read('.husky/pre-commit')).toBe(`npx lint-staged\n${LINE}\n`)
  })

  test('the global Git configuration stays as it is', async () => {
    const repo = await projectRepo()
    const global = repo.path('../home/.gitconfig')
    await writeFile(global, '[user]\n\tname = Ada\n')
    const env = { ...repo.env, GIT_CONFIG_GLOBAL: global }
    await runCommand(init, 'init', [], { cwd: repo.root, env })
    const config = await repo.run('git', ['config', '--global', '--list'], { env: { GIT_CONFIG_GLOBAL: global } })
    expect(config.stdout).toBe('user.name=Ada\n')
  })
})

describe('--uninstall', () => {
  test('N23: restores all to the byte', async () => {
    const files = { '.gitignore': 'node_modules/\r\n', 'package.json': '{\n    "name":"x"\n}' }
    const repo = await projectRepo({ files })
    const before = await repo.files()
    await repo.write('.env', 'A_KEY=1\n')
    await repo.init('--yes')
    expect(Object.keys(await repo.files())).toContain('.env.example')
    await repo.run('rm', ['.env']) // while it is there, the lines that ignore it are kept: the next test
    const { stdout, exitCode } = await repo.init('--uninstall')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('as it was before')
    expect(await repo.files()).toEqual(before)
    expect((await repo.init('--uninstall')).stdout).toBe('Nothing to take back.\n')
  })

  test('N23, N07: keeps the lines that keep an env file out of Git while it is there, and says so', async () => {
    const repo = await projectRepo({ files: { '.gitignore': 'node_modules/\n' } })
    await repo.init('--yes')
    await repo.write('.env.local', 'A_KEY=1\n')
    const ignored = await repo.read('.gitignore')
    expect((await repo.init('--uninstall')).stdout).toMatch(
      /^ {2}\.gitignore +kept: it keeps \.env\.local out of Git$/m,
    )
    expect(await repo.read('.gitignore')).toBe(ignored)
    expect(await repo.git('status', '--porcelain', '-uall')).not.toContain('.env')
    await repo.run('rm', ['.env.local'])
    expect((await repo.init('--uninstall')).stdout).toMatch(/^ {2}\.gitignore +as it was before$/m)
    expect(await repo.read('.gitignore')).toBe('node_modules/\n')
  })

  test('says where hushkey no longer runs', async () => {
    const repo = await projectRepo()
    await repo.init('--hooks', 'all')
    expect((await repo.init('--uninstall')).stdout).toMatch(
      /^hushkey no longer runs at commits, merges, commit messages and pushes\.\n/,
    )
    await repo.init('--hooks', 'pre-commit')
    expect((await repo.init('--uninstall')).stdout).toMatch(/^hushkey no longer runs at commits\.\n/)
  })

  test('takes only our lines from files that were edited since', async () => {
    const repo = await projectRepo({ files: { '.husky/pre-commit': 'npx lint-staged\n' } })
    await repo.init()
    await repo.write('.husky/pre-commit', `npx lint-staged --quiet\n${LINE}\nnpm test\n`)
    const { stdout } = await repo.init('--uninstall')
    expect(stdout).toContain("was edited since: only hushkey's lines are removed")
    expect(await repo.read('.husky/pre-commit')).toBe('npx lint-staged --quiet\nnpm test\n')
  })

  test('leaves what it cannot tell from something else, and says so', async () => {
    const repo = await projectRepo({ files: { '.husky/pre-commit': 'npx lint-staged\n' } })
    await repo.init()
    await repo.write('.husky/pre-commit', 'npx hushkey\n')
    expect((await repo.init('--uninstall')).stdout).toContain("remove what is hushkey's by hand")
    expect(await repo.read('.husky/pre-commit')).toBe('npx hushkey\n')
  })

  test('gives core.hooksPath back', async () => {
    const repo = await projectRepo({ files: { '.husky/pre-commit': 'true\n' } })
    await repo.git('config', 'core.hooksPath', '.husky/_')
    const before = await repo.files()
    await repo.init()
    await repo.init('--uninstall')
    expect({ ...(await repo.files()), '.git/config': '' }).toMatchObject({ ...before, '.git/config': '' })
    expect((await repo.git('config', 'core.hooksPath')).trim()).toBe('.husky/_')
  })

  test('in a clone without a record it says where the calls are', async () => {
    const repo = await projectRepo({ files: { '.husky/pre-commit': `${LINE}\n` } })
    expect((await repo.init('--uninstall')).stdout).toBe(
      'Nothing to take back, but hushkey is called in .husky/pre-commit: remove it\nthere.\n', // 80 columns
    )
  })
})

describe('--dry-run', () => {
  test('shows a diff and writes nothing', async () => {
    const repo = await projectRepo({ files: { '.husky/pre-commit': 'npx lint-staged\n' } })
    const before = await repo.files()
    const { stdout, exitCode } = await repo.init('--dry-run', '--hooks', 'pre-commit')
    expect(exitCode).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "--- .husky/pre-commit
      +++ .husky/pre-commit
      @@ line 2 @@
       npx lint-staged
      +(cd "$(unset GIT_DIR; git rev-parse --show-toplevel)" && for h in node_modules/hushkey/hooks/pre-commit "$(git rev-parse --git-common-dir)"/../node_modules/hushkey/hooks/pre-commit; do [ -f "$h" ] && exec sh "$h"; done; echo 'hushkey is not installed here, so nothing was checked. Run: npm install' >&2; exit 2)

      --- package.json
      +++ package.json
      @@ line 6 @@
           "hushkey": "*"
      +  },
      +  "scripts": {
      +    "prepare": "node -e \\"try{require('hushkey/package.json')}catch{process.exit(1)}\\" && hushkey init --prepare || exit 0"
         }

      --- (new file)
      +++ .husky/post-checkout
      @@ line 1 @@
      +[ -e .husky/_/h ] || [ ! -d .husky ] || cp -R "\${0%/*}/_" .husky/ # hushkey: a new worktree gets the hooks that Git does not track

      --- (new file)
      +++ .husky/.gitattributes
      @@ line 1 @@
      +post-checkout text eol=lf

      git config core.hooksPath .husky/_   (by husky)
      "
    `)
    expect(await repo.files()).toEqual(before)
  })
})

describe('what it offers beside', () => {
  test('tells what is missing, off a terminal', async () => {
    const repo = await projectRepo({ files: { '.gitignore': 'node_modules\n', '.env': 'A_KEY=x\nB=y\n' } })
    expect((await repo.init()).stdout).toContain(
      [
        'Not done yet:',
        '  .gitignore    Git ignores env files: .env .env.* !.env.example',
        '  .env.example  names the 2 variables of .env, without values',
        'To add: npx hushkey init --yes',
      ].join('\n'),
    )
    expect(await repo.read('.gitignore')).toBe('node_modules\n')
  })

  test('asks once on a terminal', async () => {
    const repo = await projectRepo({ files: { '.gitignore': 'node_modules', '.env': 'A_KEY=x\nB=y\n' } })
    const questions: string[] = []
    const ask = async (question: string) => questions.push(question) === 1
    await runCommand(init, 'init', [], { cwd: repo.root, env: repo.env, ask })
    expect(questions).toHaveLength(1)
    expect(await repo.read('.gitignore')).toBe('node_modules\n.env\n.env.*\n!.env.example\n')
    expect(await repo.read('.env.example')).toBe('A_KEY=\nB=\n')
    await runCommand(init, 'init', [], { cwd: repo.root, env: repo.env, ask })
    expect(questions).toHaveLength(1)
  })

  test('.gitignore as Git sees it: info/exclude counts, a template that is swallowed is let out', async () => {
    const repo = await projectRepo({ files: { '.gitignore': '' } })
    await repo.write('.git/info/exclude', '.env*\nnode_modules\n')
    await repo.init('--yes')
    expect(await repo.read('.gitignore')).toBe('!.env.example\n')
  })

  test('no value gets into .env.example, not even the end of an unquoted key', async () => {
    const env = 'A="two\nlines=1"\nexport B_C=x # y\nKEY=-----BEGIN\nMIIabc\nQwErTy==\n# OLD=z\n'
    const repo = await projectRepo({ files: { '.env': env } })
    await repo.init('--yes')
    expect(await repo.read('.env.example')).toBe('A=\nB_C=\nKEY=\n')
  })

  test('another template is enough', async () => {
    const repo = await projectRepo({ files: { '.env': 'A=1\n', '.env.sample': 'A=\n' } })
    expect((await repo.init()).stdout).not.toContain('.env.example')
  })
})

describe('one clear sentence, exit 2, nothing written', () => {
  const refused = async (repo: Awaited<ReturnType<typeof projectRepo>>) => {
    const before = await repo.files()
    const result = await repo.init()
    expect(result.exitCode).toBe(2)
    expect(await repo.files()).toEqual(before)
    return result.stderr
  }

  test('not in a Git repository', async () => {
    const repo = await projectRepo()
    const result = await runCommand(init, 'init', [], { cwd: repo.path('..'), env: repo.env })
    expect(result).toMatchObject({ exitCode: 2, stderr: 'hushkey: this is not a Git repository\n  Run: git init\n' })
  })

  test('no package.json', async () => {
    const repo = await projectRepo()
    await repo.run('rm', ['package.json'])
    expect(await refused(repo)).toBe(
      'hushkey: there is no package.json between this folder and the Git root\n  Run: npm init -y\n',
    )
  })

  test('broken package.json: the line, not the text', async () => {
    const repo = await projectRepo({ files: { 'package.json': '{\n  "name": oops\n}\n' } })
    expect(await refused(repo)).toMatch(/^hushkey: package\.json:2 is not valid JSON\n/)
  })

  test('broken lefthook.yml', async () => {
    const repo = await projectRepo({ files: { 'lefthook.yml': 'a:\n  - b\n c: d\n' } })
    expect(await refused(repo)).toMatch(/^hushkey: lefthook\.yml:3 is not valid YAML\n/)
  })

  test('hushkey is not installed', async () => {
    const repo = await projectRepo({ installedIn: null, files: { 'pnpm-lock.yaml': '' } })
    expect(await refused(repo)).toBe(
      'hushkey: hushkey is not installed in this project\n  Run: pnpm add --dev hushkey\n',
    )
  })

  test('N23: a hooks path outside of the repository', async () => {
    const repo = await projectRepo()
    await repo.git('config', 'core.hooksPath', '../shared-hooks')
    expect(await refused(repo)).toContain('core.hooksPath is ../shared-hooks, outside of this repository')
    await repo.run('sh', ['-c', 'git config core.hooksPath .husky/_']) // as the cure says
    expect((await repo.init()).exitCode).toBe(0)
  })

  test('a hooks path that no file system takes', async () => {
    const repo = await projectRepo()
    await repo.git('config', 'core.hooksPath', 'x'.repeat(5000))
    expect(await refused(repo)).toMatch(/^hushkey: the hooks folder that Git names cannot be read \(ENAMETOOLONG\)\n/)
  })

  test('N23: a hooks folder that is a link out of the repository', async () => {
    const repo = await projectRepo()
    await repo.run('mkdir', ['../elsewhere'])
    await symlink('../elsewhere', repo.path('.husky'))
    expect(await refused(repo)).toContain('leads out of the repository')
  })

  test('a file where a folder is needed: what was written before it is put back', async () => {
    const repo = await projectRepo({ files: { '.husky': 'a file\n' } })
    expect(await refused(repo)).toContain('cannot write .husky')
  })

  test('husky fails: the files are put back', async () => {
    const repo = await projectRepo()
    await repo.write('.husky/_', 'a file\n')
    expect(await refused(repo)).toContain('husky could not register the hooks')
  })

  test.skipIf(process.getuid?.() === 0)('a read-only folder', async () => {
    const repo = await projectRepo()
    await chmod(repo.root, 0o555)
    const stderr = await refused(repo)
    await chmod(repo.root, 0o755)
    expect(stderr).toContain('cannot write')
  })
})

test('a call whose path no longer holds is renewed', async () => {
  const repo = await projectRepo({
    files: { '.husky/pre-commit': `a\nsh old/node_modules/hushkey/hooks/pre-commit || exit 1\n` },
  })
  await repo.init()
  expect(await repo.read('.husky/pre-commit')).toBe(`a\n${LINE} || exit 1\n`)
})

test('an executable hook stays executable', async () => {
  const repo = await projectRepo({ files: { '.githooks/pre-commit': '#!/bin/sh\nset -e\nnpm test\n' } })
  await chmod(repo.path('.githooks/pre-commit'), 0o755)
  await repo.git('config', 'core.hooksPath', '.githooks')
  await repo.init()
  expect((await stat(repo.path('.githooks/pre-commit'))).mode & 0o777).toBe(0o755)
  expect(await repo.read('.githooks/pre-commit')).toBe(`#!/bin/sh\nset -e\nnpm test\n${LINE}\n`)
})

describe('N38: init --prepare', () => {
  const set = async () => {
    const repo = await projectRepo({ files: { '.husky/pre-commit': `${LINE}\n` } })
    const prepare = (env: Record<string, string> = {}) =>
      runCommand(init, 'init', ['--prepare'], { cwd: repo.root, env: { ...repo.env, ...env } })
    const hooksPath = async () => (await repo.run('git', ['config', 'core.hooksPath'])).stdout.trim()
    return { repo, prepare, hooksPath }
  }

  test('registers the hooks of a clone, and says nothing', async () => {
    const { prepare, hooksPath } = await set()
    expect(await prepare()).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    expect(await hooksPath()).toBe('.husky/_')
  })

  test.each([{ CI: 'true' }, { CI: '1' }, { NODE_ENV: 'production' }, { HUSKY: '0' }, { PATH: '/nowhere' }])(
    'does nothing with %j',
    async (env) => {
      const { prepare, hooksPath } = await set()
      expect(await prepare(env)).toEqual({ exitCode: 0, stdout: '', stderr: '' })
      expect(await hooksPath()).toBe('')
    },
  )

  test('CI=false is no CI', async () => {
    const { prepare, hooksPath } = await set()
    await prepare({ CI: 'false' })
    expect(await hooksPath()).toBe('.husky/_')
  })

  test('does nothing outside of Git', async () => {
    const { repo, prepare } = await set()
    await repo.run('rm', ['-rf', '.git'])
    expect(await prepare()).toEqual({ exitCode: 0, stdout: '', stderr: '' })
  })

  test('leaves a core.hooksPath that somebody set, and warns', async () => {
    const { repo, prepare, hooksPath } = await set()
    await repo.git('config', 'core.hooksPath', 'mine')
    expect((await prepare()).stderr).toContain('core.hooksPath is mine in this clone')
    expect(await hooksPath()).toBe('mine')
  })

  test('N14: registers a linked worktree', async () => {
    const { repo, prepare } = await set()
    await prepare()
    await repo.git('add', '.')
    await repo.commit()
    await repo.git('worktree', 'add', '-q', '../linked')
    await installInto(repo.path('../linked'))
    const linked = repo.at('../linked')
    await linked.init('--prepare')
    expect(await linked.read('.husky/_/pre-commit')).toContain('#!/usr/bin/env sh')
  })
})
