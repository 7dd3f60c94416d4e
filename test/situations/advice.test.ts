import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pushedValues } from '../../src/git/pushed-value.ts'
import { openRepository } from '../../src/git/repository.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const OTHER = fakeSecret('sk_live_{b62:28}')

/** A repository with a remote that has all of its commits. */
async function pushedRepo(fill: (repo: TempRepo) => Promise<void>): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.git('init', '-q', '--bare', '../remote')
  await repo.git('remote', 'add', 'origin', '../remote')
  await fill(repo)
  await repo.git('push', '-q', 'origin', 'main')
  return repo
}

async function fixesOf(repo: TempRepo): Promise<{ kind: string; text: string }[]> {
  return (await repo.scan()).findings[0]?.fixes as { kind: string; text: string }[]
}

it('a value that is in a pushed commit: revoke it first', async () => {
  const repo = await pushedRepo(async (one) => {
    await one.stage('old.js', `const a = '${KEY}'\n`)
    await one.commit()
    await one.stage('old.js', 'gone\n')
    await one.commit()
  })
  await repo.stage('new.js', `const b = '${KEY}'\n`)
  const [first] = await fixesOf(repo)
  expect(first).toMatchObject({ kind: 'public' })
  expect(first?.text).toContain('https://dashboard.stripe.com')
  await repo.stage('new.js', `const b = '${OTHER}'\n`)
  expect((await fixesOf(repo)).map(({ kind }) => kind)).not.toContain('public')
})

it('a remote whose branches Git keeps packed counts as well', async () => {
  const repo = await pushedRepo(async (one) => {
    await one.stage('old.js', `const a = '${KEY}'\n`)
    await one.commit()
  })
  await repo.git('pack-refs', '--all')
  await rm(join(repo.root, '.git/refs/remotes'), { recursive: true, force: true })
  await repo.stage('new.js', `const b = '${KEY}'\n`)
  expect((await fixesOf(repo)).map(({ kind }) => kind)).toContain('public')
})

it('what is only committed here is not public', async () => {
  const repo = await pushedRepo(async (one) => {
    await one.stage('a.js', 'export {}\n')
    await one.commit()
  })
  await repo.stage('old.js', `const a = '${KEY}'\n`)
  await repo.commit()
  await repo.stage('new.js', `const b = '${KEY}'\n`)
  expect((await fixesOf(repo)).map(({ kind }) => kind)).not.toContain('public')
})

it('the search ends in time, and then nothing is known', async () => {
  const repo = await pushedRepo(async (one) => {
    await one.stage('old.js', `const a = '${KEY}'\n`)
    await one.commit()
  })
  const repository = await openRepository({ cwd: repo.root, env: repo.env })
  expect(await pushedValues(repository, [KEY])).toEqual(new Set([KEY]))
  expect(await pushedValues(repository, [KEY], 0)).toEqual(new Set())
})

it('names the place for production that the repository shows', async () => {
  const repo = await tempRepo()
  await repo.stage('infra/main.tf', 'provider "aws" {\n  region = "x"\n}\n')
  await repo.stage('new.js', `const b = '${KEY}'\n`)
  expect((await fixesOf(repo)).find(({ kind }) => kind === 'production')?.text).toContain('AWS Secrets Manager')
})

it('a variable that no template names is one quiet line, and fix adds it', async () => {
  const repo = await tempRepo()
  await repo.stage('.env.example', '# Keys\nOLD_NAME=\n')
  await repo.stage('a.js', 'use(process.env.BEFORE)\n')
  await repo.commit()
  await repo.stage('a.js', 'use(process.env.BEFORE)\nuse(process.env.OLD_NAME, process.env.NEW_NAME)\n')
  expect(await repo.scan()).toMatchObject({
    exitCode: 0,
    findings: [{ rule: 'env-name-undocumented', confidence: 'low', path: 'a.js', line: 2, blocks: false }],
  })
  expect((await repo.hushkey('scan')).stdout).toContain('NEW_NAME is read here, but .env.example does not name it')
  expect(await repo.hushkey('fix', '--yes')).toMatchObject({ exitCode: 0, stderr: '' })
  expect(await repo.git('show', ':.env.example')).toBe('# Keys\nOLD_NAME=\n\nNEW_NAME=\n')
  expect((await repo.scan()).findings).toEqual([])
})

it('no template, or the rule switched off: nothing is said', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', 'use(process.env.NEW_NAME)\n')
  expect((await repo.scan()).findings).toEqual([])
  await repo.stage('.env.example', 'OLD_NAME=\n')
  expect((await repo.scan()).findings).toHaveLength(1)
  await repo.stage('.hushkeyrc.json', '{ "rules": { "env-name-undocumented": "off" } }\n')
  expect((await repo.scan()).findings).toEqual([])
})

it('in a monorepo the nearest template and those above it count', async () => {
  const repo = await tempRepo()
  await repo.stage('.env.example', 'SHARED=\n')
  await repo.stage('apps/web/.env.example', 'WEB=\n')
  await repo.stage('apps/web/a.js', 'use(process.env.SHARED, process.env.WEB, process.env.MORE)\n')
  expect((await repo.scan()).findings).toMatchObject([{ path: 'apps/web/a.js' }])
  await repo.hushkey('fix', '--yes')
  expect(await repo.git('show', ':apps/web/.env.example')).toBe('WEB=\nMORE=\n')
})
