import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { projectRepo } from '../setup/project-repo.ts'
import { KEY_LINE } from '../support/samples.ts'

it('E12: a replaced node_modules/.bin/hushkey is not what the hook runs; E22: HUSKY=0 passes', async () => {
  const repo = await projectRepo()
  await repo.init()
  await repo.git('add', '-A')
  await repo.commit()
  await mkdir(repo.path('node_modules/.bin'), { recursive: true })
  await writeFile(repo.path('node_modules/.bin/hushkey'), '#!/bin/sh\nexit 0\n')
  await chmod(repo.path('node_modules/.bin/hushkey'), 0o755)
  await repo.stage('a.js', KEY_LINE)
  expect(await repo.run('git', ['commit', '-m', 'x'])).toMatchObject({ exitCode: 1 })
  expect(await repo.run('git', ['commit', '-m', 'x'], { env: { HUSKY: '0' } })).toMatchObject({ exitCode: 0 })
  expect(await repo.hushkey('scan', '--range', 'HEAD~1..HEAD')).toMatchObject({ exitCode: 1 })
})
