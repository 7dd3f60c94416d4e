import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const MODULE =
  "import { z } from 'zod'\n\nconst schema = z.object({\n  PORT: z.string(),\n})\n\nexport const env = schema.parse(process.env)\n"
const DECLARED = MODULE.replace('string(),\n', 'string(),\n  STRIPE_SECRET_KEY: z.string().min(1),\n')
const CODE = `export const key = '${KEY}'\n`

const text = (repo: TempRepo, path: string) => readFile(repo.path(path), 'utf8')

async function staged(files: Readonly<Record<string, string>>): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('package.json', '{ "name": "a", "type": "module" }\n')
  for (const [path, content] of Object.entries(files)) await repo.stage(path, Buffer.from(content))
  return repo
}

it('the variable goes into the schema of the env module, staged and on the disk, and undo takes it back', async () => {
  const repo = await staged({ 'src/env.ts': MODULE, 'src/pay.ts': CODE })
  const { findings } = await repo.scan()
  expect(findings[0]?.fixes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'read-from-env', text: 'env.STRIPE_SECRET_KEY' }),
      expect.objectContaining({ kind: 'declare', text: 'STRIPE_SECRET_KEY: z.string().min(1)', file: 'src/env.ts' }),
    ]),
  )
  const before = await repo.git('ls-files', '--stage')
  expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0 })
  expect(await text(repo, 'src/pay.ts')).toBe(
    "import { env } from './env'\n\nexport const key = env.STRIPE_SECRET_KEY\n",
  )
  expect([await text(repo, 'src/env.ts'), await repo.git('show', ':src/env.ts')]).toEqual([DECLARED, DECLARED])
  expect(await text(repo, '.env')).toBe(`STRIPE_SECRET_KEY=${KEY}\n`)
  expect((await repo.hushkey('fix', '--yes', '--code')).stdout).toContain('Nothing to fix')
  expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0 })
  expect([await text(repo, 'src/env.ts'), await text(repo, 'src/pay.ts')]).toEqual([MODULE, CODE])
  expect(await repo.git('ls-files', '--stage')).toBe(before)
})

it('an edit of the env module that is not staged stays unstaged', async () => {
  const repo = await staged({ 'src/env.ts': MODULE, 'src/pay.ts': CODE })
  await repo.write('src/env.ts', Buffer.from(`// mine\n${MODULE}`))
  expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0 })
  expect([await text(repo, 'src/env.ts'), await repo.git('show', ':src/env.ts')]).toEqual([
    `// mine\n${DECLARED}`,
    DECLARED,
  ])
})

it('a secret in the env module itself, and one that is read through it, are both moved', async () => {
  const module = MODULE.replace('z.string(),', `z.string().default('${fakeSecret('sk_live_{b62:28}')}'),`)
  const repo = await staged({ 'src/env.ts': module, 'src/pay.ts': CODE })
  expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0 })
  const after = await text(repo, 'src/env.ts')
  expect(after).toMatch(/default\(process\.env\.\w+\),\n {2}STRIPE_SECRET_KEY(?:_2)?: z\.string\(\)\.min\(1\),\n/)
  expect(await repo.git('show', ':src/env.ts')).toBe(after)
})

it('a module that Git does not track, or that another project has, is not used', async () => {
  const repo = await staged({
    'src/pay.ts': CODE,
    'packages/b/package.json': '{"name":"b"}',
    'packages/b/src/env.ts': MODULE,
  })
  await repo.write('src/env.ts', Buffer.from(MODULE))
  expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0 })
  expect(await text(repo, 'src/pay.ts')).toBe('export const key = process.env.STRIPE_SECRET_KEY\n')
  expect(await repo.git('show', ':packages/b/src/env.ts')).toBe(MODULE)
})

it('a module whose text on the disk is no schema any more is left to people, and nothing is moved', async () => {
  const repo = await staged({ 'src/env.ts': MODULE, 'src/pay.ts': CODE })
  await repo.git('update-index', '--refresh')
  const staged1 = await repo.git('ls-files', '--stage')
  await repo.write('src/env.ts', Buffer.from(MODULE))
  await repo.stage('src/env.ts', Buffer.from('export const env = process.env as Env\n'))
  await repo.write('src/env.ts', Buffer.from(MODULE))
  const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect([exitCode, stdout.replace(/\s+/g, ' ')]).toEqual([
    1,
    expect.stringContaining('name STRIPE_SECRET_KEY in src/env.ts by hand'),
  ])
  expect(await text(repo, 'src/pay.ts')).toBe(CODE)
  expect(staged1).toContain('src/env.ts')
})

it('pydantic-settings: the value goes where the class loads it, and the class knows its name', async () => {
  const module =
    'from pydantic_settings import BaseSettings, SettingsConfigDict\n\n\nclass Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_file="app/.env")\n    debug: bool = False\n\n\nsettings = Settings()\n'
  const repo = await staged({ 'pyproject.toml': '', 'app/config.py': module, 'app/pay.py': `key = "${KEY}"\n` })
  const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining('pydantic-settings loads app/.env by itself.')])
  expect(await text(repo, 'app/.env')).toBe(`STRIPE_SECRET_KEY=${KEY}\n`)
  expect(await text(repo, 'app/config.py')).toBe(module.replace('False\n', 'False\n    stripe_secret_key: str\n'))
})

it.each([
  ['src/env.ts', "import { load } from 'ts-dotenv'\n\nexport const env = load(process.env)\n", 'src/pay.ts', CODE],
  ['src/env.ts', 'export const env = mine.parse(process.env)\n', 'src/pay.ts', CODE],
  ['a/config.py', 'class Settings(BaseSettings):\n    pass\n', 'a/pay.py', `key = '${KEY}'\n`],
])('a module that checks the environment in another way is named, once: %s %j', async (module, own, path, code) => {
  const repo = await staged({ [module]: own, [path]: code })
  const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect(exitCode).toBe(0)
  const sentence = `${module} checks the environment in a way that fix does not know: name STRIPE_SECRET_KEY there`
  expect(stdout.split(sentence)).toHaveLength(2)
  expect(await text(repo, module)).toBe(own)
})

it('settings that merely read a variable are no module to be named', async () => {
  const repo = await staged({ 'src/config.ts': 'export const port = process.env["PORT"]\n', 'src/pay.ts': CODE })
  expect((await repo.hushkey('fix', '--yes', '--code')).stdout).not.toContain('checks the environment')
})
