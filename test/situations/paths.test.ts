import { mkdir, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { installHook } from '../support/install-hook.ts'
import { KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

const PATHS = [
  'a b.js',
  'café/naïve.js',
  '日本/鍵.js',
  '(group)/[id].ts',
  '-x.js',
  '--all',
  '"q".js',
  "it's.js",
  'tab\there.js',
  'new\nline.js',
  'back\\slash.js',
  '*.js',
  '$(echo).js',
  'a\x1b[31mred.js',
]

it.each(PATHS)('N28: %j', async (path) => {
  const repo = await tempRepo()
  await repo.stage(path, KEY_LINE)
  expect((await repo.scan()).findings).toMatchObject([{ path, line: 1 }])
  expect((await repo.scan('--', path)).findings, 'named on the command line').toHaveLength(1)
  await installHook(repo)
  const { exitCode, stdout, stderr } = await repo.run('git', ['commit', '-m', 'x'])
  expect(exitCode).toBe(1)
  expect(stdout + stderr, 'no control character reaches the terminal').not.toMatch(/[\x00-\x08\x0b-\x1f]/)
})

it('N28: bytes that are no UTF-8', async () => {
  const repo = await tempRepo()
  await mkdir(repo.path('dir'))
  await writeFile(
    Buffer.concat([Buffer.from(repo.path('dir/')), Buffer.from([0xff, 0x61]), Buffer.from('.js')]),
    KEY_LINE,
  )
  await repo.git('add', '-A')
  expect((await repo.scan()).findings).toMatchObject([{ path: 'dir/\\xffa.js', line: 1 }])
})
