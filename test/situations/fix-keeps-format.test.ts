import { mkdir, readFile, symlink } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { snapshot } from '../support/snapshot.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const BIOME = fileURLToPath(new URL('../../node_modules/@biomejs', import.meta.url))
const text = (repo: TempRepo, path: string) => readFile(repo.path(path), 'utf8')

async function staged(files: Readonly<Record<string, string>>): Promise<TempRepo> {
  const repo = await tempRepo()
  for (const [path, content] of Object.entries(files)) await repo.stage(path, Buffer.from(content))
  return repo
}

/** A Prettier that writes everything in capital letters at the end of a line, and keeps what it was given. */
const PRETTIER = `const { appendFileSync, readFileSync } = require('node:fs')
const text = readFileSync(0, 'utf8')
appendFileSync('given.txt', text)
process.stdout.write(text.replace(/process\\.env\\.(\\w+)$/gm, 'process.env\\n  .$1'))
`

async function withPrettier(repo: TempRepo, folder = ''): Promise<void> {
  await repo.write(`${folder}node_modules/prettier/bin/prettier.cjs`, Buffer.from(PRETTIER))
}

it('N09: code that Biome leaves as it is, it leaves so after fix, too', async () => {
  const lines = ['first', 'second', "'longer argument'", `'${KEY}'`].map((one) => `    ${one},\n`)
  const code = `export function call(first, second) {\n  return fetch(\n${lines.join('')}  )\n}\n`
  const repo = await staged({
    'biome.json':
      '{ "formatter": { "indentStyle": "space" }, "javascript": { "formatter": { "quoteStyle": "single", "semicolons": "asNeeded" } } }\n',
    '.gitignore': 'node_modules\n',
    'a.js': code,
    'b.js': `export const b = ['${KEY}'  ]\n`,
  })
  await mkdir(repo.path('node_modules'), { recursive: true })
  await symlink(BIOME, repo.path('node_modules/@biomejs'), 'junction')
  const before = await snapshot(repo)
  expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0 })
  const after = await text(repo, 'a.js')
  expect(after).toContain("  return fetch(first, second, 'longer argument', process.env.STRIPE_SECRET_KEY)\n")
  expect(await repo.git('show', ':a.js')).toBe(after)
  const check = await repo.run(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', 'a.js'])
  expect(check.exitCode).toBe(0)
  expect(await text(repo, 'b.js')).toBe('export const b = [process.env.STRIPE_SECRET_KEY  ]\n') // it was not formatted
  expect((await repo.hushkey('fix', '--yes', '--code')).stdout).toContain('Nothing to fix')
  await repo.hushkey('fix', '--undo')
  expect(await snapshot(repo)).toEqual(before)
})

it('a formatter is handed no secret', async () => {
  const repo = await staged({
    '.gitignore': 'node_modules\ngiven.txt\n',
    '.prettierrc': '{}',
    'a.js': `key = '${KEY}'\n`,
  })
  await withPrettier(repo)
  expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0 })
  expect(await text(repo, 'a.js')).toBe('key = process.env\n  .STRIPE_SECRET_KEY\n')
  const given = await text(repo, 'given.txt')
  expect(given).toMatch(/^key = 'x+'\nkey = process\.env\.STRIPE_SECRET_KEY\n$/)
  expect(given).not.toContain(KEY.slice(8))
})

it.each([
  ['settings that are a program', { 'prettier.config.js': 'throw 1\n', '.prettierrc': '{}' }],
  ['plugins', { '.prettierrc': '{ "plugins": ["./mine.js"] }' }],
  ['plugins in package.json', { 'package.json': '{ "name": "a", "prettier": { "plugins": ["./mine.js"] } }' }],
  ['shared settings', { 'package.json': '{ "name": "a", "prettier": "./mine.js" }' }],
  ['a package of the repository itself', { '.prettierrc': '{}', 'node_modules/prettier/bin/prettier.cjs': PRETTIER }],
  ['no settings', {}],
])('nothing of the repository runs as a formatter: %s', async (_, files) => {
  const repo = await staged({ 'a.js': `key = '${KEY}'\n`, ...files })
  await withPrettier(repo)
  expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0 })
  expect(await text(repo, 'a.js')).toBe('key = process.env.STRIPE_SECRET_KEY\n')
  await expect(text(repo, 'given.txt')).rejects.toThrow('ENOENT')
})

it('a link in node_modules to a folder of the repository is none that is installed', async () => {
  const repo = await staged({
    '.prettierrc': '{}',
    'packages/prettier/bin/prettier.cjs': PRETTIER,
    'a.js': `key = '${KEY}'\n`,
  })
  await mkdir(repo.path('node_modules'), { recursive: true })
  await symlink(repo.path('packages/prettier'), repo.path('node_modules/prettier'), 'junction')
  expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0 })
  await expect(text(repo, 'given.txt')).rejects.toThrow('ENOENT')
})

it('a formatter that fails leaves the code as fix wrote it', async () => {
  const repo = await staged({ '.gitignore': 'node_modules\n', '.prettierrc': '{}', 'a.js': `key = '${KEY}'\n` })
  await repo.write('node_modules/prettier/bin/prettier.cjs', Buffer.from('process.exit(2)\n'))
  expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0, stderr: '' })
  expect(await text(repo, 'a.js')).toBe('key = process.env.STRIPE_SECRET_KEY\n')
})
