import { expect, it } from 'vitest'
import { KEY_LINE } from '../support/samples.ts'
import { CLI, tempRepo } from '../support/temp-repo.ts'

it.each([
  ['Node has no WebAssembly', process.execPath, ['--no-expose-wasm', CLI]],
  [
    'the system lets a program reserve few addresses',
    'sh',
    ['-c', `ulimit -v 6000000 2>/dev/null; exec "$0" "${CLI}"`, process.execPath],
  ],
])('where %s, a long text is checked all the same', async (_, program, args) => {
  const repo = await tempRepo()
  await repo.stage('a.js', `${'const answer = 42 // of all\n'.repeat(4000)}${KEY_LINE}`)
  const run = await repo.run(program, args)
  expect(run).toMatchObject({ exitCode: 1, stderr: '' })
  expect(run.stdout).toContain('a.js:4001')
})
