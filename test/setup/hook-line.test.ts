import { chmod, mkdir, rm } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { hookLine } from '../support/hook-line.ts'
import { inOneLine } from '../support/in-one-line.ts'
import { KEY_LINE } from '../support/samples.ts'
import { installInto, type ProjectRepo, projectRepo } from './project-repo.ts'

vi.setConfig({ testTimeout: 240_000 }) // real Git, real shells, real commits

const SENTENCE = 'hushkey is not installed here, so nothing was checked. Run: npm install'

async function withHook(script: string): Promise<ProjectRepo> {
  const repo = await projectRepo()
  await mkdir(repo.path('frontend'))
  await repo.write('.git/hooks/pre-commit', script)
  await chmod(repo.path('.git/hooks/pre-commit'), 0o755)
  return repo
}

let clean = 0

/** A clean commit lands and one with a key does not. */
async function expectGuarded(repo: ProjectRepo): Promise<void> {
  await repo.stage('clean.js', `// ${repo.root}, ${clean++}\n`)
  expect(await repo.run('git', ['commit', '-m', 'clean'])).toMatchObject({ exitCode: 0 })
  await repo.stage('pay.js', KEY_LINE)
  expect(await repo.run('git', ['commit', '-m', 'key'])).toMatchObject({ exitCode: 1 })
  await repo.git('rm', '-qf', 'pay.js')
}

for (const shell of ['/bin/sh', '/bin/sh -e', '/bin/bash -e'])
  test(`N48: the line finds the package after the hook has changed folder: ${shell}`, async () => {
    const repo = await withHook(`#!${shell}\ncd frontend\n${hookLine('pre-commit')}\n`)
    await mkdir(repo.path('frontend'), { recursive: true })
    await expectGuarded(repo)
    await repo.git('worktree', 'add', '-q', '-b', 'other', '../linked')
    const linked = repo.at('../linked')
    await mkdir(linked.path('frontend'))
    await expectGuarded(linked) // N59: with the package of the main worktree
    await installInto(linked.root)
    await expectGuarded(linked)
  })

for (const shell of ['/bin/sh', '/bin/sh -e', '/bin/bash -eu'])
  test(`N52: not installed: the commit and a merge stop with one sentence: ${shell}`, async () => {
    const repo = await withHook(`#!${shell}\n${hookLine('pre-commit')} || exit 1\necho "not reached"\n`)
    await repo.write('.git/hooks/pre-merge-commit', `#!${shell}\n${hookLine('pre-merge-commit')}\n`)
    await chmod(repo.path('.git/hooks/pre-merge-commit'), 0o755)
    await repo.stage('a.js', 'export const a = 1\n')
    await repo.commit()
    await repo.git('checkout', '-q', '-b', 'other')
    await repo.stage('b.js', 'export const b = 1\n')
    await repo.commit()
    await repo.git('checkout', '-q', 'main')
    await repo.stage('c.js', 'export const c = 1\n')
    await repo.commit()
    await rm(repo.path('node_modules'), { recursive: true })
    expect(await repo.run('git', ['merge', '--no-edit', 'other'])).toMatchObject({
      exitCode: expect.not.toSatisfy((code: number) => code === 0),
      stderr: expect.stringContaining(SENTENCE),
    })
    await repo.git('merge', '--abort')
    await repo.stage('d.js', 'export const d = 1\n')
    const commit = await repo.run('git', ['commit', '-m', 'd'])
    expect({ ...commit, stderr: commit.stderr.trim() }).toEqual({ exitCode: 1, stdout: '', stderr: SENTENCE })
  })

test('N52: not installed: a worktree, and the push of what a rebase brought, stop with the same sentence', async () => {
  const repo = await projectRepo({ files: { 'base.js': '' } })
  await repo.init('--no-trial')
  await repo.git('add', '.')
  await repo.commit()
  await repo.git('branch', 'other')
  await repo.stage('a.js', 'export const a = 1\n')
  await repo.commit()
  await rm(repo.path('node_modules'), { recursive: true })
  await repo.git('worktree', 'add', '-q', '../linked', 'other')
  const linked = repo.at('../linked')
  await linked.stage('b.js', 'export const b = 1\n')
  const said = ({ stderr }: { stderr: string }) => stderr.split('\n').filter((line) => line.startsWith('hushkey'))
  const commit = await linked.run('git', ['commit', '-m', 'b'])
  expect([commit.exitCode, said(commit)]).toEqual([1, [SENTENCE]])
  await linked.git('commit', '-q', '--no-verify', '-m', 'b')
  await linked.git('rebase', '-q', 'main') // Git runs no hook of hushkey's
  await repo.git('init', '-q', '--bare', '../remote.git')
  const push = await linked.run('git', ['push', '../remote.git', 'other'])
  expect([push.exitCode, said(push)]).toEqual([1, [SENTENCE]])
  await installInto(repo.root)
  await linked.git('push', '-q', '../remote.git', 'other')
  await expectGuarded(linked)
})

test('N48: init in a project whose hook changes folder, by husky: both commits, proved', async () => {
  const repo = await projectRepo({ files: { '.husky/pre-commit': 'cd frontend\n', 'frontend/index.js': '' } })
  expect((await repo.init()).stdout).toContain('Proved here')
  await repo.git('add', '.')
  await repo.commit()
  await expectGuarded(repo)
})

test('N49: init puts the line before a way out and says so; what it wrote behind one is moved', async () => {
  const script = 'if git diff --cached --quiet -- web; then\n  exit 0\nfi\nnpx lint-staged\n'
  const repo = await projectRepo({ files: { '.husky/pre-commit': script } })
  const { stdout } = await repo.init()
  const said = 'hushkey stands before "if git diff --cached --quiet -- web; then" in .husky/pre-commit'
  expect(inOneLine(stdout)).toContain(said)
  expect(stdout).toContain('Proved here')
  expect(await repo.read('.husky/pre-commit')).toBe(`${hookLine('pre-commit')}\n${script}`)
  await repo.write('.husky/pre-commit', `${script}sh node_modules/hushkey/hooks/pre-commit\n`) // as 0.1.0 left it
  expect((await repo.init()).stdout).toContain('Proved here')
  expect(await repo.read('.husky/pre-commit')).toBe(`${hookLine('pre-commit')}\n${script}`)
  expect((await repo.init()).stdout).toContain('Nothing to change')
})

test('N51: a hook with Windows line ends is written without them, and said', async () => {
  const repo = await projectRepo({ files: { '.husky/pre-commit': 'true\r\ntrue\r\n' } })
  const { stdout } = await repo.init()
  expect(stdout).toContain('.husky/pre-commit had Windows line ends')
  expect(await repo.read('.husky/pre-commit')).toBe(`true\ntrue\n${hookLine('pre-commit')}\n`)
  expect(stdout).toContain('Proved here')
})

test('a line that 0.1.0 wrote becomes the present one', async () => {
  const old = 'npx lint-staged\nsh node_modules/hushkey/hooks/pre-commit\n'
  const repo = await projectRepo({ files: { '.husky/pre-commit': old } })
  await repo.init('--no-trial')
  expect(await repo.read('.husky/pre-commit')).toBe(`npx lint-staged\n${hookLine('pre-commit')}\n`)
})
