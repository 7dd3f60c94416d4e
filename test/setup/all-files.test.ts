import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { CLI, tempRepo } from '../support/temp-repo.ts'

const HOOK = fileURLToPath(new URL('../../hooks/pre-commit', import.meta.url))

test.each([
  ['the shipped hook', 'sh', [HOOK]],
  ['the command that .pre-commit-hooks.yaml names', process.execPath, [CLI, 'scan']],
])('N45: `pre-commit run --all-files` with nothing staged reads the tree: %s', async (_, program, args) => {
  const repo = await tempRepo()
  await repo.stage('old.js', KEY_LINE)
  await repo.commit()
  const run = (env: Record<string, string>) => repo.run(program, args, { env })
  const all = await run({ PRE_COMMIT: '1' })
  expect(all).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('old.js:1') })
  // at a commit Git names the index, and what was there before is no business of it
  const index = repo.path('.git/index')
  expect(await run({ PRE_COMMIT: '1', GIT_INDEX_FILE: index })).toMatchObject({ exitCode: 0, stdout: '' })
  expect(await run({})).toMatchObject({ exitCode: 0, stdout: '' })
  await repo.stage('new.js', CLEAN_LINE)
  expect(await run({ PRE_COMMIT: '1' }), 'something is staged: that is meant').toMatchObject({ exitCode: 0 })
})
