import { expect, it } from 'vitest'
import { installHook } from '../support/install-hook.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { repoAt, type TempRepo, tempRepo } from '../support/temp-repo.ts'

/** A repository with the hook and two committed files. */
async function hooked(...init: string[]): Promise<TempRepo> {
  const repo = await tempRepo(...init)
  await repo.stage('a.js', CLEAN_LINE)
  await repo.stage('sub/b.js', CLEAN_LINE)
  await repo.commit('first')
  await installHook(repo)
  return repo
}

/** Expects that `args` commit nothing now, and something once `mend` has taken the secret away. */
async function blockedThenLands(repo: TempRepo, args: string[], mend: () => Promise<void>, cwd = repo.root) {
  const head = await repo.git('rev-parse', 'HEAD')
  const blocked = await repo.run('git', args, { cwd })
  expect(blocked).toMatchObject({ exitCode: 1 })
  expect(blocked.stdout + blocked.stderr).toContain('stripe-secret-key')
  expect(await repo.git('rev-parse', 'HEAD')).toBe(head)
  await mend()
  expect(await repo.run('git', args, { cwd })).toMatchObject({ exitCode: 0 })
  expect(await repo.git('rev-parse', 'HEAD')).not.toBe(head)
}

it('N02: git commit', async () => {
  const repo = await hooked()
  await repo.stage('a.js', KEY_LINE)
  await blockedThenLands(repo, ['commit', '-m', 'x'], () => repo.stage('a.js', 'export {}\n'))
})

it('N02: git commit -a', async () => {
  const repo = await hooked()
  await repo.write('a.js', KEY_LINE)
  await blockedThenLands(repo, ['commit', '-a', '-m', 'x'], () => repo.write('a.js', 'export {}\n'))
})

it('N02: git commit <path> looks at that path and not at what else is staged', async () => {
  const repo = await hooked()
  await repo.write('a.js', KEY_LINE)
  await repo.stage('sub/b.js', 'export {}\n')
  await blockedThenLands(repo, ['commit', '-m', 'x', 'a.js'], () => repo.write('a.js', 'export {}\n'))
  await repo.stage('a.js', KEY_LINE)
  expect(await repo.run('git', ['commit', '-m', 'y', 'sub/b.js'])).toMatchObject({ exitCode: 0 })
})

it('N02: git commit -p takes the hunks that were chosen', async () => {
  const repo = await hooked()
  const lines = Array.from({ length: 30 }, (_, at) => `export const n${at} = ${at}\n`)
  await repo.stage('a.js', lines.join(''))
  await repo.commit()
  await repo.write('a.js', `export {}\n${lines.join('')}${KEY_LINE}`)
  expect(await repo.run('git', ['commit', '-p', '-m', 'x'], { input: 'n\ny\n' })).toMatchObject({ exitCode: 1 })
  await repo.git('reset', '-q')
  expect(await repo.run('git', ['commit', '-p', '-m', 'x'], { input: 'y\nn\n' })).toMatchObject({ exitCode: 0 })
})

it('N02: git commit --amend', async () => {
  const repo = await hooked()
  await repo.stage('a.js', KEY_LINE)
  await blockedThenLands(repo, ['commit', '--amend', '-m', 'x'], () => repo.stage('a.js', 'export {}\n'))
})

it('N08: git commit --amend with nothing staged passes', async () => {
  const repo = await hooked()
  expect(await repo.run('git', ['commit', '--amend', '-m', 'reworded'])).toMatchObject({ exitCode: 0 })
})

it('N40: the first commit, which has no HEAD', async () => {
  const repo = await tempRepo()
  await installHook(repo)
  await repo.stage('a.js', KEY_LINE)
  expect(await repo.run('git', ['commit', '-m', 'first'])).toMatchObject({ exitCode: 1 })
  await repo.stage('a.js', CLEAN_LINE)
  expect(await repo.run('git', ['commit', '-m', 'first'])).toMatchObject({ exitCode: 0 })
})

it('N02: from a subfolder', async () => {
  const repo = await hooked()
  await repo.stage('a.js', KEY_LINE)
  await blockedThenLands(repo, ['commit', '-m', 'x'], () => repo.stage('a.js', 'export {}\n'), repo.path('sub'))
  await repo.stage('a.js', KEY_LINE)
  const report = await repoAt(repo.path('sub'), repo.env).scan()
  expect(report.findings).toMatchObject([{ path: 'a.js' }])
})

it('N02: in a linked worktree', async () => {
  const repo = await hooked()
  await repo.git('worktree', 'add', '-q', '../linked')
  const linked = repoAt(repo.path('../linked'), repo.env)
  await linked.stage('a.js', KEY_LINE)
  await blockedThenLands(linked, ['commit', '-m', 'x'], () => linked.stage('a.js', 'export {}\n'))
})

it('E29, N40: in a submodule, and its pointer in the repository around it', async () => {
  const inner = await hooked()
  const outer = await tempRepo()
  await outer.commit('first')
  await outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'vendor/inner')
  const report = await outer.scan()
  expect(report).toMatchObject({
    exitCode: 0,
    skipped: [{ path: 'vendor/inner', reason: expect.stringContaining('submodule') }],
  })
  const sub = repoAt(outer.path('vendor/inner'), outer.env)
  await installHook(sub)
  await sub.stage('a.js', KEY_LINE)
  await blockedThenLands(sub, ['commit', '-m', 'x'], () => sub.stage('a.js', 'export {}\n'))
  await outer.git('commit', '-q', '-m', 'add it')
  await outer.git('add', 'vendor/inner')
  expect(await outer.scan(), 'a commit of nothing but a moved pointer').toMatchObject({ exitCode: 0 })
})

it('N40: in a SHA-256 repository', async () => {
  const repo = await hooked('--object-format=sha256')
  await repo.stage('a.js', KEY_LINE)
  await blockedThenLands(repo, ['commit', '-m', 'x'], () => repo.stage('a.js', 'export {}\n'))
})

it('N02: GIT_DIR and GIT_INDEX_FILE from outside are obeyed', async () => {
  const repo = await hooked()
  const other = { GIT_DIR: repo.path('.git'), GIT_WORK_TREE: repo.root, GIT_INDEX_FILE: repo.path('.git/other-index') }
  await repo.write('a.js', KEY_LINE)
  await repo.run('git', ['read-tree', 'HEAD'], { env: other })
  await repo.run('git', ['add', 'a.js'], { env: other })
  expect(await repo.scan()).toMatchObject({ findings: [] })
  const elsewhere = await repo.run(process.execPath, [(await import('../support/temp-repo.ts')).CLI], {
    env: other,
    cwd: '/',
  })
  expect(elsewhere).toMatchObject({ exitCode: 1 })
})
