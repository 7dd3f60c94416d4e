import { expect, it } from 'vitest'
import { scan } from '../../src/commands/scan.ts'
import { runCommand } from '../setup/project-repo.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

it('says at a terminal that all is well, but not in a hook, nor to a program', async () => {
  const repo = await tempRepo()
  await repo.stage('a.ts', CLEAN_LINE)
  const ask = async () => false
  const run = (env: Record<string, string>, given: { ask?: typeof ask } = {}) =>
    runCommand(scan, 'scan', [], { cwd: repo.root, env: { ...repo.env, ...env }, ...given })
  const quiet = { exitCode: 0, stdout: '', stderr: '' }
  expect(await run({}, { ask })).toEqual({
    ...quiet,
    stderr: 'hushkey: nothing blocks (1 file, 1 added line checked)\n',
  })
  expect(await run({ GIT_INDEX_FILE: repo.path('.git/index') }, { ask })).toEqual(quiet)
  expect(await run({})).toEqual(quiet)
  await repo.stage('b.ts', KEY_LINE)
  expect(await run({}, { ask })).toMatchObject({ exitCode: 1, stderr: '' })
})

it('N35: exit code 0 where nothing blocks, 1 where something does, 2 where it could not check', async () => {
  const repo = await tempRepo()
  await repo.stage('a.ts', CLEAN_LINE)
  expect((await repo.hushkey()).exitCode).toBe(0)
  await repo.stage('b.ts', KEY_LINE)
  expect((await repo.hushkey()).exitCode).toBe(1)
  await repo.stage('.hushkeyrc.json', '{ "blockOn": "none" }')
  expect((await repo.hushkey()).exitCode, 'warnings alone').toBe(0)
  await repo.stage('.hushkeyrc.json', '{ "blockOn": "some" }')
  expect((await repo.hushkey()).exitCode).toBe(2)
})
