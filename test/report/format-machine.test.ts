import { expect, it } from 'vitest'
import { KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

it('N45: github: an annotation at the line, with everything escaped that could end it', async () => {
  const repo = await tempRepo()
  await repo.stage('src/a,b:c.js', KEY_LINE)
  const { stdout, exitCode } = await repo.hushkey('scan', '--format', 'github')
  expect(exitCode).toBe(1)
  expect(stdout).toMatch(
    /^::error file=src\/a%2Cb%3Ac\.js,line=1,endLine=1,col=28,endColumn=60,title=stripe-secret-key::A Stripe secret key[^\n]+\n$/,
  )
})

it('N45: github: a path with a newline starts no command of its own', async () => {
  const repo = await tempRepo()
  await repo.stage('a\n::stop-commands::x.js', KEY_LINE)
  const { stdout } = await repo.hushkey('scan', '--format', 'github')
  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
})

it('N45, N16: sarif: result, rule and fingerprint, and nothing of the line', async () => {
  const repo = await tempRepo()
  await repo.stage('src/a b.js', KEY_LINE)
  const { stdout } = await repo.hushkey('scan', '--format', 'sarif')
  const [run] = JSON.parse(stdout).runs
  const [staged] = (await repo.scan()).findings
  expect(run.tool.driver.rules).toMatchObject([{ id: 'stripe-secret-key' }])
  expect(run.results).toMatchObject([
    {
      ruleId: 'stripe-secret-key',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'src/a%20b.js' },
            region: { startLine: 1, startColumn: 28, endColumn: 60 },
          },
        },
      ],
      partialFingerprints: { 'hushkey/v1': staged?.fingerprint },
    },
  ])
  expect(stdout).not.toContain('new Stripe')
})

it('N45: sarif: what a person accepted is suppressed, with the reason', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', KEY_LINE)
  const [finding] = (await repo.scan()).findings
  await repo.stage(
    '.hushkeyrc.json',
    JSON.stringify({ allow: [{ fingerprint: finding?.fingerprint, reason: 'a demo key' }] }),
  )
  const { stdout, exitCode } = await repo.hushkey('scan', '--format', 'sarif')
  expect(exitCode).toBe(0)
  expect(JSON.parse(stdout).runs[0].results).toMatchObject([{ suppressions: [{ justification: 'a demo key' }] }])
})
