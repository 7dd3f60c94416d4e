import { mkdir } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { KEY_LINE } from '../../support/samples.ts'
import { type ProjectRepo, projectRepo } from '../project-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real shells, real commits

/** What each assistant runs, as its users report it; the paths are relative to the main worktree. */
const MAKERS: Readonly<Record<string, (repo: ProjectRepo) => Promise<string>>> = {
  // a branch of its own below the main worktree
  'Claude Code': async (repo) => {
    await repo.git('worktree', 'add', '-q', '-b', 'worktree-fix', '.claude/worktrees/fix', 'HEAD')
    return '.claude/worktrees/fix'
  },
  // https://github.com/anthropics/claude-code/issues/88747: an absolute path in the worktree's own configuration
  'Claude Code, by config.worktree': async (repo) => {
    await repo.git('config', 'extensions.worktreeConfig', 'true')
    await repo.git('worktree', 'add', '-q', '-b', 'worktree-fix', '.claude/worktrees/fix', 'HEAD')
    await repo.at('.claude/worktrees/fix').git('config', '--worktree', 'core.hooksPath', repo.path('.husky/_'))
    return '.claude/worktrees/fix'
  },
  // https://github.com/anthropics/claude-code/issues/66993: husky's folder, without its shims, for the whole clone
  'Claude Code, by the shared configuration': async (repo) => {
    await repo.git('worktree', 'add', '-q', '-b', 'worktree-fix', '.claude/worktrees/fix', 'HEAD')
    await repo.at('.claude/worktrees/fix').git('config', 'core.hooksPath', repo.path('.husky'))
    return '.claude/worktrees/fix'
  },
  // no branch, outside of the repository, below a folder of its own for each task
  Codex: async (repo) => {
    await mkdir(repo.path('../home/.codex/worktrees/a1b2'), { recursive: true })
    await repo.git('worktree', 'add', '-q', '--detach', '../home/.codex/worktrees/a1b2/repo', 'HEAD')
    return '../home/.codex/worktrees/a1b2/repo'
  },
  Cursor: async (repo) => {
    await mkdir(repo.path('../home/.cursor/worktrees/repo'), { recursive: true })
    await repo.git('worktree', 'add', '-q', '../home/.cursor/worktrees/repo/x7f', '-b', 'cursor/x7f')
    return '../home/.cursor/worktrees/repo/x7f'
  },
}

async function readyRepo(): Promise<ProjectRepo> {
  const repo = await projectRepo()
  await repo.init('--no-trial')
  await repo.git('add', '.')
  await repo.commit()
  return repo
}

async function expectStopped(repo: ProjectRepo): Promise<void> {
  await repo.stage('pay.js', KEY_LINE)
  const { exitCode, stderr } = await repo.run('git', ['commit', '-m', 'key'])
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('stripe-secret-key') })
  await repo.git('rm', '-qf', 'pay.js')
}

test.each(Object.entries(MAKERS))(
  'N59: a worktree as %s makes it is checked, and so is the main one',
  async (_, make) => {
    const repo = await readyRepo()
    const there = repo.at(await make(repo))
    await there.stage('clean.js', 'export {}\n')
    expect(await there.run('git', ['commit', '-m', 'clean'])).toMatchObject({ exitCode: 0 })
    await expectStopped(there)
    await expectStopped(repo)
  },
)

// https://github.com/anthropics/claude-code/issues/80539: the path is taken from the project's folder instead of the root
test.each([
  ['worktree', '--unset core.hooksPath'],
  ['local', 'core.hooksPath .husky/_'],
])(
  'N59, N14: where core.hooksPath of the %s configuration leads nowhere, init says so and the command of doctor arms both',
  async (scope, change) => {
    const repo = await readyRepo()
    await repo.git('config', 'extensions.worktreeConfig', 'true')
    await repo.git('worktree', 'add', '-q', '.claude/worktrees/fix')
    const there = repo.at('.claude/worktrees/fix')
    await there.git('config', `--${scope}`, 'core.hooksPath', repo.path('apps/.husky/_'))
    const remedy = `git config --${scope} ${change}`
    const [fromMain, fromThere] = [await repo.hushkey('doctor'), await there.hushkey('doctor')]
    expect(fromMain).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining(`-> git -C .claude/worktrees/fix ${remedy.slice(4)}\n`),
    })
    expect(fromThere).toMatchObject({ exitCode: 1, stdout: expect.stringContaining(`-> ${remedy}\n`) })
    const refused = await there.init('--no-trial')
    expect(refused).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(`Run: ${remedy}, then npx hushkey init`),
    })
    expect(await there.run('sh', ['-c', remedy])).toMatchObject({ exitCode: 0 })
    await expectStopped(there)
    await expectStopped(repo)
  },
)
