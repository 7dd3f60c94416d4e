import { expect, it } from 'vitest'
import { tempRepo } from '../support/temp-repo.ts'

const WORDS = ['Harbour', 'Lantern', 'Meadow', 'Orchard', 'Saddle', 'Thistle']
const line = (at: number) => `db_password_${at} = "${WORDS[at % WORDS.length]}${at * 7919}!"\n`

it('N16: of many findings the text shows the same fingerprints as the report for programs', async () => {
  const repo = await tempRepo()
  await repo.stage('conf.py', Array.from({ length: 12 }, (_, at) => line(at + 1)).join(''))
  const { findings } = await repo.scan()
  const { stdout } = await repo.hushkey()
  const shown = [...stdout.matchAll(/fingerprint {6}(\S+)/g)].map(([, each]) => each)
  expect(shown.length).toBeGreaterThan(1)
  expect(findings.map(({ fingerprint }) => fingerprint)).toEqual(expect.arrayContaining(shown))
  expect(stdout).toContain(`allow ${findings[0]?.fingerprint}`)
})

it('N11: where the project has an entry by fingerprint, each finding is compared with it', async () => {
  const repo = await tempRepo()
  await repo.stage('conf.py', line(1) + line(2))
  const { findings } = await repo.scan()
  await repo.hushkey('allow', `${findings[1]?.fingerprint}`, '--reason', 'a fixture of the harbour')
  const { stdout } = await repo.hushkey()
  expect(stdout).toContain(`${findings[0]?.fingerprint}`)
  expect(stdout).not.toContain(`${findings[1]?.fingerprint}`)
})
