import { readFile, symlink } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const OTHER = fakeSecret('sk_live_{b62:28}')
const PASSWORD = fakeSecret('{b62:16}')
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url))

type Files = Readonly<Record<string, string>>
interface Fix {
  readonly kind: string
  readonly text: string
  readonly file?: string
}

async function staged(files: Files): Promise<TempRepo> {
  const repo = await tempRepo()
  for (const [path, text] of Object.entries(files)) await repo.stage(path, Buffer.from(text))
  return repo
}

/** What the card of each blocking finding says, by its path. */
async function cards(repo: TempRepo): Promise<Record<string, Fix[]>> {
  const { findings } = await repo.scan()
  const blocking = findings.filter(({ blocks }) => blocks)
  return Object.fromEntries(blocking.map(({ path, line, fixes }) => [`${path}:${line}`, fixes as Fix[]]))
}

async function fixed(repo: TempRepo) {
  const run = await repo.hushkey('fix', '--yes', '--code')
  expect(run.stdout + run.stderr).not.toContain(KEY)
  return run
}

const text = (repo: TempRepo, path: string) => readFile(repo.path(path), 'utf8')
const manifest = (...dependencies: string[]) =>
  JSON.stringify({ name: 'a', dependencies: Object.fromEntries(dependencies.map((name) => [name, '1'])) })

it.each([
  ['Next.js', { 'apps/web/package.json': manifest('next') }, 'apps/web/lib/pay.ts', 'apps/web/.env'],
  ['Express', { 'apps/api/package.json': manifest('express') }, 'apps/api/src/pay.js', 'apps/api/.env'],
  ['Wrangler', { 'w/package.json': manifest(), 'w/wrangler.toml': 'name = "w"\n' }, 'w/src/pay.js', 'w/.dev.vars'],
  ['Symfony', { 'composer.json': '{"require":{"symfony/framework-bundle":"^7"}}' }, 'src/Pay.php', '.env.local'],
  ['Django', { 'site/manage.py': 'import os\n' }, 'site/shop/settings.py', 'site/.env'],
  ['Go', { 'cmd/go.mod': 'module a\n' }, 'cmd/pay.go', 'cmd/.env'],
  ['Docker Compose, which reads what is beside it', { '.env.example': 'A=\n' }, 'deploy/compose.yml', 'deploy/.env'],
  [
    'a marker is no package',
    { 'package.json': manifest('next'), 'lib/package.json': '{"type":"module"}' },
    'lib/a.js',
    '.env',
  ],
  ['an env file above, which no framework loads', { '.env.example': 'A=\n', 'p/pyproject.toml': '' }, 'p/a.py', '.env'],
  [
    'Next.js, with an env file above',
    { '.env.example': 'A=\n', 'p/package.json': manifest('next') },
    'p/a.js',
    'p/.env',
  ],
])('N56: %s: the value goes where the program loads it', async (_, files, path, envFile) => {
  const line = path.endsWith('.php')
    ? `<?php\n$key = '${KEY}';\n`
    : path.endsWith('.go')
      ? `package a\n\nvar key = "${KEY}"\n`
      : path.endsWith('.yml')
        ? `services:\n  a:\n    environment:\n      STRIPE_SECRET_KEY: ${KEY}\n`
        : `key = '${KEY}'\n`
  const repo = await staged({ 'package.json': manifest(), ...files, [path]: line })
  const [fixes = []] = Object.values(await cards(repo))
  expect(fixes.find(({ kind }) => kind === 'env')?.file ?? '.env').toBe(envFile)
  expect(await fixed(repo)).toMatchObject({ exitCode: 0 })
  expect(await text(repo, envFile)).toBe(`STRIPE_SECRET_KEY=${KEY}\n`)
  expect(await repo.git('status', '--porcelain', '--', envFile)).toBe('')
})

it.each([
  ['Vite', { 'package.json': manifest('vite'), 'index.html': '<p>' }, 'src/api.js', 'Vite'],
  ['Create React App', { 'package.json': manifest('react-scripts') }, 'src/api.js', 'Create React App'],
  ['webpack', { 'package.json': manifest('webpack', 'webpack-dev-server') }, 'src/api.js', 'webpack'],
  ['SvelteKit', { 'package.json': manifest('@sveltejs/kit') }, 'src/routes/+page.js', 'a +page.server or +server file'],
  ['Next.js', { 'package.json': manifest('next') }, 'app/pay.jsx', 'a route handler or server action'],
  ['Expo', { 'package.json': manifest('expo', 'expo-router') }, 'app/index.tsx', 'an API route (+api)'],
  ['Metro, for Expo,', { 'package.json': manifest('expo') }, 'lib/pay.ts', 'an API route (+api)'],
  ['Metro', { 'package.json': manifest('react-native') }, 'src/pay.js', 'Metro'],
])('code that %s bundles gets no secret, and the backend is named', async (_, files, path, words) => {
  const repo = await staged({
    ...files,
    [path]: `${path.endsWith('x') ? "'use client'\n" : ''}export const key = '${KEY}'\n`,
  })
  const [fixes = []] = Object.values(await cards(repo))
  expect(fixes.map(({ kind }) => kind)).toEqual(['backend', 'revoke', 'allow'])
  expect(fixes[0]?.text).toMatch(/Call your own backend.*reads STRIPE_SECRET_KEY$/)
  expect(fixes[0]?.text).toContain(words)
  const before = await repo.git('ls-files', '--stage')
  const { exitCode, stdout } = await fixed(repo)
  expect([exitCode, stdout.includes(fixes[0]?.text as string)]).toEqual([1, true])
  expect(await repo.git('ls-files', '--stage')).toBe(before)
})

it.each([
  ['its name', `const key = '${KEY}'\n`, '', 'STRIPE_SECRET_KEY'],
  [
    'its name, whatever it imports',
    `import { x } from 'expo-router/server'\n`,
    `const key = '${KEY}'\n`,
    'STRIPE_SECRET_KEY',
  ],
])('N56: an API route of Expo stays on the server, by %s', async (_, start, rest, variable) => {
  const repo = await staged({ 'package.json': manifest('expo'), 'app/pay+api.ts': start + rest })
  expect(await fixed(repo)).toMatchObject({ exitCode: 0 })
  expect(await text(repo, '.env')).toBe(`${variable}=${KEY}\n`)
  expect(await text(repo, 'app/pay+api.ts')).toContain(`process.env.${variable}`)
})

it('an API route of Expo gets no name under a public prefix, and the name that is left is reported', async () => {
  const line = `const EXPO_PUBLIC_PAY_SECRET = '${KEY}'\n`
  const repo = await staged({ 'package.json': manifest('expo'), 'app/pay+api.ts': line })
  const { exitCode, stdout } = await fixed(repo)
  expect([exitCode, stdout.includes('call it PAY_SECRET, without the prefix')]).toEqual([1, true])
  expect(await text(repo, '.env')).toBe(`PAY_SECRET=${KEY}\n`)
})

it('a secret under the public prefix of Expo is told a name without it, and the API route', async () => {
  const repo = await staged({
    'package.json': manifest('expo'),
    '.env.example': 'EXPO_PUBLIC_STRIPE_SECRET_KEY=your_key_here\n',
  })
  const [fixes = []] = Object.values(await cards(repo))
  expect(fixes[0]?.text).toMatch(/^STRIPE_SECRET_KEY, without the prefix, and read it in an API route \(\+api\)/)
})

it('code of a Vite project that stays on the server is fixed', async () => {
  const repo = await staged({
    'package.json': manifest('vite', 'express'),
    'index.html': '<p>',
    'server/pay.js': `export const key = '${KEY}'\n`,
    'vite.config.js': `export default { define: { a: '${OTHER}' } }\n`,
  })
  expect(await fixed(repo)).toMatchObject({ exitCode: 0 })
})

it.each([
  [
    'SvelteKit',
    '@sveltejs/kit',
    'src/routes/+page.server.js',
    "import { env } from '$env/dynamic/private'\n\nconst key = env.STRIPE_SECRET_KEY\n",
  ],
  ['Astro', 'astro', 'src/lib/pay.js', 'const key = import.meta.env.STRIPE_SECRET_KEY\n'],
  [
    'Wrangler',
    'wrangler',
    'src/pay.js',
    "import { env } from 'cloudflare:workers'\n\nconst key = env.STRIPE_SECRET_KEY\n",
  ],
  ['Nuxt', 'nuxt', 'server/api/pay.js', 'const key = process.env.STRIPE_SECRET_KEY\n'],
])('%s: the code reads the variable in the way of its framework', async (_, dependency, path, after) => {
  const repo = await staged({ 'package.json': manifest(dependency), [path]: `const key = '${KEY}'\n` })
  expect(await fixed(repo)).toMatchObject({ exitCode: 0 })
  expect(await text(repo, path)).toBe(after)
})

const STRICT = JSON.stringify({
  compilerOptions: {
    strict: true,
    noPropertyAccessFromIndexSignature: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noEmit: true,
    skipLibCheck: true,
    module: 'nodenext',
    types: ['node'],
  },
  include: ['src'],
})

it('strict TypeScript compiles after fix --code, and stops where the variable is not set', async () => {
  const repo = await staged({
    'package.json': JSON.stringify({ name: 'a', type: 'module' }),
    'tsconfig.json': STRICT,
    'src/stripe.ts': 'export class Stripe {\n  constructor(readonly key: string) {}\n}\n',
    'src/pay.ts': `import { Stripe } from './stripe.js'\nexport const stripe = new Stripe('${KEY}')\nexport function again(): string {\n  return 'Bearer ${KEY}'\n}\n`,
    'src/semi.ts': `#!/usr/bin/env node\n"use strict";\nconst key: string = "${OTHER}";\nconsole.log(key);\n`,
  })
  await symlink(MODULES, repo.path('node_modules'))
  expect(await fixed(repo)).toMatchObject({ exitCode: 0 })
  const tsc = await repo.run(process.execPath, [`${MODULES}/typescript/bin/tsc`, '-p', '.'])
  expect(tsc).toMatchObject({ exitCode: 0, stdout: '' })
  expect(await text(repo, 'src/pay.ts')).toContain("new Stripe(requireEnv('STRIPE_SECRET_KEY'))")
  expect(await text(repo, 'src/semi.ts')).toMatch(
    /^#!.*\n"use strict";\nfunction requireEnv\(.*\n {2}const value = .*;\n/,
  )
  expect((await text(repo, 'src/pay.ts')).split('function requireEnv').length).toBe(2)
})

it('an enum is left to a person, with the reason, on the card as in fix', async () => {
  const repo = await staged({ 'src/keys.ts': `export enum Keys {\n  Stripe = '${KEY}',\n}\n` })
  const [fixes = []] = Object.values(await cards(repo))
  expect(fixes[0]).toMatchObject({ kind: 'by-hand', text: expect.stringContaining('TS18033') })
  expect((await fixed(repo)).stdout).toContain(fixes[0]?.text)
  expect(await text(repo, 'src/keys.ts')).toContain(KEY)
})

it('nested names, names on the line and several values of one kind: the card says the name that fix gives', async () => {
  const url = `redis://default:${PASSWORD}@r.acme.io:6379`
  const repo = await staged({
    'config.js': `module.exports = {\n  REDIS_URL: '${url}',\n  db: { password: '${PASSWORD}a9' },\n  smtp: { password: '${PASSWORD}b7' },\n  one: '${KEY}',\n  two: '${OTHER}',\n}\n`,
    'application.yml': `spring:\n  datasource:\n    password: ${PASSWORD}c5\n`,
  })
  const said = Object.values(await cards(repo)).map((fixes) => fixes.find(({ kind }) => kind === 'env')?.text)
  const names = ['REDIS_URL', 'DB_PASSWORD', 'SMTP_PASSWORD', 'STRIPE_SECRET_KEY', 'STRIPE_SECRET_KEY_2']
  expect(said).toEqual(['SPRING_DATASOURCE_PASSWORD', ...names].map((name) => `${name}=<the value>`))
  expect(await fixed(repo)).toMatchObject({ exitCode: 0 })
  const env = Object.fromEntries(
    (await text(repo, '.env'))
      .trim()
      .split('\n')
      .map((line) => line.split(/=(.*)/)),
  )
  expect(Object.keys(env).sort()).toEqual(['SPRING_DATASOURCE_PASSWORD', ...names].sort())
  expect(env.REDIS_URL).toBe(url)
})

it('a workflow is reported the secrets of its repository, and of no env file', async () => {
  const repo = await staged({ '.github/workflows/ci.yml': `on: push\nenv:\n  STRIPE_SECRET_KEY: ${KEY}\n` })
  const [fixes = []] = Object.values(await cards(repo))
  expect(fixes.slice(0, 2)).toMatchObject([
    { kind: 'read-from-env', text: '${{ secrets.STRIPE_SECRET_KEY }}' },
    { kind: 'store', command: 'gh secret set STRIPE_SECRET_KEY' },
  ])
  expect(fixes.map(({ kind }) => kind)).not.toContain('env')
  const { exitCode, stdout } = await fixed(repo)
  expect([exitCode, stdout.includes('gh secret set STRIPE_SECRET_KEY')]).toEqual([0, true])
  expect(await repo.git('ls-files')).toBe('.github/workflows/ci.yml\n')
  expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0 })
  expect(await text(repo, '.github/workflows/ci.yml')).toContain(KEY)
})

it.each([
  ['.gitlab-ci.yml', `test:\n  variables:\n    STRIPE_SECRET_KEY: ${KEY}\n`, 'Settings > CI/CD > Variables'],
  ['.circleci/config.yml', `jobs:\n  environment:\n    STRIPE_SECRET_KEY: ${KEY}\n`, 'settings of the CI'],
  ['k8s/secret.yaml', `kind: Secret\nstringData:\n  key: ${KEY}\n`, 'secretKeyRef'],
  ['prod.tfvars', `stripe_key = "${KEY}"\n`, 'TF_VAR_'],
])('%s is told where its secrets live, and of no env file', async (path, content, words) => {
  const repo = await staged({ [path]: content })
  const [fixes = []] = Object.values(await cards(repo))
  expect(fixes.map(({ text: said }) => said).join('\n')).toContain(words)
  expect(fixes.map(({ kind }) => kind)).not.toContain('env')
  expect(fixes.map(({ kind }) => kind)).not.toContain('gitignore')
  expect((await fixed(repo)).exitCode).toBe(1)
})

it('a template under a public prefix: the advice, followed, lets the commit pass, and fix follows it', async () => {
  const repo = await staged({ '.env.example': 'A=1\nVITE_STRIPE_SECRET_KEY=your_key_here\n' })
  const [fixes = []] = Object.values(await cards(repo))
  expect(fixes[0]).toMatchObject({ kind: 'rename-variable', text: 'STRIPE_SECRET_KEY, without the prefix' })
  expect(await fixed(repo)).toMatchObject({ exitCode: 0 })
  expect(await text(repo, '.env.example')).toBe('A=1\nSTRIPE_SECRET_KEY=your_key_here\n')
  expect(await repo.hushkey()).toMatchObject({ exitCode: 0 })
})

it('no name under a public prefix is written for a secret', async () => {
  const repo = await staged({ 'a.js': `const VITE_STRIPE_SECRET_KEY = '${KEY}'\n` })
  await fixed(repo)
  expect(await text(repo, '.env.example')).toBe('STRIPE_SECRET_KEY=\n')
})
