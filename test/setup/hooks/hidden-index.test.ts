import { chmod } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { doctor } from '../../../src/commands/doctor.ts'
import { CLEAN_LINE, KEY_LINE } from '../../support/samples.ts'
import { type ProjectRepo, projectRepo, runCommand } from '../project-repo.ts'

vi.setConfig({ testTimeout: 120_000 }) // real Git, real shells, real commits

const CALL = 'sh node_modules/hushkey/hooks/pre-commit'

async function withHook(script: string): Promise<ProjectRepo> {
  const repo = await projectRepo({ files: { '.githooks/pre-commit': `#!/bin/sh\n${script}`, 'pay.js': '' } })
  await chmod(repo.path('.githooks/pre-commit'), 0o755)
  await repo.git('add', '.')
  await repo.commit()
  await repo.git('config', 'core.hooksPath', '.githooks')
  await repo.write('pay.js', KEY_LINE)
  return repo
}

async function reached(repo: ProjectRepo) {
  const { stdout } = await runCommand(doctor, 'doctor', ['--format', 'json'], { cwd: repo.root, env: repo.env })
  return JSON.parse(stdout).checks.find(({ check }: { check: string }) => check === 'hook-reached')
}

/** Both commit another index than `.git/index`. */
const COMMITS = [
  ['commit', '-qam', 'key'],
  ['commit', '-qm', 'key', 'pay.js'],
]

test.each(['unset $(git rev-parse --local-env-vars)', 'unset GIT_DIR GIT_INDEX_FILE'])(
  'N02, N49: where %s stands before hushkey, nobody can tell what is committed: it stops, doctor says so, init puts it right',
  async (hiding) => {
    const repo = await withHook(`${hiding}\n${CALL}\n`)
    for (const args of COMMITS)
      expect(await repo.run('git', args)).toMatchObject({
        exitCode: 1,
        stderr: expect.stringMatching(/^hushkey: nobody can tell what is committed: GIT_INDEX_FILE is not set/m),
      })
    expect(await reached(repo)).toMatchObject({
      state: 'failure',
      text: `.githooks/pre-commit hides from hushkey what \`git commit -a\` commits, at "${hiding}"`,
    })
    await repo.init('--no-trial', '--hooks', 'pre-commit')
    expect((await reached(repo)).state).toBe('ok')
    for (const args of COMMITS)
      expect(await repo.run('git', args)).toMatchObject({
        exitCode: 1,
        stderr: expect.stringContaining('stripe-secret-key'),
      })
    await repo.write('pay.js', CLEAN_LINE)
    expect(await repo.run('git', ['commit', '-qam', 'clean'])).toMatchObject({ exitCode: 0 })
  },
)

test('N49: where a hook names another index than Git commits, doctor fails', async () => {
  const repo = await withHook(`GIT_INDEX_FILE=.git/index ${CALL}\n`)
  expect(await reached(repo)).toMatchObject({ state: 'failure', cure: expect.stringContaining('Take GIT_INDEX_FILE') })
  await repo.write('.githooks/pre-commit', `#!/bin/sh\nexport GIT_INDEX_FILE=.git/index\n${CALL}\n`)
  expect(await reached(repo)).toMatchObject({ state: 'failure', cure: expect.stringContaining('Move hushkey above') })
  await repo.write('.githooks/pre-commit', `#!/bin/sh\nGIT_INDEX_FILE=.git/x git read-tree HEAD\n${CALL}\n`)
  expect((await reached(repo)).state).toBe('ok')
})
