import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { snapshot } from '../support/snapshot.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const OTHER = fakeSecret('sk_live_{b62:28}')
const text = (repo: TempRepo, path: string) => readFile(repo.path(path), 'utf8')

async function staged(files: Readonly<Record<string, string>>): Promise<TempRepo> {
  const repo = await tempRepo()
  for (const [path, content] of Object.entries(files)) await repo.stage(path, Buffer.from(content))
  return repo
}

const server = (place: string, value: string) =>
  `{\n  "${place}": {\n    "a": {\n      "command": "npx",\n      "env": {\n        "K": "${value}"\n      }\n    }\n  }\n}\n`

it.each([
  ['.mcp.json', 'mcpServers', '${STRIPE_SECRET_KEY}', 'run -f .env -- claude'],
  ['.cursor/mcp.json', 'mcpServers', '${env:STRIPE_SECRET_KEY}', 'run -f .env -- cursor .'],
])(
  'N09: %s reads the variable as its assistant does, and undo restores every byte',
  async (path, place, put, start) => {
    const repo = await staged({
      'package.json': '{"name":"a","dependencies":{"next":"15"}}',
      [path]: server(place, KEY),
    })
    const before = await snapshot(repo)
    const card = (await repo.scan()).findings[0]?.fixes
    expect(card).toContainEqual(expect.objectContaining({ kind: 'read-from-env', text: put }))
    const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
    expect(exitCode).toBe(0)
    expect(stdout).toContain(start)
    expect(await text(repo, path)).toBe(server(place, put))
    expect(await text(repo, '.env')).toBe(`STRIPE_SECRET_KEY=${KEY}\n`)
    expect((await repo.hushkey('fix', '--yes', '--code')).stdout).toContain('Nothing to fix')
    expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0 })
    expect(await snapshot(repo)).toEqual(before)
  },
)

it('VS Code asks for each value of .vscode/mcp.json, and keeps it', async () => {
  const two = server('servers', KEY).replace('"K"', `"L": "${OTHER}",\n        "K"`)
  const repo = await staged({ '.vscode/mcp.json': two })
  const before = await snapshot(repo)
  const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 })
  const json = JSON.parse(await text(repo, '.vscode/mcp.json'))
  expect(json.inputs).toEqual(
    ['STRIPE_SECRET_KEY_2', 'STRIPE_SECRET_KEY'].map((name) => ({
      type: 'promptString',
      id: name.toLowerCase().replaceAll('_', '-'),
      description: name,
      password: true,
    })),
  )
  expect(json.servers.a.env).toEqual({ L: '${input:stripe-secret-key}', K: '${input:stripe-secret-key-2}' })
  expect(stdout).toContain('VS Code asks for STRIPE_SECRET_KEY when the server starts')
  expect(await repo.git('ls-files')).not.toContain('.env')
  expect((await repo.hushkey('fix', '--yes', '--code')).stdout).toContain('Nothing to fix')
  expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0 })
  expect(await snapshot(repo)).toEqual(before)
})

it('an input more goes into the list that .vscode/mcp.json has', async () => {
  const old = '{ "id": "a", "type": "promptString", "description": "A" }'
  const repo = await staged({
    '.vscode/mcp.json': server('servers', KEY).replace('{\n', `{\n  "inputs": [\n    ${old}\n  ],\n`),
  })
  expect((await repo.hushkey('fix', '--yes', '--code')).exitCode).toBe(0)
  const { inputs } = JSON.parse(await text(repo, '.vscode/mcp.json'))
  expect(inputs.map(({ id }: { id: string }) => id)).toEqual(['stripe-secret-key', 'a'])
})

const CSPROJ =
  '<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><UserSecretsId>a-b</UserSecretsId></PropertyGroup></Project>\n'
const SETTINGS = `{\n  "Logging": { "LogLevel": { "Default": "Information" } },\n  "Stripe": {\n    "SecretKey": "${KEY}"\n  }\n}\n`

it('ASP.NET: what appsettings.json had, the user secrets get by the same keys', async () => {
  const repo = await staged({ 'src/Web/Web.csproj': CSPROJ, 'src/Web/appsettings.json': SETTINGS })
  const command = 'dotnet user-secrets set "Stripe:SecretKey" "<the value>" --project "src/Web"'
  const card = (await repo.scan()).findings[0]?.fixes
  expect(card).toContainEqual(expect.objectContaining({ kind: 'store', command }))
  const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect(exitCode).toBe(0)
  expect(stdout).toContain(command)
  expect(stdout).toContain('Stripe__SecretKey in the environment')
  expect(await text(repo, 'src/Web/appsettings.json')).toBe(SETTINGS.replace(KEY, ''))
  expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0 })
  expect(await text(repo, 'src/Web/appsettings.json')).toBe(SETTINGS)
})

it('ASP.NET without user secrets: fix leaves the file and says how to get them', async () => {
  const repo = await staged({ 'Web.csproj': CSPROJ.replace(/<User.*Id>/, ''), 'appsettings.json': SETTINGS })
  const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect(exitCode).toBe(1)
  expect(stdout).toMatch(/dotnet user-secrets init.*dotnet user-secrets set "Stripe:SecretKey"/)
  expect(await text(repo, 'appsettings.json')).toBe(SETTINGS)
})

it('ASP.NET: code reads the configuration of the builder above it', async () => {
  const code = `var builder = WebApplication.CreateBuilder(args);\nvar key = "${KEY}";\n`
  const repo = await staged({ 'Web.csproj': CSPROJ, 'Program.cs': code })
  const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect(exitCode).toBe(0)
  expect(await text(repo, 'Program.cs')).toBe(code.replace(`"${KEY}"`, 'builder.Configuration["STRIPE_SECRET_KEY"]'))
  expect(stdout).toContain('dotnet user-secrets set "STRIPE_SECRET_KEY" "<the value>"')
})

it.each([
  [
    'dotenvx',
    { 'package.json': '{"name":"a","devDependencies":{"@dotenvx/dotenvx":"1"}}' },
    'npx --yes @dotenvx/dotenvx encrypt -f .env.production',
  ],
  ['SOPS', { '.sops.yaml': 'creation_rules: []\n' }, 'sops encrypt -i .env.production'],
])(
  'where the project uses %s, committing the file encrypted is offered as the other way',
  async (_, files, command) => {
    const repo = await staged({ ...(files as Record<string, string>), '.env.production': `SECRET=${OTHER}\n` })
    const { stdout } = await repo.hushkey()
    expect(stdout).toContain(`encrypt it       ${command}\n`)
    const without = await staged({ '.env.production': `SECRET=${OTHER}\n` })
    expect((await without.hushkey()).stdout).not.toContain('encrypt')
  },
)

const compose = (environment: string, envFile: string) =>
  `services:\n  shop:\n    image: shop\n${envFile}${environment}    ports:\n      - "80:80"\n`

it.each([
  ['env_file: .env.shop', '    env_file: .env.shop\n', `      K: ${KEY}\n`, ''],
  [
    'a list',
    '    env_file:\n      - a.env\n      - .env.shop\n',
    `      K: "${KEY}"\n      PORT: 80\n`,
    '      PORT: 80\n',
  ],
  [
    'paths',
    '    env_file:\n      - path: .env.shop\n        required: false\n',
    `      - PORT=80\n      - K=${KEY}\n`,
    '      - PORT=80\n',
  ],
  [
    'behind a comment',
    '    env_file: [.env.shop] # ours\n',
    `      # the key\n      K: ${KEY}\n      A: b\n`,
    '      # the key\n      A: b\n',
  ],
])('N09: a service of Compose with an env_file gets the value from there: %s', async (_, envFile, before, after) => {
  const repo = await staged({ 'deploy/compose.yml': compose(`    environment:\n${before}`, envFile) })
  const was = await snapshot(repo)
  const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 })
  expect(await text(repo, 'deploy/compose.yml')).toBe(compose(after && `    environment:\n${after}`, envFile))
  expect(await text(repo, 'deploy/.env.shop')).toBe(`K=${KEY}\n`)
  expect(stdout).toContain('Docker Compose reads deploy/.env.shop by itself.')
  expect((await repo.git('check-ignore', 'deploy/.env.shop')).trim()).toBe('deploy/.env.shop')
  expect((await repo.hushkey('fix', '--yes', '--code')).stdout).toContain('Nothing to fix')
  await repo.hushkey('fix', '--undo')
  expect(await snapshot(repo)).toEqual(was)
})

it.each([
  ['a part of a value', '    env_file: .env.shop\n', `      K: a-${KEY}\n`],
  ['a file above the repository', '    env_file: ../../x.env\n', `      K: ${KEY}\n`],
  ['a file that a variable names', '    env_file: ${FILE}\n', `      K: ${KEY}\n`],
  ['none', '', `      K: ${KEY}\n`],
])('and else by the variable of the .env beside it: %s', async (_, envFile, before) => {
  const repo = await staged({ 'deploy/compose.yml': compose(`    environment:\n${before}`, envFile) })
  expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0 })
  expect(await text(repo, 'deploy/compose.yml')).toContain('${')
  expect(await text(repo, 'deploy/.env')).toContain(KEY)
})
