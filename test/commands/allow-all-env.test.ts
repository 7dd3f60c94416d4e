import { expect, it } from 'vitest'
import { tempRepo } from '../support/temp-repo.ts'

it('allow --all accepts an env file and what stands in it, so that scan --all passes then', async () => {
  const repo = await tempRepo()
  await repo.stage('api/.env', 'DB_PASSWORD=Tr0ub4dor-and-{b62:6}\n')
  await repo.commit()
  expect((await repo.hushkey('scan', '--all')).exitCode).toBe(1)
  const { stdout } = await repo.hushkey('allow', '--all', '--reason', 'before hushkey')
  expect(stdout.match(/^allowed 1 secret/gm)).toHaveLength(2)
  expect((await repo.hushkey('scan', '--all')).exitCode).toBe(0)
})
