import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

/** A key that was committed on a day and is in the history alone since then, with an owner. */
async function withHistory(): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('.github/CODEOWNERS', '/src/ @acme/pay\n')
  await repo.stage('src/pay.js', KEY_LINE)
  const dates = { GIT_AUTHOR_DATE: '2020-02-03T12:00:00Z', GIT_COMMITTER_DATE: '2020-02-03T12:00:00Z' }
  await repo.run('git', ['commit', '-q', '--no-verify', '-m', 'pay'], { env: dates })
  return repo
}

it('--format summary and html say whose a finding is and since when, of the tree and of the history', async () => {
  const repo = await withHistory()
  for (const what of ['--all', '--history']) {
    const { stdout, exitCode } = await repo.hushkey('scan', what, '--format', 'summary')
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^1 finding: 1 blocks, 0 warn; /)
    expect(stdout).toMatch(/^@acme\/pay +1 +0$/m)
    expect(stdout).toMatch(/^older +1 +0$/m)
    if (what === '--all') {
      await repo.git('rm', '-q', 'src/pay.js')
      await repo.commit('gone')
    }
  }
  const page = repo.path('../page.html')
  const { stdout } = await repo.hushkey('scan', '--history', '--format', 'html', '--output', page)
  expect(stdout).toContain('stripe-secret-key') // the screen has the text
  expect(await readFile(page, 'utf8')).toMatch(/in commit [0-9a-f]{12} · since 2020-02-03 · @acme\/pay · [a-z2-7]{16}/)
})

it('where nothing is found, both say so', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', 'export {}\n')
  expect(await repo.hushkey('scan', '--all', '--format', 'summary')).toMatchObject({
    exitCode: 0,
    stdout: '0 findings: 0 block, 0 warn; 0 allowed; 1 file checked\n',
  })
  expect((await repo.hushkey('scan', '--all', '--format', 'html')).stdout).toContain('<b>0</b> blocking')
})
