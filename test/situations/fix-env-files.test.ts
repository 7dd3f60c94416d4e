import { readFile, stat } from 'node:fs/promises'
import { parse } from 'dotenv'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const OTHER = fakeSecret('sk_live_{b62:28}')
const read = (repo: TempRepo, path: string) => readFile(repo.path(path), 'utf8')
const staged = (repo: TempRepo, path: string) => repo.git('show', `:${path}`)
const index = async (repo: TempRepo) => (await repo.git('ls-files')).trim().split('\n').filter(Boolean)

async function fixed(repo: TempRepo, ...args: string[]) {
  const result = await repo.hushkey('fix', '--yes', ...args)
  expect(result).toMatchObject({ stderr: '', exitCode: 0 })
  const again = await repo.hushkey('fix', '--yes', ...args)
  expect(again.stdout).toContain('Nothing to fix')
  expect((await repo.scan()).summary.blocking).toBe(0)
  return result
}

it('N09: a staged env file is taken out, ignored and named, and stays on the disk', async () => {
  const repo = await tempRepo()
  await repo.stage('.env', '# Mail\nSMTP_PASS=abc\n')
  const { stdout } = await fixed(repo)
  expect(stdout).not.toContain('abc')
  expect(await index(repo)).toEqual(['.env.example', '.gitignore'])
  expect(await read(repo, '.env')).toBe('# Mail\nSMTP_PASS=abc\n')
  expect(await staged(repo, '.env.example')).toBe('# Mail\nSMTP_PASS=\n')
  expect(await staged(repo, '.gitignore')).toBe('.env\n')
})

it('N09: one that HEAD has is untracked, with the advice to rotate', async () => {
  const repo = await tempRepo()
  await repo.stage('.env', 'A=1\n')
  await repo.commit()
  await repo.stage('.env', 'A=1\nB_KEY=abc\n')
  expect((await fixed(repo)).stdout).toContain('earlier commits hold .env: replace every key in it')
  expect(await repo.git('status', '--porcelain')).toBe('D  .env\nA  .env.example\nA  .gitignore\n')
})

it('N09: three packages of a monorepo, each beside its own template', async () => {
  const repo = await tempRepo()
  await repo.stage('.gitignore', 'node_modules/\n# secrets\n.env\n\ndist/\n')
  await repo.stage('apps/web/.env.sample', '# web\nWEB_URL=\n')
  await repo.stage('packages/api/package.json', '{}\n')
  await repo.commit()
  await repo.stage('apps/web/.env.local', 'WEB_URL=x\nWEB_KEY=y\n')
  await repo.stage('packages/api/.env', 'API_KEY=z\n')
  await repo.write('packages/jobs/.env', 'JOBS_TOKEN=\n')
  await repo.stage('packages/jobs/run.js', `const token = '${KEY}'\n`)
  await fixed(repo, '--code')
  expect(await staged(repo, '.gitignore')).toBe('node_modules/\n# secrets\n.env\n.env.local\n\ndist/\n')
  expect(await staged(repo, 'apps/web/.env.sample')).toBe('# web\nWEB_URL=\nWEB_KEY=\n')
  expect(await staged(repo, 'packages/api/.env.example')).toBe('API_KEY=\n')
  expect(parse(await read(repo, 'packages/jobs/.env'))).toEqual({ JOBS_TOKEN: '', STRIPE_SECRET_KEY: KEY })
  expect(await staged(repo, 'packages/jobs/.env.example')).toBe('STRIPE_SECRET_KEY=\n')
  expect(await index(repo)).not.toContain('packages/api/.env')
})

it('N09: Windows line endings and byte order marks stay', async () => {
  const repo = await tempRepo()
  await repo.stage('.gitignore', '\uFEFFdist/\r\n')
  await repo.stage('.env.example', '\uFEFF# Keys\r\nA=\r\n')
  await repo.stage('pay.py', `import sys\r\nKEY = "${KEY}"\r\n`)
  await repo.stage('.env', 'A=1\r\nB=2\r\n')
  await fixed(repo, '--code')
  expect(await staged(repo, '.gitignore')).toBe('\uFEFFdist/\r\n.env\r\n')
  expect(await staged(repo, '.env.example')).toBe('\uFEFF# Keys\r\nA=\r\nB=\r\n\r\nSTRIPE_SECRET_KEY=\r\n')
  expect(await staged(repo, 'pay.py')).toBe('import os\r\nimport sys\r\nKEY = os.environ["STRIPE_SECRET_KEY"]\r\n')
  expect(await read(repo, '.env')).toBe(`A=1\r\nB=2\r\nSTRIPE_SECRET_KEY=${KEY}\r\n`)
})

it('N09: with core.autocrlf the index keeps its own line endings', async () => {
  const repo = await tempRepo()
  await repo.git('config', 'core.autocrlf', 'true')
  await repo.stage('pay.js', `const a = '${KEY}'\r\n`)
  await fixed(repo, '--code')
  expect(await staged(repo, 'pay.js')).toBe('const a = process.env.STRIPE_SECRET_KEY\n')
  expect(await read(repo, 'pay.js')).toBe('const a = process.env.STRIPE_SECRET_KEY\r\n')
  expect(await repo.git('diff', '--name-only')).toBe('')
})

it.each([
  ['a wide pattern swallows the template', '.env*\n', '.env*\n!.env.example\n'],
  ['a negation of all dot files', '!.*\n', '!.*\n.env\n'],
  ['it holds already', '*.env\n', '*.env\n'],
])('N07 N09: .gitignore: %s', async (_, before, after) => {
  const repo = await tempRepo()
  await repo.stage('.gitignore', before)
  await repo.stage('.env', 'A=1\n')
  await fixed(repo)
  expect(await staged(repo, '.gitignore')).toBe(after)
  expect(await index(repo)).toContain('.env.example')
  expect((await repo.run('git', ['check-ignore', '-q', '.env'])).exitCode).toBe(0)
  expect((await repo.run('git', ['check-ignore', '-q', '.env.example'])).exitCode).toBe(1)
})

it.each([
  ['.gitignore', '.env', '.env\n!.env\n'],
  ['app/.gitignore', 'app/.env', '!.env\n'],
  ['.gitignore', '.env.development', '.env*\n!.env.development\n'],
])(
  'N53: an explicit opt-in in %s is respected: %s stays, and the ways to settle it are told',
  async (file, path, text) => {
    const repo = await tempRepo()
    await repo.stage(file, text)
    await repo.stage(path, 'A=1\n')
    const { exitCode, stdout } = await repo.hushkey('fix', '--yes')
    expect(exitCode).toBe(1)
    expect(stdout).toContain(`npx hushkey allow --env ${path}`)
    expect(await staged(repo, file)).toBe(text)
    expect(await index(repo)).toEqual([file, path].toSorted())
    const fixes = (await repo.scan()).findings[0]?.fixes as { kind: string }[]
    expect(fixes.map(({ kind }) => kind)).not.toContain('gitignore')
    expect(fixes[0]?.kind).toBe('keep')
  },
)

it('N53: an opt-in of a local file is a slip, and is taken back', async () => {
  const repo = await tempRepo()
  await repo.stage('.gitignore', '.env*\n!.env.local\n')
  await repo.stage('.env.local', 'A=1\n')
  await fixed(repo)
  expect(await index(repo)).not.toContain('.env.local')
})

it.each([
  ['.env', '.env.local'],
  ['app/.env.development', 'app/.env.local'],
  ['.env.test', '.env.test.local'],
])('N53: a secret in %s, which may be committed, goes to %s', async (path, local) => {
  const repo = await tempRepo()
  await repo.stage(path, 'STRIPE_KEY=\nA=1\n')
  await repo.hushkey('allow', '--env', path)
  await repo.commit()
  await repo.stage(path, `STRIPE_KEY=${KEY}\nA=1\n`)
  const fixes = (await repo.scan()).findings[0]?.fixes as { kind: string; text: string; file?: string }[]
  expect(fixes.slice(0, 2)).toEqual([
    { kind: 'placeholder', text: 'STRIPE_KEY=' },
    { kind: 'env', text: 'STRIPE_KEY=<the value>', file: local },
  ])
  await fixed(repo)
  expect(await staged(repo, path)).toBe('STRIPE_KEY=\nA=1\n')
  expect(parse(await read(repo, local))).toEqual({ STRIPE_KEY: KEY })
  expect((await repo.run('git', ['check-ignore', '-q', local])).exitCode).toBe(0)
  expect(await index(repo)).not.toContain('.env.example')
})

it('N53: a secret in code beside an env file that is committed goes to .env.local, its name into that file', async () => {
  const repo = await tempRepo()
  await repo.stage('.env', 'A=1\n')
  await repo.hushkey('allow', '--env', '.env')
  await repo.commit()
  await repo.stage('pay.js', `const a = '${KEY}'\n`)
  await fixed(repo, '--code')
  expect(await staged(repo, '.env')).toBe('A=1\nSTRIPE_SECRET_KEY=\n')
  expect(parse(await read(repo, '.env.local'))).toEqual({ STRIPE_SECRET_KEY: KEY })
})

it('N54: fix merges into the template that is there, whichever name it has', async () => {
  for (const template of ['env.template', '.env.tpl', '.env.schema', '.env.default']) {
    const repo = await tempRepo()
    await repo.stage(template, 'A=\n')
    await repo.commit()
    await repo.stage('.env', 'A=1\nB_KEY=abc\n')
    await fixed(repo)
    expect(await staged(repo, template)).toBe('A=\nB_KEY=\n')
    expect(await index(repo)).not.toContain('.env.example')
  }
})

it('N53: a line for .gitignore leaves env files of that name alone that are committed', async () => {
  const repo = await tempRepo()
  await repo.stage('app/.env', 'A=1\n')
  await repo.commit()
  await repo.stage('.env', 'B_KEY=abc\n')
  await fixed(repo)
  expect(await staged(repo, '.gitignore')).toBe('/.env\n')
  expect((await repo.run('git', ['check-ignore', '-q', '--no-index', 'app/.env'])).exitCode).toBe(1)
})

it('N57: untracking says what the next pull does to others', async () => {
  const repo = await tempRepo()
  await repo.stage('.env', 'A=1\n')
  await repo.commit()
  await repo.stage('.env', 'A=1\nB_KEY=abc\n')
  expect((await fixed(repo)).stdout).toContain('git restore --source=ORIG_HEAD -- .env')
})

it('N07: what info/exclude ignores needs no line', async () => {
  const repo = await tempRepo()
  await repo.write('.git/info/exclude', '.env\n')
  await repo.stage('.env', 'A=1\n')
  await fixed(repo)
  expect(await index(repo)).toEqual(['.env.example'])
})

it('N09: a partly staged .gitignore and template keep their unstaged lines unstaged', async () => {
  const repo = await tempRepo()
  await repo.stage('.gitignore', 'a\n')
  await repo.stage('.env.example', 'A=\n')
  await repo.commit()
  await repo.write('.gitignore', 'a\nunstaged\n')
  await repo.write('.env.example', '# unstaged\nA=\n')
  await repo.stage('.env', 'A=1\nB=2\n')
  await fixed(repo)
  expect(await staged(repo, '.gitignore')).toBe('a\n.env\n')
  expect(await read(repo, '.gitignore')).toBe('a\nunstaged\n.env\n')
  expect(await staged(repo, '.env.example')).toBe('A=\nB=\n')
  expect(await read(repo, '.env.example')).toBe('# unstaged\nA=\nB=\n')
})

it('N09: a partly staged source file: the secret goes from both, the unstaged lines stay unstaged', async () => {
  const repo = await tempRepo()
  await repo.stage('pay.py', 'x = 1\ny = 2\n')
  await repo.commit()
  await repo.stage('pay.py', `x = 1\nk = "${KEY}"\ny = 2\n`)
  await repo.write('pay.py', `# mine\nx = 1\nk = "${KEY}"\ny = 3\n`)
  await fixed(repo, '--code')
  expect(await staged(repo, 'pay.py')).toBe('import os\n\nx = 1\nk = os.environ["STRIPE_SECRET_KEY"]\ny = 2\n')
  expect(await read(repo, 'pay.py')).toBe('# mine\nimport os\n\nx = 1\nk = os.environ["STRIPE_SECRET_KEY"]\ny = 3\n')
})

it('refuses where the disk differs in that place, and says how', async () => {
  const repo = await tempRepo()
  await repo.stage('pay.js', `const a = '${KEY}'\n`)
  await repo.write('pay.js', `const renamed = '${KEY}'\n`)
  const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect(exitCode).toBe(1)
  expect(stdout).toContain('stage it (git add)')
  expect(await repo.git('status', '--porcelain')).toBe('AM pay.js\n')
})

it('N09: several lines, quotes, export and interpolation in the env file stay as they are', async () => {
  const repo = await tempRepo()
  const env =
    'export A="one two" # why\nPEM="-----BEGIN\nAbc=\n-----END"\nURL=http://${A}/\n# OLD=zzz\nSTRIPE_SECRET_KEY=other'
  await repo.write('.env', env)
  await repo.stage('.gitignore', '.env\n')
  await repo.stage('pay.js', `const a = '${KEY}'\n`)
  const { stdout } = await fixed(repo, '--code')
  expect(stdout).toContain('STRIPE_SECRET_KEY has another value in .env, so the new one is called STRIPE_SECRET_KEY_2')
  expect(await read(repo, '.env')).toBe(`${env}\nSTRIPE_SECRET_KEY_2=${KEY}\n`)
  expect(await staged(repo, 'pay.js')).toBe('const a = process.env.STRIPE_SECRET_KEY_2\n')
  expect(await staged(repo, '.env.example')).toBe('STRIPE_SECRET_KEY_2=\n')
})

it('N09: a private key over several lines', async () => {
  const repo = await tempRepo()
  const pem = fakeSecret(
    `-----BEGIN ${'PRIVATE'} KEY-----\nMIGH{b64:60}\n{b64:64}\n{b64:30}==\n-----END ${'PRIVATE'} KEY-----`,
  )
  await repo.stage('sign.js', Buffer.from(`export const key = \`${pem}\`\nconsole.log(1)\n`))
  await fixed(repo, '--code')
  expect(Object.values(parse(await read(repo, '.env')))).toEqual([pem])
  expect(await staged(repo, 'sign.js')).toMatch(/^export const key = process\.env\.\w+\nconsole\.log\(1\)\n$/)
})

it('a value of the local env file: the code reads the name it has there', async () => {
  const repo = await tempRepo()
  await repo.write('.env', `PAYMENTS=${KEY}\n`)
  await repo.stage('.gitignore', '.env\n')
  await repo.stage('pay.js', `const a = '${KEY}'\n`)
  await fixed(repo, '--code')
  expect(await staged(repo, 'pay.js')).toBe('const a = process.env.PAYMENTS\n')
  expect(await read(repo, '.env')).toBe(`PAYMENTS=${KEY}\n`)
})

it('N06: a real value in a template goes to the env file', async () => {
  const repo = await tempRepo()
  await repo.stage('.env.example', `# Stripe\nSTRIPE_SECRET_KEY=${KEY}\nB=1\n`)
  await fixed(repo)
  expect(await staged(repo, '.env.example')).toBe('# Stripe\nSTRIPE_SECRET_KEY=\nB=1\n')
  expect(parse(await read(repo, '.env'))).toEqual({ STRIPE_SECRET_KEY: KEY })
  expect((await stat(repo.path('.env'))).mode & 0o777).toBe(0o600)
})

it('never writes a secret into an env file that Git tracks', async () => {
  const repo = await tempRepo()
  await repo.stage('.env', 'A=1\n')
  await repo.commit()
  await repo.stage('pay.js', `const a = '${KEY}'\n`)
  await fixed(repo, '--code')
  expect(await read(repo, '.env')).toBe('A=1\nSTRIPE_SECRET_KEY=\n')
  expect(parse(await read(repo, '.env.local'))).toEqual({ STRIPE_SECRET_KEY: KEY })
})

it('an env file that lies about is ignored', async () => {
  const repo = await tempRepo()
  await repo.write('.env', 'A=1\n')
  await repo.stage('a.js', 'export {}\n')
  await fixed(repo)
  expect(await staged(repo, '.gitignore')).toBe('.env\n')
})

it('without --code only what is safe is done, and the rest is said', async () => {
  const repo = await tempRepo()
  await repo.stage('pay.js', `const a = '${KEY}'\n`)
  await repo.stage('.env', 'A=1\n')
  const { exitCode, stdout } = await repo.hushkey('fix', '--yes')
  expect(exitCode).toBe(1)
  expect(stdout).toContain('npx hushkey fix --yes --code')
  expect(await staged(repo, 'pay.js')).toContain(KEY)
  expect(await index(repo)).toEqual(['.env.example', '.gitignore', 'pay.js'])
})

it('N46: off a terminal it only shows, and --dry-run always does', async () => {
  const repo = await tempRepo()
  await repo.stage('pay.js', `const a = '${KEY}'\n`)
  for (const [args, code] of [
    [[], 1],
    [['--dry-run', '--yes', '--code'], 1],
  ] as const) {
    const { exitCode, stdout } = await repo.hushkey('fix', ...args)
    expect(exitCode).toBe(code)
    expect(stdout).toContain('+const a = process.env.STRIPE_SECRET_KEY')
    expect(stdout).not.toContain(KEY)
  }
  expect(await repo.git('status', '--porcelain')).toBe('A  pay.js\n')
})

it('works in a linked worktree and from a subfolder', async () => {
  const repo = await tempRepo()
  await repo.commit()
  await repo.git('worktree', 'add', '-q', '../linked')
  const { repoAt } = await import('../support/temp-repo.ts')
  const linked = repoAt(repo.path('../linked'), repo.env)
  await linked.stage('app/pay.js', `const a = '${KEY}'\n`)
  const cli = (await import('../support/temp-repo.ts')).CLI
  const result = await linked.run(process.execPath, [cli, 'fix', '--yes', '--code'], { cwd: linked.path('app') })
  expect(result).toMatchObject({ exitCode: 0, stderr: '' })
  expect(parse(await read(linked, '.env'))).toEqual({ STRIPE_SECRET_KEY: KEY })
})

it('N09: in a folder that is ignored as a whole there is no template', async () => {
  const repo = await tempRepo()
  await repo.stage('.gitignore', 'build/\n')
  await repo.stage('build/.env', 'A=1\n')
  await fixed(repo)
  expect(await index(repo)).toEqual(['.gitignore'])
  expect(await staged(repo, '.gitignore')).toBe('build/\n')
})

it('a staged env file takes the value of a secret in code once it is out of the commit', async () => {
  const repo = await tempRepo()
  await repo.stage('.env', 'A=1\n')
  await repo.stage('.env.example', `A=${KEY}\n`)
  await repo.stage('a.js', `const a = '${OTHER}'\n`)
  const { stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect(stdout).toContain('.env has another value for A already')
  expect(parse(await read(repo, '.env'))).toEqual({ A: '1', STRIPE_SECRET_KEY: OTHER })
  expect(await staged(repo, 'a.js')).toBe('const a = process.env.STRIPE_SECRET_KEY\n')
})

it('two secrets in one file, and one of them twice', async () => {
  const repo = await tempRepo()
  await repo.stage('a.py', `a = "${KEY}"\nb = "${OTHER}"\nc = f("Bearer ${KEY}")\n`)
  await fixed(repo, '--code')
  expect(await staged(repo, 'a.py')).toBe(
    `import os\n\na = os.environ["STRIPE_SECRET_KEY"]\nb = os.environ["STRIPE_SECRET_KEY_2"]\nc = f(f"Bearer {os.environ['STRIPE_SECRET_KEY']}")\n`,
  )
  expect(parse(await read(repo, '.env'))).toEqual({ STRIPE_SECRET_KEY: KEY, STRIPE_SECRET_KEY_2: OTHER })
})

it('a password in a URL goes to the environment with all of its URL', async () => {
  const repo = await tempRepo()
  const url = fakeSecret('postgres://app:{b62:14}@db.internal:5432/app?ssl=1')
  await repo.stage('db.py', `URL = "${url}"\n`)
  await repo.stage('run.sh', `psql ${url}\n`)
  await repo.stage('compose.yml', `services:\n  a:\n    environment:\n      - DATABASE_URL=${url}\n`)
  await fixed(repo, '--code')
  expect(await staged(repo, 'db.py')).toBe('import os\n\nURL = os.environ["DATABASE_URL"]\n')
  expect(await staged(repo, 'run.sh')).toBe('psql "$DATABASE_URL"\n')
  expect(await staged(repo, 'compose.yml')).toContain('- DATABASE_URL=${DATABASE_URL}\n')
  expect(parse(await read(repo, '.env'))).toEqual({ DATABASE_URL: url })
})

it('a key container is taken out and ignored by its own name', async () => {
  const repo = await tempRepo()
  await repo.stage('certs/server.jks', Buffer.from('feedfeed0000000200000001', 'hex'))
  await fixed(repo)
  expect(await index(repo)).toEqual(['.gitignore'])
  expect(await staged(repo, '.gitignore')).toBe('server.jks\n')
})

it('odd paths: blanks, brackets, other scripts', async () => {
  const repo = await tempRepo()
  await repo.stage('a b/[id]/café/.env', 'A=1\n')
  await repo.stage('a b/[id]/-x.js', `const a = '${KEY}'\n`)
  await fixed(repo, '--code')
  expect((await repo.git('-c', 'core.quotePath=false', 'ls-files')).split('\n')).toContain('a b/[id]/café/.env.example')
  expect(await repo.git('show', ':a b/[id]/-x.js')).toBe('const a = process.env.STRIPE_SECRET_KEY\n')
})

it('fix says what stands in each file now, and that a value was in the env file before', async () => {
  const repo = await tempRepo()
  await repo.write('.env', `PAY=${fakeSecret('sk_live_{b62:24}')}\n`)
  await repo.stage('package.json', '{"name":"a","scripts":{"start":"node a.js"}}\n')
  await repo.stage(
    'a.js',
    Buffer.from(`key = '${fakeSecret('sk_live_{b62:24}')}'\nother = '${fakeSecret('sk_live_{b62:28}')}'\n`),
  )
  const { stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect(stdout).toContain('note .env has this value already, as PAY\n')
  expect(stdout.slice(stdout.indexOf('Done:'))).toMatch(
    /^Done:\n {2}\.gitignore +keeps env files out\n {2}\.env\.example +names the variables, without values\n {2}\.env +has the values now; Git ignores it\n {2}a\.js +reads the variables\n {2}package\.json +its scripts load the env file\nTo take it back: npx hushkey fix --undo\n/,
  )
})
