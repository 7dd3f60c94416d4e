import { chmod } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { doctor } from '../../../src/commands/doctor.ts'
import { CLEAN_LINE, KEY_LINE } from '../../support/samples.ts'
import { projectRepo, runCommand } from '../project-repo.ts'

vi.setConfig({ testTimeout: 120_000 }) // real Git, real shells, real commits

const CALL = 'sh node_modules/hushkey/hooks/pre-commit'

test.each([
  ['ends it', '. ./scripts/a.sh', 'exit 0\n', `ends before it runs hushkey, at ". ./scripts/a.sh"`],
  ['ends it from its own folder', '. "$(dirname "$0")/../scripts/a.sh"', '. ./scripts/b.sh\n', 'ends before it runs'],
  ['goes on after failures', '. "$(git rev-parse --show-toplevel)/scripts/a.sh"', 'set +e\n', 'goes on whatever'],
])('N49: a script that the hook takes as part of its own and that %s', async (_, source, text, words) => {
  const repo = await projectRepo({ files: { 'scripts/a.sh': text, 'scripts/b.sh': 'test -d web || exit 0\n' } })
  await repo.write('.githooks/pre-commit', `#!/bin/sh\nset -e\n${source}\n${CALL}\ntrue\n`)
  await chmod(repo.path('.githooks/pre-commit'), 0o755)
  await repo.git('config', 'core.hooksPath', '.githooks')
  const failure = async () => {
    const { stdout } = await runCommand(doctor, 'doctor', ['--format', 'json'], { cwd: repo.root, env: repo.env })
    const { state, text } = JSON.parse(stdout).checks.find((one: { check: string }) => one.check === 'hook-reached')
    return state === 'failure' ? text : null
  }
  const commit = async (line: string) => {
    await repo.stage('pay.js', line)
    return (await repo.run('git', ['commit', '-q', '-m', 'x'])).exitCode
  }
  expect(await failure()).toContain(words)
  expect(await commit(KEY_LINE), 'it lands').toBe(0)
  await repo.init('--no-trial', '--hooks', 'pre-commit')
  expect(await failure()).toBeNull()
  expect(await commit(`${KEY_LINE}// again\n`)).toBe(0) // an old key passes
  expect(await commit(KEY_LINE.replace('stripe', 'other').replace('live_', 'live_9'))).toBe(1)
  expect(await commit(CLEAN_LINE)).toBe(0)
})
