import { expect, it } from 'vitest'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { CLI, tempRepo } from '../support/temp-repo.ts'

it('who mended the file and did not stage it reads what to do', async () => {
  const repo = await tempRepo()
  await repo.stage('src/my pay.js', KEY_LINE)
  expect((await repo.hushkey()).stdout).not.toContain('Edited it?')
  await repo.write('src/my pay.js', CLEAN_LINE)
  const { exitCode, stdout } = await repo.hushkey()
  expect(exitCode).toBe(1)
  expect(stdout).toContain('  Edited it?   git add "src/my pay.js"\n')
  await repo.git('add', 'src/my pay.js')
  expect(await repo.hushkey()).toMatchObject({ exitCode: 0 })
})

it('from a folder below the root as well, and for an assistant', async () => {
  const repo = await tempRepo()
  await repo.stage('src/pay.js', KEY_LINE)
  await repo.write('src/pay.js', CLEAN_LINE)
  const { stdout } = await repo.run('node', [CLI], { cwd: repo.path('src'), env: { CLAUDE_CODE_CHILD_SESSION: '1' } })
  expect(stdout).toMatch(/Edited it\? {3}git add src\/pay\.js\nNext: /)
})
