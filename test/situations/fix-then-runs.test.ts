import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const text = (repo: TempRepo, path: string) => readFile(repo.path(path), 'utf8')

async function staged(files: Readonly<Record<string, string>>): Promise<TempRepo> {
  const repo = await tempRepo()
  for (const [path, content] of Object.entries(files)) await repo.stage(path, Buffer.from(content))
  return repo
}

/** The command that fix names for starting the program. */
function startIn(stdout: string): string {
  return /^Start it with: (.*)$/m.exec(stdout)?.[1] ?? ''
}

it.each([
  ['a script of package.json', { start: 'node app.js' }, { start: 'node --env-file-if-exists=.env app.js' }],
  ['no script', {}, {}],
  ['a script that loads it', { start: 'node --env-file=.env app.js' }, { start: 'node --env-file=.env app.js' }],
])(
  'N09: plain Node with %s: the program starts as fix says, and npm start reads the value',
  async (_, scripts, after) => {
    const repo = await staged({
      'package.json': `${JSON.stringify({ name: 'a', scripts }, null, 2)}\n`,
      'app.js': `const key = '${KEY}'\nconsole.log(key)\n`,
    })
    const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
    expect(exitCode).toBe(0)
    await repo.commit()
    expect(await repo.git('show', 'HEAD')).not.toContain(KEY)
    expect(JSON.parse(await text(repo, 'package.json')).scripts).toEqual(after)
    const command = startIn(stdout) || 'npm start'
    expect((await repo.run('sh', ['-c', command])).stdout).toContain(KEY)
    if (Object.keys(scripts).length) expect((await repo.run('npm', ['start', '--silent'])).stdout.trim()).toBe(KEY)
  },
)

it.each([
  ['engines.node', { engines: { node: '>=20.17' } }, {}, '20.17'],
  ['.nvmrc', {}, { '.nvmrc': 'v22.8.0\n' }, '22.8'],
  ['.nvmrc of a major version', {}, { '.nvmrc': '18\n' }, '18'],
])(
  'N09: where %s admits a Node without --env-file-if-exists, scripts stay, and fix names what it knows',
  async (_, more, files, version) => {
    const scripts = { start: 'node app.js' }
    const json = `${JSON.stringify({ name: 'a', scripts, ...more }, null, 2)}\n`
    const repo = await staged({ 'package.json': json, ...files, 'app.js': `console.log('${KEY}')\n` })
    const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
    expect(exitCode).toBe(0)
    expect(await text(repo, 'package.json')).toBe(json)
    expect(stdout).toContain(
      'Start it with: node --env-file=.env app.js\n' +
        'Its scripts stay as they are: --env-file-if-exists needs Node 20.19 or 22.9, ' +
        `and the project may run on ${version}.\n`,
    )
    expect((await repo.run('sh', ['-c', startIn(stdout)])).stdout).toContain(KEY)
  },
)

it.each([
  [
    'an index.ts',
    { 'index.ts': '' },
    'src/pay.ts',
    { node: '20.19' },
    'node --env-file-if-exists=.env YOUR-PROGRAM.js',
  ],
  ['a Node that strips types', { 'index.ts': '' }, 'src/pay.ts', { node: '>=22.18' }, '=.env index.ts\n'],
])(
  'TypeScript without a script, with %s: fix names nothing that Node cannot run',
  async (_, files, path, engines, words) => {
    const repo = await staged({
      'package.json': JSON.stringify({ name: 'a', engines }),
      ...(files as Record<string, string>),
      [path]: `console.log('${KEY}')\n`,
    })
    expect((await repo.hushkey('fix', '--yes', '--code')).stdout).toContain(words)
  },
)

it('TypeScript of a project that has tsx starts by npx tsx, as fix says', async () => {
  const repo = await staged({
    'package.json': JSON.stringify({ name: 'a', devDependencies: { tsx: '4' }, engines: { node: '>=20.19' } }),
    'index.ts': `console.log('${KEY}')\n`,
  })
  await repo.write('node_modules/.bin/tsx', '#!/bin/sh\nexec node "$@"\n') // as tsx itself hands options of Node on
  await repo.run('chmod', ['+x', 'node_modules/.bin/tsx'])
  const { stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect(startIn(stdout)).toBe('npx tsx --env-file-if-exists=.env index.ts')
  expect((await repo.run('sh', ['-c', startIn(stdout)])).stdout).toContain(KEY)
})

it('a fix that changed package.json is undone to the byte, and done twice it changes nothing', async () => {
  const json = '{ "name":"a",\r\n"scripts": {"start": "node app.js --x", "test": "node app.js"} }'
  const repo = await staged({ 'package.json': json, 'app.js': `console.log('${KEY}')\n` })
  expect((await repo.hushkey('fix', '--yes', '--code')).exitCode).toBe(0)
  const after = await text(repo, 'package.json')
  expect(after).toBe(json.replaceAll('"node app.js', '"node --env-file-if-exists=.env app.js'))
  expect((await repo.hushkey('fix', '--undo')).exitCode).toBe(0)
  expect(await text(repo, 'package.json')).toBe(json)
  await repo.hushkey('fix', '--yes', '--code')
  expect((await repo.hushkey('fix', '--yes', '--code')).stdout).toContain('Nothing to fix')
  expect(await text(repo, 'package.json')).toBe(after)
})

it.each([
  [
    'Next.js',
    { 'package.json': '{"name":"a","dependencies":{"next":"15"}}' },
    'lib/a.js',
    'Next.js loads .env by itself.',
  ],
  [
    'a server beside Vite',
    { 'package.json': '{"name":"a","dependencies":{"vite":"7"}}', 'index.html': '<p>' },
    'server/index.js',
    'node --env-file-if-exists=.env server/index.js',
  ],
  [
    'a module of a program',
    { 'package.json': '{"name":"a"}', 'server.js': '' },
    'src/pay.js',
    'node --env-file-if-exists=.env server.js',
  ],
  [
    'a module of nobody knows what',
    { 'package.json': '{"name":"a"}' },
    'src/pay.js',
    'node --env-file-if-exists=.env YOUR-PROGRAM.js',
  ],
  ['dotenv', { 'package.json': '{"name":"a","dependencies":{"dotenv":"17"}}' }, 'a.js', "import 'dotenv/config'"],
  [
    'python-dotenv',
    { 'requirements.txt': 'python-dotenv==1\n' },
    'a.py',
    'Load it where the program starts: from dotenv import load_dotenv; load_dotenv()\n',
  ],
  [
    'environs',
    { 'requirements.txt': 'environs==14\n' },
    'a.py',
    'Load it where the program starts: from dotenv import load_dotenv; load_dotenv()\n',
  ],
  ['Django', { 'manage.py': '' }, 'a/settings.py', 'run -f .env -- python manage.py runserver'],
  [
    'a shell script beside Next.js',
    { 'package.json': '{"name":"a","dependencies":{"next":"15"}}' },
    'a.sh',
    'npx --yes @dotenvx/dotenvx run -f .env -- sh a.sh',
  ],
  ['Serverless', { 'serverless.yml': 'useDotenv: true\n' }, 'a.js', 'Serverless Framework loads .env by itself.'],
  [
    'Serverless that loads none',
    { 'serverless.yml': 'service: a\n' },
    'a.js',
    'Serverless Framework loads .env where its settings say: useDotenv: true',
  ],
  ['Go', { 'go.mod': 'module a\n' }, 'a.go', 'npx --yes @dotenvx/dotenvx run -f .env -- go run .'],
])('%s: fix says how the program reads the file', async (_, files, path, words) => {
  const line = path.endsWith('.go') ? `package a\n\nvar key = "${KEY}"\n` : `key = '${KEY}'\n`
  const repo = await staged({ ...(files as Record<string, string>), [path]: line })
  expect((await repo.hushkey('fix', '--yes', '--code')).stdout).toContain(words)
})

it.each([
  ['nothing yet', undefined, '.env\n'],
  ['other lines, without a final newline', 'node_modules', 'node_modules\n.env\n'],
  ['a pattern that covers it', '.env*\n', '.env*\n'],
])('beside COPY . ., .dockerignore names the env file: %s', async (_, before, after) => {
  const files = { Dockerfile: 'FROM node:22\nCOPY . .\n', ...(before === undefined ? {} : { '.dockerignore': before }) }
  const repo = await staged({ ...files, '.env': 'A=1\n' })
  const { stdout } = await repo.hushkey('fix', '--yes')
  expect(await text(repo, '.dockerignore')).toBe(after)
  expect(await repo.git('show', ':.dockerignore')).toBe(after)
  expect(stdout.includes('.dockerignore')).toBe(before !== after)
  await repo.hushkey('fix', '--undo')
  expect(await repo.git('ls-files')).toBe(
    `${['.dockerignore', '.env', 'Dockerfile'].slice(before === undefined ? 1 : 0).join('\n')}\n`,
  )
})

it('fix --undo after the fix was committed says so and does nothing', async () => {
  const repo = await staged({ 'a.js': `key = '${KEY}'\n` })
  await repo.hushkey('fix', '--yes', '--code')
  await repo.commit()
  const before = [await repo.git('ls-files', '--stage'), await text(repo, 'a.js'), await text(repo, '.env')]
  const { exitCode, stderr } = await repo.hushkey('fix', '--undo')
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(/the fix was committed.*\n.*git revert HEAD/)
  expect([await repo.git('ls-files', '--stage'), await text(repo, 'a.js'), await text(repo, '.env')]).toEqual(before)
})

it('a fix that made a file what the last commit has is undone as ever', async () => {
  const repo = await staged({
    '.gitignore': '.env\n',
    '.env.example': 'STRIPE_SECRET_KEY=\n',
    'a.js': 'key = process.env.STRIPE_SECRET_KEY\n',
  })
  await repo.commit()
  await repo.stage('a.js', Buffer.from(`key = '${KEY}'\n`))
  await repo.hushkey('fix', '--yes', '--code')
  expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0 })
  expect(await text(repo, 'a.js')).toContain(KEY)
})

it('fix of many files says once how the program reads the env file, and Node warns of nothing', async () => {
  const files = Array.from({ length: 24 }, (_, at): [string, string] => [
    `shop/part${at}.py`,
    `key = '${fakeSecret(`sk_live_{b62:${24 + at}}`)}'\n`,
  ])
  const repo = await staged({ 'pyproject.toml': '# the next release\n', ...Object.fromEntries(files) })
  const { exitCode, stdout, stderr } = await repo.hushkey('fix', '--yes', '--code')
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout.match(/^Start it with/gm)).toHaveLength(1)
  expect(stdout).not.toContain('Next.js') // a word of another language's manifest is no package
})
