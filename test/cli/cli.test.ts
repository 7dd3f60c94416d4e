import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { execa } from 'execa'
import { describe, expect, it } from 'vitest'
import { KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { CLI, type TempRepo, tempRepo } from '../support/temp-repo.ts'

const ANSI = '\x1b['

async function repoWithKey(): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('a.ts', KEY_LINE)
  return repo
}

/** Puts a shell script named `git` first on the PATH; `$GIT` in it is the real one. */
async function withGit(repo: TempRepo, script: string): Promise<Record<string, string>> {
  const bin = repo.path('../bin')
  const real = (await repo.run('sh', ['-c', 'command -v git'])).stdout.trim()
  await mkdir(bin, { recursive: true })
  await writeFile(join(bin, 'git'), `#!/bin/sh\nGIT='${real}'\n${script}\n`)
  await chmod(join(bin, 'git'), 0o755)
  return { PATH: `${bin}:${repo.env.PATH}` }
}

describe('what is typed', () => {
  it.each([
    [['scann'], '"scann" is neither a command nor a path that is here or staged', 'Did you mean: npx hushkey scan'],
    [['ini'], '"ini" is neither a command nor a path that is here or staged', 'Did you mean: npx hushkey init'],
    [
      ['scan', 'no/where.ts'],
      '"no/where.ts" is neither a command nor a path that is here or staged',
      'Run: npx hushkey --help',
    ],
    [
      ['fix', 'no/where.ts'],
      '"no/where.ts" is neither a command nor a path that is here or staged',
      'Run: npx hushkey --help',
    ],
    [['fix', '--undo', 'a.ts'], '--undo takes the whole fix back, no single path', 'Leave the path out.'],
    [['doctor', 'a.ts'], 'hushkey doctor takes no "a.ts"', 'Run: npx hushkey doctor --help'],
    [['init', 'lefthook'], 'hushkey init takes no "lefthook"', 'Run: npx hushkey init --help'],
    [['explain', 'stripe-secret-key', 'x'], 'hushkey explain takes no "x"', 'Run: npx hushkey explain --help'],
    [['allow', '--prune', 'a.ts'], '--prune is about all entries and takes no finding', 'Leave out either of them.'],
    [['--formt', 'json'], 'there is no option "--formt"', 'Did you mean --format?'],
    [
      ['--format', 'pdf'],
      '--format is one of text, json, sarif, github, summary, html',
      'Run: npx hushkey scan --help',
    ],
    [['--format', 'sarf'], '--format is one of text, json, sarif, github, summary, html', 'Did you mean sarif?'],
    [['doctor', '--format', 'sarif'], '--format is one of text, json', 'Run: npx hushkey doctor --help'],
    [['fix', '--format', 'json'], 'hushkey fix takes no --format', 'Run: npx hushkey fix --help'],
    [['rules', '--config', 'x'], 'hushkey rules takes no --config', 'Run: npx hushkey rules --help'],
    [['inti', '--dry-run'], 'hushkey scan takes no --dry-run', 'Did you mean: npx hushkey init'],
    [
      ['explain', 'strip-secret-key'],
      'no rule is called strip-secret-key',
      'Run: npx hushkey explain stripe-secret-key',
    ],
    [['rules', '--all'], 'hushkey rules takes no --all', 'Run: npx hushkey rules --help'],
    [['--range'], "Option '--range <value>' argument missing", 'Run: npx hushkey --help'],
    [['a\x1b[2Jb'], '"a\\x1b[2Jb" is neither a command nor a path that is here or staged', 'Run: npx hushkey --help'],
  ])('%j is refused, with the cure', async (args, sentence, cure) => {
    const repo = await repoWithKey()
    expect(await repo.hushkey(...args)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `hushkey: ${sentence}\n  ${cure}\n`,
    })
  })

  it('paths are staged ones, on disk or not, from where one stands', async () => {
    const repo = await repoWithKey()
    await repo.commit()
    await repo.stage('b/c.ts', 'export {}\n')
    await repo.run('rm', ['b/c.ts'])
    await repo.git('rm', '--quiet', 'a.ts')
    for (const path of ['b/c.ts', 'b', 'a.ts', '.', repo.path('b/c.ts')])
      expect({ path, ...(await repo.hushkey('scan', path)) }).toEqual({ path, exitCode: 0, stdout: '', stderr: '' })
    const { stdout } = await repo.run(process.execPath, [CLI, 'c.ts', '--format', 'json'], {
      cwd: repo.path('.git/..'),
    })
    expect(stdout).toBe('')
  })

  it('with --range, paths of its commits too', async () => {
    const repo = await repoWithKey()
    await repo.commit()
    await repo.stage('b.ts', KEY_LINE)
    await repo.commit()
    await repo.git('rm', '--quiet', 'b.ts')
    await repo.commit()
    expect(await repo.hushkey('scan', 'b.ts', '--range', 'HEAD~2..HEAD~1')).toMatchObject({ exitCode: 1 })
    expect(await repo.hushkey('scan', 'c.ts', '--range', 'HEAD~2..HEAD~1')).toMatchObject({ exitCode: 2 })
  })

  it('rules that are not there: the nearest name is proposed', async () => {
    const repo = await tempRepo()
    const run = await repo.hushkey('rules', 'strpe')
    expect(run).toEqual({ exitCode: 0, stdout: '0 rules\n', stderr: 'Did you mean: npx hushkey rules stripe\n' })
    expect((await repo.hushkey('rules', 'stripe')).stderr).toBe('')
  })

  it('--version is the version', async () => {
    const repo = await tempRepo()
    expect(await repo.hushkey('--version')).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    })
  })
})

describe('colour', () => {
  it.each([
    [{}, [], false],
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '0' }, [], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '' }, [], true],
    [{ FORCE_COLOR: '1' }, ['--no-color'], false],
  ])('%j %j: %s', async (env, args, isColored) => {
    const repo = await repoWithKey()
    const { stdout } = await repo.run(process.execPath, [CLI, ...args], { env })
    expect(stdout).toContain('stripe-secret-key')
    expect(stdout.includes(ANSI)).toBe(isColored)
  })
})

const hasScript = (await execa('script', ['--version'], { reject: false })).stdout?.includes('util-linux')

/** Runs hushkey at a terminal that `script` makes, and types. A terminal keeps what is typed too early. */
async function atTerminal(repo: TempRepo, args: string, typed: string, env: Record<string, string> = {}) {
  const line = `script -qec '"${process.execPath}" "${CLI}" ${args}' /dev/null`
  return repo.run('sh', ['-c', `${typed ? `(sleep 1; printf '${typed}'; sleep 2)` : 'true'} | ${line}`], {
    env: { TERM: 'xterm', ...env },
  })
}

describe.skipIf(!hasScript)('at a terminal', () => {
  it('the report is coloured, unless it is asked not to be', async () => {
    const repo = await repoWithKey()
    expect((await atTerminal(repo, '', '')).stdout).toContain(ANSI)
    expect((await atTerminal(repo, '--no-color', '')).stdout).not.toContain(ANSI)
    expect((await atTerminal(repo, '', '', { TERM: 'dumb' })).stdout).not.toContain(ANSI)
  })

  it('the name of a file is a link where the terminal opens links, and nothing raw is in it', async () => {
    const repo = await repoWithKey()
    await repo.stage('b\x1b]8;;x\x07 c.ts', OTHER_KEY_LINE)
    const { stdout } = await atTerminal(repo, '', '', { FORCE_HYPERLINK: '1' })
    expect(stdout).toContain(`\x1b]8;;file://${repo.root}/a.ts#1\x1b\\`)
    const url = pathToFileURL(repo.path('b\x1b]8;;x\x07 c.ts')).href // Node 20.17 leaves the bracket as it is
    expect(stdout).toContain(`\x1b]8;;${url}#1\x1b\\`)
    expect(stdout.match(/\x1b\]8/g)).toHaveLength(4)
    expect((await atTerminal(repo, '', '', { VTE_VERSION: '7600' })).stdout).toContain('\x1b]8;;file://')
    for (const env of [{}, { VTE_VERSION: '7600', CI: '1' }, { FORCE_HYPERLINK: '1', NO_COLOR: '1' }])
      expect({ env, ...(await atTerminal(repo, '', '', env)) }.stdout).not.toContain('\x1b]8')
  })

  it.each([
    ['scan --all', {}, true],
    ['scan --range HEAD', {}, true],
    ['scan', {}, false],
    ['scan --all', { CI: 'true' }, false],
    ['scan --all', { TERM: 'dumb' }, false],
  ])('%s tells how far it is, unless %j: %s', async (args, env, isTold) => {
    const repo = await repoWithKey()
    await repo.commit()
    // Git is slow here, so that there is something to wait for.
    const slow = await withGit(
      repo,
      'case "$*" in *cat-file*|*ls-files*|*diff-tree*) sleep 0.6;; esac; exec "$GIT" "$@"',
    )
    const { stdout } = await atTerminal(repo, `${args} --no-color`, '', { ...slow, ...env })
    expect(stdout.includes('\r\x1b[Klooking for what changed\r\x1b[K')).toBe(isTold)
    if (!isTold) expect(stdout).not.toContain('\x1b[K')
  })

  it.each([
    ['y\n', {}, true, /\[y\/N\]/],
    ['n\n', {}, false, /\[y\/N\]/],
    ['\x04', {}, false, /\[y\/N\]/],
    ['y\n', { CI: 'true' }, false, /^(?![\s\S]*\[y\/N\])/],
  ])('fix asks; after %j with %j it did it: %s', async (typed, env, isDone, screen) => {
    const repo = await tempRepo()
    await repo.commit()
    await repo.stage('.env', 'API_KEY={b62:24}\n')
    const { stdout } = await atTerminal(repo, 'fix', typed.replaceAll('\n', '\\n').replace('\x04', '\\004'), env)
    expect(stdout).toMatch(screen)
    expect(await repo.git('ls-files')).toBe(isDone ? '.env.example\n.gitignore\n' : '.env\n')
  })
})

describe('N46: questions', () => {
  it('are not asked where nobody can answer', async () => {
    const repo = await tempRepo()
    await repo.write('package.json', '{}\n')
    const { stdout } = await repo.run('sh', ['-c', `echo y | "$0" "$@"`, process.execPath, CLI, 'fix'])
    expect(stdout).not.toContain('[y/N]')
  })
})

describe('how it ends', () => {
  it('a reader that has seen enough changes nothing', async () => {
    const repo = await repoWithKey()
    const line = `{ "$0" "$@"; echo "exit $?" >&2; } | true`
    const { stderr } = await repo.run('sh', ['-c', line, process.execPath, CLI, 'rules'])
    expect(stderr).toBe('exit 0\n')
    const blocked = await repo.run('sh', ['-c', line, process.execPath, CLI])
    expect(blocked.stderr).toBe('exit 1\n')
  })

  it('a report that cannot be written is no clean check', async () => {
    const repo = await tempRepo()
    const { exitCode } = await repo.run('sh', [
      '-c',
      `exec "$0" "$@" > /dev/full`,
      process.execPath,
      CLI,
      '--format',
      'json',
    ])
    expect(exitCode).toBe(2)
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s stops it with exit code 2 and leaves no child',
    async (signal) => {
      const repo = await repoWithKey()
      const env = await withGit(repo, 'echo $$ >> "$MARK"; exec sleep 60')
      const mark = repo.path('../mark')
      const child = execa(process.execPath, [CLI], {
        cwd: repo.root,
        env: { ...repo.env, ...env, MARK: mark },
        extendEnv: false,
        reject: false,
      })
      const pids = async () => (await repo.run('cat', [mark])).stdout.trim().split('\n').filter(Boolean)
      while (!(await pids()).length) await new Promise((resolve) => setTimeout(resolve, 50))
      child.kill(signal)
      const { exitCode, stderr } = await child
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr: expect.stringMatching(/^hushkey: interrupted before .*\n {2}Run the command again\.$/),
      })
      for (const pid of await pids()) expect(() => process.kill(Number(pid), 0)).toThrow()
    },
  )

  it.each([
    ['not a repository', 'rm -rf .git', /^hushkey: this is not a Git repository\n {2}Run: git init\n$/],
    [
      'a broken index',
      'echo broken > .git/index',
      /^hushkey: git .* failed with exit code 128: .*\n {2}Run: git status\n$/,
    ],
    ['a folder that is gone', 'rm -rf "$PWD"', /^hushkey: /],
  ])('%s: one sentence, exit code 2', async (_, line, sentence) => {
    const repo = await repoWithKey()
    const run = await repo.run('sh', ['-c', `${line}; exec "$0" "$@"`, process.execPath, CLI])
    expect(run).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringMatching(sentence) })
  })

  it('without Git: one sentence, exit code 2', async () => {
    const repo = await repoWithKey()
    await mkdir(repo.path('../empty'))
    const run = await repo.run(process.execPath, [CLI], { env: { PATH: repo.path('../empty') } })
    expect(run).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'hushkey: git could not be started\n  Install Git, or put it on the PATH.\n',
    })
  })

  it('N16: an internal error shows where, but quotes nothing', async () => {
    const repo = await repoWithKey()
    const preload = repo.path('../preload.mjs')
    await writeFile(preload, `Map.prototype.get = () => { JSON.parse('{"' + ${JSON.stringify(KEY_LINE)}) }\n`)
    const run = await repo.run(process.execPath, ['--import', preload, CLI])
    expect(run.exitCode).toBe(2)
    expect(run.stderr).toMatch(
      /^hushkey: internal error; nothing was checked\. Please report this\.\nSyntaxError\n {4}at /,
    )
    expect(run.stdout + run.stderr).not.toContain(KEY_LINE.slice(30, 50))
  })
})

describe('--debug', () => {
  it('says which processes were started, how long they took, and the outcome', async () => {
    const repo = await repoWithKey()
    const { exitCode, stderr } = await repo.hushkey('--debug')
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^hushkey \S+, Node v\S+, \w+ \w+\n {2}in "/)
    expect(stderr).toMatch(/^ {2,}\d+ ms {2}git .*rev-parse .* {2}exit 0, took \d+ ms$/m)
    expect(stderr).toMatch(/ ms {2}done, exit code 1\n$/)
    expect(stderr).not.toContain(KEY_LINE.slice(34, 50))
  })
})

it('is the same through a link, as npm installs it', async () => {
  const repo = await repoWithKey()
  await symlink(CLI, repo.path('hushkey'))
  expect(await repo.run(repo.path('hushkey'), ['--version'])).toMatchObject({ exitCode: 0 })
})
