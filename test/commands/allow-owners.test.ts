import { expect, it } from 'vitest'
import { KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const CONFIG = '.hushkeyrc.json'

async function owned(owners = `* @acme/everybody\n/${CONFIG} @acme/security sec@example.org\n`): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('.github/CODEOWNERS', owners)
  await repo.stage('a.js', KEY_LINE)
  return repo
}

const entryIn = async (repo: TempRepo) => JSON.parse(await repo.git('show', `:${CONFIG}`)).allow[0]

it('the owner of an entry is who may approve it, unless somebody else is named', async () => {
  const repo = await owned()
  await repo.hushkey('allow', 'a.js:1', '--reason', 'made up for a test')
  expect(await entryIn(repo)).toMatchObject({ owner: '@acme/security, sec@example.org' })
  await repo.hushkey('allow', 'a.js:1', '--reason', 'made up for a test', '--owner', 'ada')
  expect(await entryIn(repo)).toMatchObject({ owner: 'ada' })
})

it('nobody is named where CODEOWNERS names nobody', async () => {
  const repo = await owned('/src/ @acme/everybody\n')
  await repo.hushkey('allow', 'a.js:1', '--reason', 'made up for a test')
  expect(await entryIn(repo)).not.toHaveProperty('owner')
  expect((await repo.hushkey('allow', '--audit')).stdout).toContain(
    'May approve .hushkeyrc.json: anybody, as .github/CODEOWNERS names nobody for it',
  )
})

it('--audit names who may approve, in each format', async () => {
  const repo = await owned()
  const line = 'May approve .hushkeyrc.json: @acme/security, sec@example.org (.github/CODEOWNERS)'
  expect((await repo.hushkey('allow', '--audit')).stdout).toContain(line)
  expect((await repo.hushkey('allow', '--audit', '--format', 'markdown')).stdout).toContain(line)
  expect(JSON.parse((await repo.hushkey('allow', '--audit', '--format', 'json')).stdout).approvers).toEqual([
    '@acme/security',
    'sec@example.org',
  ])
  const other = await tempRepo()
  expect((await other.hushkey('allow', '--audit')).stdout).toContain('anybody, as there is no CODEOWNERS')
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

it('an entry is reported from 14 days before its last one, where it is used and by doctor', async () => {
  const repo = await owned()
  const until = (days: number) => ['allow', 'a.js:1', '--reason', 'made up', '--expires', inDays(days)]
  await repo.hushkey(...until(20))
  expect((await repo.hushkey()).stdout).not.toContain('this entry')
  await repo.hushkey(...until(10))
  expect((await repo.hushkey()).stdout.replaceAll(/\s+/g, ' ')).toMatch(
    /note \.hushkeyrc\.json:\d+: this entry \(“made up”, of @acme\/security, sec@example\.org\) ends in \d+ days, on /,
  )
  expect((await repo.hushkey('doctor')).stdout).toContain('of 1 allowlist entry 1 will end within 14 days')
})
