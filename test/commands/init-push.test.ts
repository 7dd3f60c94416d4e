import { chmod } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { doctor } from '../../src/commands/doctor.ts'
import { type ProjectOptions, type ProjectRepo, projectRepo, runCommand } from '../setup/project-repo.ts'
import { hookLine, pushBlock } from '../support/hook-line.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real shells, real pushes

/** A project with an empty bare remote beside it. */
async function withRemote(options: ProjectOptions = {}): Promise<ProjectRepo> {
  const repo = await projectRepo(options)
  for (const path of Object.keys(options.files ?? {}).filter((path) => path.includes('hooks/')))
    await chmod(repo.path(path), 0o755)
  await repo.git('init', '-q', '--bare', '--initial-branch=main', '../remote.git')
  await repo.git('remote', 'add', 'origin', '../remote.git')
  return repo
}

const push = (repo: ProjectRepo, ...refs: string[]) => repo.run('git', ['push', '-q', 'origin', ...refs])

describe('init without --hooks', () => {
  test('N15: in an empty repository a commit made with --no-verify is stopped at the push', async () => {
    const repo = await withRemote()
    const { stdout } = await repo.init()
    expect(stdout).toMatch(/^hushkey is set up for each commit and push, through husky\.$/m)
    await repo.stage('a.js', KEY_LINE)
    expect(await repo.run('git', ['commit', '-q', '-m', 'x'])).toMatchObject({ exitCode: 1 })
    expect(await repo.run('git', ['commit', '-q', '--no-verify', '-m', 'x'])).toMatchObject({ exitCode: 0 })
    const stopped = await push(repo, 'main')
    expect({ ...stopped, text: stopped.stdout + stopped.stderr }).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('Push stopped: 1 secret'),
    })
    expect((await repo.run('git', ['ls-remote', 'origin'])).stdout).toBe('')
    await repo.stage('a.js', CLEAN_LINE)
    await repo.git('commit', '-q', '--amend', '-m', 'x')
    expect(await push(repo, 'main')).toMatchObject({ exitCode: 0 })
  })

  test('--hooks pre-commit for commits alone', async () => {
    const repo = await projectRepo()
    await repo.init('--no-trial', '--hooks', 'pre-commit')
    expect(Object.keys(await repo.files())).not.toContain('.husky/pre-push')
  })

  test('a project that has hushkey keeps the hooks that it has, and reads how to add pushes', async () => {
    const files = { '.husky/pre-commit': 'sh node_modules/hushkey/hooks/pre-commit\n' }
    const repo = await projectRepo({ files })
    const { stdout } = await repo.init('--no-trial')
    expect(stdout).toContain('hushkey is set up for each commit, through husky.')
    expect(stdout).toContain('Pushes are not checked. To check them too: npx hushkey init --hooks pre-push\n')
    expect(Object.keys(await repo.files())).not.toContain('.husky/pre-push')
    await repo.init('--no-trial', '--hooks', 'pre-push')
    const again = await repo.init('--no-trial')
    expect(again.stdout).toMatch(
      /^Nothing to change: hushkey is set up for each commit and push, through husky\.\nNext, /,
    )
  })

  test('where the push hook cannot be extended, commits are checked, and init says so', async () => {
    const files = { '.git/hooks/pre-push': '#!/usr/bin/env python3\nprint("x")\n' }
    const repo = await withRemote({ files })
    const { stdout, exitCode } = await repo.init('--no-trial')
    expect({ stdout, exitCode }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^hushkey is set up for each commit, /),
    })
    expect(stdout).toContain('Pushes are not checked: .git/hooks/pre-push is written for /usr/bin/env python3')
    expect(await repo.read('.git/hooks/pre-push')).toBe(files['.git/hooks/pre-push'])
    expect(await repo.init('--hooks', 'pre-push'), 'asked for').toMatchObject({ exitCode: 2 })
  })
})

describe('what Git writes to a pre-push script reaches both hushkey and what stands in it', () => {
  const READS = 'cat >>seen\n'
  const LOOPS = 'while read -r ref id remote old; do echo "$ref $remote" >>seen; done\n'
  const OLD = '[ $? -eq 0 ] && sh node_modules/hushkey/hooks/pre-push "$1"\n'

  test.each<[string, ProjectOptions]>([
    ['a plain hook', { files: { '.git/hooks/pre-push': `#!/bin/sh\n${READS}` } }],
    ['a plain hook with set -e', { files: { '.git/hooks/pre-push': `#!/bin/sh\nset -e\nPATH=$PATH\n${LOOPS}true\n` } }],
    [
      'a plain hook for bash',
      { files: { '.git/hooks/pre-push': `#!/usr/bin/env bash\nremote="$1"\n${LOOPS}exit 0\n` } },
    ],
    ['a plain hook as 0.1.0 extended it', { files: { '.git/hooks/pre-push': `#!/bin/sh\n${READS}${OLD}` } }],
    ['husky', { files: { '.husky/pre-push': READS } }],
    ['husky as 0.1.0 extended it', { files: { '.husky/pre-push': `${READS}${OLD.replace(/^.*&& /, '')}` } }],
    ['husky with more behind it', { files: { '.husky/pre-push': `${hookLine('pre-push')}\n${READS}` } }],
    [
      'simple-git-hooks',
      {
        package: { name: 'app', devDependencies: { hushkey: '*' }, 'simple-git-hooks': { 'pre-push': READS.trim() } },
        files: { '.git/hooks/pre-push': `#!/bin/sh\n# SIMPLE_GIT_HOOKS\n${READS.trim()}` },
      },
    ],
  ])('%s', async (_, options) => {
    const repo = await withRemote(options)
    expect(await repo.init('--no-trial', '--hooks', 'pre-push')).toMatchObject({ exitCode: 0, stderr: '' })
    await repo.stage('a.js', CLEAN_LINE)
    await repo.commit()
    await repo.git('branch', 'other')
    await repo.git('switch', '-q', '-c', 'secret')
    await repo.stage('b.js', KEY_LINE)
    await repo.commit()
    await repo.git('switch', '-q', 'main')
    expect(await push(repo, 'main', 'other'), 'what is not pushed does not stop it').toMatchObject({ exitCode: 0 })
    const seen = await repo.read('seen')
    expect(seen.match(/refs\/heads\/\w+/g)).toEqual(
      ['main', 'main', 'other', 'other'].map((name) => `refs/heads/${name}`),
    )
    const stopped = await push(repo, 'secret')
    expect(stopped.stdout + stopped.stderr).toContain('Push stopped: 1 secret')
    expect(await repo.read('seen'), 'nothing runs once hushkey has stopped it').toBe(seen)
    const after = await repo.files()
    expect((await repo.init('--no-trial', '--hooks', 'pre-push')).stdout).toContain('Nothing to change')
    expect(await repo.files()).toEqual(after)
  })

  test('N23: --uninstall leaves what was added behind it since, and nothing of hushkey', async () => {
    const repo = await withRemote()
    await repo.init('--no-trial')
    await repo.write('.husky/pre-push', `${await repo.read('.husky/pre-push')}git lfs pre-push "$@"\n`)
    expect((await repo.init('--uninstall')).stdout).toContain("only hushkey's lines are removed")
    expect(await repo.read('.husky/pre-push')).toBe('git lfs pre-push "$@"\n')
  })

  test('doctor names a script in which only one command gets it, until init has put that right', async () => {
    const repo = await projectRepo({
      files: { '.husky/pre-push': 'sh node_modules/hushkey/hooks/pre-push "$1"\ngit lfs pre-push "$@"\n' },
    })
    await repo.init('--prepare')
    const look = async () => {
      const { stdout } = await runCommand(doctor, 'doctor', [], { cwd: repo.root, env: repo.env })
      return stdout.includes(
        'warning  in .husky/pre-push only one command gets what Git says is pushed\n         -> npx hushkey init --hooks pre-push',
      )
    }
    expect(await look()).toBe(true)
    await repo.init('--no-trial', '--hooks', 'pre-push')
    expect(await look()).toBe(false)
  })

  test('what only sets things up, as the PATH of node, stays before it', async () => {
    const start = '#!/bin/sh\n# ours\nexport PATH="$HOME/bin:$PATH"\n. ./env.sh\n'
    const repo = await withRemote({ files: { '.git/hooks/pre-push': `${start}npm test\n` } })
    await repo.init('--no-trial', '--hooks', 'pre-push')
    expect(await repo.read('.git/hooks/pre-push')).toBe(`${start}${pushBlock()}npm test\n`)
  })
})
