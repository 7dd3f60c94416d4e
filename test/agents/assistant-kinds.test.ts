import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { CLI, type TempRepo, tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const ASSISTANT = { CLAUDECODE: '1' }
/** What lets a commit pass without a fix: a person's decision, never the assistant's. */
const BYPASS = /hushkey allow|False alarm|--no-verify|HUSKY=0|hushkey-allow|--trial|core\.hooksPath|commit -n\b/i

async function reportOf(repo: TempRepo, ...words: string[]) {
  const { exitCode, stdout, stderr } = await repo.run(process.execPath, [CLI, ...words], { env: ASSISTANT })
  return { exitCode, report: stdout + stderr }
}

it.each([
  ['an env file', '.env', `STRIPE_SECRET_KEY=${KEY}\n`],
  ['an env file in a folder', 'apps/web/.env.production', `STRIPE_SECRET_KEY=${KEY}\n`],
  ['a template with a value', '.env.example', `STRIPE_SECRET_KEY=${KEY}\n`],
  ['a workflow', '.github/workflows/ci.yml', `on: push\nenv:\n  STRIPE_SECRET_KEY: ${KEY}\n`],
  ['Compose', 'compose.yml', `services:\n  a:\n    environment:\n      STRIPE_SECRET_KEY: ${KEY}\n`],
  ['a Dockerfile', 'Dockerfile', `FROM node:22\nRUN curl -H "Authorization: Bearer ${KEY}" https://a.io\n`],
])('an assistant that meets %s is led by two commands to a commit, and shown no bypass', async (_, path, text) => {
  const repo = await tempRepo()
  await repo.stage(path, Buffer.from(text))
  const first = await reportOf(repo)
  expect(first.exitCode).toBe(1)
  expect(first.report).not.toMatch(BYPASS)
  expect(first.report).not.toContain(KEY)
  expect(first.report).toMatch(/\nNext: npx hushkey fix --yes --code\nThen: the same commit\n$/)
  const fixed = await reportOf(repo, 'fix', '--yes', '--code')
  expect(fixed.report).not.toMatch(BYPASS)
  expect(fixed.exitCode).toBe(0)
  expect((await reportOf(repo)).exitCode).toBe(0)
})

it.each([
  ['YAML that nobody is known to read', 'config/app.yml', `stripe:\n  key: ${KEY}\n`],
  ['CI', '.gitlab-ci.yml', `variables:\n  STRIPE_SECRET_KEY: ${KEY}\n`],
  ['code for browsers', 'app/pay.jsx', `'use client'\nexport const key = '${KEY}'\n`],
])('for %s, which fix leaves to people, it is shown no bypass either', async (_, path, text) => {
  const repo = await tempRepo()
  await repo.stage('package.json', '{ "name": "a", "dependencies": { "next": "15" } }\n')
  await repo.stage(path, Buffer.from(text))
  const { exitCode, report } = await reportOf(repo)
  expect(exitCode).toBe(1)
  expect(report).not.toMatch(BYPASS)
  expect(report).toMatch(/\nNext: /)
  expect((await reportOf(repo, 'fix', '--yes', '--code')).report).not.toMatch(BYPASS)
})

it('a message is written anew, without a bypass', async () => {
  const repo = await tempRepo()
  await repo.write('.git/COMMIT_EDITMSG', Buffer.from(`fix ${KEY}\n`))
  const { exitCode, report } = await reportOf(repo, 'scan', '--message', '.git/COMMIT_EDITMSG')
  expect(exitCode).toBe(1)
  expect(report).not.toMatch(BYPASS)
  expect(report).toMatch(/\nNext: write the commit message without it\n/)
})

it('a push of a commit that holds it is for the user', async () => {
  const repo = await tempRepo()
  await repo.stage('b.js', Buffer.from('1\n'))
  await repo.commit()
  await repo.stage('a.js', Buffer.from(`x = '${KEY}'\n`))
  await repo.commit()
  const { exitCode, report } = await reportOf(repo, 'scan', '--range', 'HEAD~1..HEAD')
  expect(exitCode).toBe(1)
  expect(report).not.toMatch(BYPASS)
  expect(report).toMatch(/\nNext: ask the user about a\.js:1: it is in commits already\n$/)
})
