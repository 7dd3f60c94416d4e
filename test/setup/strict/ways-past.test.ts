import { expect, test, vi } from 'vitest'
import { KEY_LINE } from '../../support/samples.ts'
import { type StrictRepo, strictRepo, tipOf } from './strict-repo.ts'

vi.setConfig({ testTimeout: 120_000 }) // real Git, real shells, real commits

type Way = (repo: StrictRepo) => Promise<string>

const staged = (command: string): Way => {
  return async (repo) => {
    await repo.stage('pay.js', KEY_LINE)
    return command
  }
}

/** What passes the other hooks, or has none: the command is to be refused, and the branch to stay. */
const WAYS: Readonly<Record<string, Way>> = {
  'commit --no-verify': staged('git commit --no-verify -m x'),
  'commit -anm': async (repo) => {
    await repo.write('package.json', KEY_LINE)
    return 'git commit -anm x'
  },
  'commit --no-verify with a path': async (repo) => {
    await repo.write('package.json', KEY_LINE)
    return 'git commit --no-verify -m x package.json'
  },
  'commit --amend --no-verify': staged('git commit --amend --no-verify --no-edit'),
  'HUSKY=0': staged('HUSKY=0 git commit -m x'),
  'an alias': staged("git -c alias.ci='commit -n' ci -m x"),
  'a message': async () => `git commit --allow-empty --no-verify -m "$(cat message)"`,
  'the message of a commit that pre-commit found clean': async (repo) => {
    await repo.stage('a.txt', 'a\n')
    return 'git commit -q -m "$(cat message)"'
  },
  'the message that commit-msg refused': async (repo) => {
    await repo.stage('a.txt', 'a\n')
    return 'git commit -q -m "$(cat message)"; git commit -q --no-verify -F .git/COMMIT_EDITMSG'
  },
  'an amended message': async () => 'git commit -q --amend -m "$(cat message)"',
  'cherry-pick': async ({ dangling }) => `git cherry-pick ${dangling}`,
  'cherry-pick of two': async ({ dangling }) => `git cherry-pick ${dangling}~..${dangling}`,
  'merge --no-verify': async ({ dangling }) =>
    `git commit -q --allow-empty -m other && git merge --no-verify --no-edit ${dangling}`,
  'merge that moves forward': async ({ dangling }) => `git merge --ff-only ${dangling}`,
  am: async ({ dangling }) => `git format-patch -q -1 ${dangling} -o ../patches && git am ../patches/*`,
  rebase: async ({ dangling }) =>
    `git checkout -q ${dangling} && git rebase -q --force-rebase HEAD~ && git branch -f main`,
  'reset --hard': async ({ dangling }) => `git reset --hard ${dangling}`,
  'update-ref': async ({ dangling }) => `git update-ref refs/heads/main ${dangling}`,
  'update-ref, below HEAD': async ({ dangling }) => `git update-ref HEAD ${dangling}`,
  'fetch into a branch': async ({ dangling }) => `git tag t ${dangling} && git fetch . t:main --update-head-ok`,
  'checkout -B': async ({ dangling }) => `git checkout -q -B main ${dangling}`,
  'commit-tree, under a clean tree': async ({ dangling }) =>
    `git update-ref refs/heads/main $(git commit-tree -m x -p ${dangling} HEAD^{tree})`,
  'fast-import': async ({ dangling }) =>
    `printf 'reset refs/heads/main\\nfrom ${dangling}\\n\\n' | git fast-import --quiet`,
  'what pre-commit found clean, upon another commit': async ({ dangling }) =>
    `git checkout -q ${dangling} && git commit -q --allow-empty -m clean && git checkout -q main && git update-ref refs/heads/main $(git commit-tree -m x -p main HEAD@{1}^{tree})`,
}

test.each(Object.entries(WAYS))('E21, E22: init --strict stops: %s', async (_, way) => {
  const repo = await strictRepo()
  await repo.write('message', `see ${KEY_LINE}`)
  const command = await way(repo)
  const { exitCode, stdout, stderr } = await repo.run('sh', ['-c', command])
  expect({ exitCode, out: stdout + stderr }).not.toMatchObject({ exitCode: 0 })
  expect(stdout + stderr).toContain('stripe-secret-key')
  const log = await repo.run('git', ['log', '-p', 'main'])
  expect(log.stdout).not.toContain('sk_live_')
})

test.each([
  'branch new DANGLING',
  'switch -q -c new DANGLING',
  'update-ref refs/heads/new DANGLING',
  'worktree add -q -b new ../new DANGLING',
  'branch new stash@{0}',
  'push -q . DANGLING:refs/heads/new',
])('init --strict stops a new branch: git %s', async (command) => {
  const repo = await strictRepo()
  await repo.stage('pay.js', KEY_LINE)
  await repo.git('stash', '-q')
  const { exitCode } = await repo.run('git', command.replace('DANGLING', repo.dangling).split(' '))
  expect(exitCode).not.toBe(0)
  expect(await tipOf(repo, 'refs/heads/new')).toBe('')
})
