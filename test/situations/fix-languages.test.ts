import { readFile, stat } from 'node:fs/promises'
import { parse } from 'dotenv'
import { describe, expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { installHook } from '../support/install-hook.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

const SECRET = fakeSecret('sk_live_{b62:24}')

interface Sample {
  readonly path: string
  readonly text: string
  /** What the file says afterwards. */
  readonly reads: string
  readonly name?: string
  /** How to run it, where it prints the value. */
  readonly run?: readonly [program: string, ...args: string[]]
}

const GO = 'package main\n\nimport "fmt"\n\nconst stripeKey = "§"\n\nfunc main() { fmt.Println(stripeKey) }\n'
const JAVA =
  'class Pay {\n  static final String KEY = "§";\n  public static void main(String[] a) { System.out.println(KEY); }\n}\n'

const CONSTANT = fakeSecret('sk_live_{b62:24}')

const SAMPLES: readonly Sample[] = [
  {
    path: 'pay.js',
    text: "const key = '§'\nconsole.log(key)\n",
    reads: 'process.env.STRIPE_SECRET_KEY',
    run: ['node', 'pay.js'],
  },
  { path: 'pay.mts', text: 'const key: string = "§"\nexport { key }\n', reads: 'process.env.STRIPE_SECRET_KEY' },
  {
    path: 'server/pay.jsx',
    text: 'export const pay = () => <Pay apiKey="§" />\n',
    reads: 'apiKey={process.env.STRIPE_SECRET_KEY}',
  },
  { path: 'server/a.vue', text: '<script>\nconst key = "§"\n</script>\n', reads: 'process.env.STRIPE_SECRET_KEY' },
  { path: 'server/a.svelte', text: '<script>\nconst key = "§"\n</script>\n', reads: 'process.env.STRIPE_SECRET_KEY' },
  {
    path: 'pay.py',
    text: '"""Pays."""\n\nKEY = "§"\nprint(KEY)\n',
    reads: 'os.environ["STRIPE_SECRET_KEY"]',
    run: ['python3', 'pay.py'],
  },
  { path: 'pay.rb', text: "KEY = '§'\nputs KEY\n", reads: "ENV.fetch('STRIPE_SECRET_KEY')", run: ['ruby', 'pay.rb'] },
  {
    path: 'pay.php',
    text: "<?php\n$key = '§';\necho $key, PHP_EOL;\n",
    reads: "getenv('STRIPE_SECRET_KEY')",
    run: ['php', 'pay.php'],
  },
  { path: 'pay.go', text: GO, reads: 'os.Getenv("STRIPE_SECRET_KEY")', run: ['go', 'run', 'pay.go'] },
  { path: 'Pay.java', text: JAVA, reads: 'System.getenv("STRIPE_SECRET_KEY")', run: ['java', 'Pay.java'] },
  { path: 'Pay.kt', text: 'const val KEY = "§"\n', reads: 'val KEY = System.getenv("STRIPE_SECRET_KEY")' },
  {
    path: 'Pay.cs',
    text: 'class Pay { \n  const string Key = "§"; }\n'.replace('const', 'private const'),
    reads: 'System.Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY")',
  },
  {
    path: 'pay.rs',
    text: 'fn main() {\n    let key: &str = "§";\n    println!("{}", key);\n}\n',
    reads: 'std::env::var("STRIPE_SECRET_KEY")',
    run: ['sh', '-c', 'rustc -o ../pay pay.rs && ../pay'],
  },
  {
    path: 'pay.sh',
    text: '#!/bin/sh\nkey="§"\necho "$key"\n',
    reads: 'key="$STRIPE_SECRET_KEY"',
    run: ['sh', 'pay.sh'],
  },
  {
    path: 'compose.yml',
    text: 'services:\n  web:\n    environment:\n      KEY: §\n',
    reads: 'KEY: ${STRIPE_SECRET_KEY}',
  },
  {
    path: 'deploy.yaml',
    text: 'kind: Deployment\nenv:\n  - name: STRIPE_SECRET_KEY\n    value: §\n',
    reads: 'secretKeyRef:\n        name: app-secrets\n        key: STRIPE_SECRET_KEY',
  },
  { path: 'Dockerfile', text: 'FROM node\nENV STRIPE_SECRET_KEY=§\nCMD ["a"]\n', reads: 'FROM node\nCMD ["a"]\n' },
  {
    path: 'main.tf',
    text: 'provider "stripe" {\n  api_key = "§"\n}\n',
    reads: 'api_key = var.stripe_secret_key',
    name: 'TF_VAR_stripe_secret_key',
  },
  { path: 'application.properties', text: 'stripe.key=§\n', reads: 'stripe.key=${STRIPE_SECRET_KEY}' },
]

describe.each(SAMPLES)('$path', ({ path, text, reads, run, name = 'STRIPE_SECRET_KEY' }) => {
  it('N09: blocked, fixed, committed, and the program still reads the value', async ({ skip }) => {
    const repo = await tempRepo()
    await installHook(repo)
    await repo.stage('README.md', 'hello\n')
    await repo.commit()
    await repo.stage(path, Buffer.from(text.replace('§', SECRET)))
    expect((await repo.run('git', ['commit', '-qm', 'pay'])).exitCode).toBe(1)

    const fixed = await repo.hushkey('fix', '--yes', '--code')
    expect(fixed).toMatchObject({ exitCode: 0, stderr: '' })
    expect(fixed.stdout).not.toContain(SECRET)
    expect(await repo.run('git', ['commit', '-qm', 'pay'])).toMatchObject({ exitCode: 0 })

    expect(await repo.git('diff', 'HEAD~')).not.toContain(SECRET)
    expect(await readFile(repo.path(path), 'utf8')).toContain(reads)
    expect(parse(await readFile(repo.path('.env')))).toEqual({ [name]: SECRET })
    expect((await stat(repo.path('.env'))).mode & 0o777).toBe(0o600)
    expect(await repo.git('show', 'HEAD:.env.example')).toBe(`${name}=\n`)
    expect(await repo.git('show', 'HEAD:.gitignore')).toBe('.env\n')
    expect(await repo.git('status', '--porcelain')).toBe('')
    if (run) await stillReads(repo, run, skip)
  }, 60_000)
})

async function stillReads(
  repo: TempRepo,
  [program, ...args]: readonly [string, ...string[]],
  skip: (note: string) => void,
) {
  const env = { ...process.env, ...parse(await readFile(repo.path('.env'))) } as Record<string, string>
  const isRust = program === 'sh' && args[0] === '-c' // rustup's rustc may be there without a toolchain
  const needed = isRust ? 'rustc --version' : `command -v ${program}`
  if ((await repo.run('sh', ['-c', needed], { env })).exitCode !== 0)
    return skip(`${program} does not run on this machine`)
  const { stdout, stderr } = await repo.run(program, args, { env })
  expect(stdout.trim() || stderr).toBe(SECRET)
}

it.each([
  [
    'pay.js',
    "f('§', g(`Bearer §`))\n",
    'f(process.env.STRIPE_SECRET_KEY, g(`Bearer ${process.env.STRIPE_SECRET_KEY}`))\n',
  ],
  ['pay.sh', 'curl -u §: -H "X: §"\n', 'curl -u "$STRIPE_SECRET_KEY": -H "X: $STRIPE_SECRET_KEY"\n'],
  ['compose.yml', 'services: { a: { command: "x § y §" } }\n', 'x ${STRIPE_SECRET_KEY} y ${STRIPE_SECRET_KEY}'],
])('N09: a value that stands twice on one line is replaced at both places: %s', async (path, text, after) => {
  const repo = await tempRepo()
  await repo.stage(path, Buffer.from(text.replaceAll('§', SECRET)))
  expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0, stderr: '' })
  expect(await readFile(repo.path(path), 'utf8')).toContain(after)
})

it('of a value that stands twice on one line, the place that is left to people is said', async () => {
  const repo = await tempRepo()
  await repo.stage('pay.js', Buffer.from("f('§', { '§': 1 })\n".replaceAll('§', SECRET)))
  const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect(exitCode).toBe(1)
  expect(stdout).toContain('it is a key of an object')
})

it.each([
  ['a client component', 'pay.jsx', "'use client'\nexport const key = '§'\n", 'backend'],
  ['a comment', 'pay.js', '// §\n', 'comment'],
  ['a document', 'README.md', 'key: §\n', 'placeholder'],
  ['a manifest', 'secret.yml', 'kind: Secret\nstringData:\n  key: §\n', 'secretKeyRef'],
  ['pieces', 'pay.js', fakeSecret('const k = "sk_live_" + "{b62:24}"\n'), 'pieces'],
])('explains what it does not mend: %s', async (_, path, text, word) => {
  const repo = await tempRepo()
  await repo.stage(path, Buffer.from(text.replace('§', SECRET)))
  const before = await repo.git('ls-files', '--stage')
  const { exitCode, stdout } = await repo.hushkey('fix', '--yes', '--code')
  expect(exitCode).toBe(1)
  expect(stdout).toContain('not fixed')
  expect(stdout).toContain(word)
  expect(stdout).not.toContain(SECRET)
  expect(await repo.git('ls-files', '--stage')).toBe(before)
})

it.each([
  ['a.go', `package a\n\nconst Key = "${CONSTANT}"\n`, 'b/b.go', 'package b\n\nconst Own = "x" + a.Key\n'],
  ['a.go', `package a\n\nconst (\n\tKey = "${CONSTANT}"\n)\n`, 'b/b.go', 'package b\n\nconst (\n\tOwn = a.Key\n)\n'],
  [
    'A.java',
    `class A {\n  public static final String KEY = "${CONSTANT}";\n}\n`,
    'B.java',
    'class B {\n  @Value(A.KEY)\n  String b;\n}\n',
  ],
  ['A.cs', `class A {\n  public const string Key = "${CONSTANT}";\n}\n`, 'B.cs', 'switch (b) { case A.Key: break; }\n'],
])(
  'a constant that another file needs as one stays, and the card says so, too: %s %j',
  async (path, text, other, use) => {
    const repo = await tempRepo()
    await repo.stage(other, use.replace('Key', 'Other').replace('KEY', 'OTHER'))
    await repo.stage(path, Buffer.from(text))
    const card = async () =>
      (await repo.scan()).findings.flatMap(({ fixes }) => (fixes as { kind: string }[]).map(({ kind }) => kind))
    expect(await card()).toContain('read-from-env')
    await repo.stage(other, use)
    expect(await card()).toContain('by-hand')
    expect((await repo.hushkey('fix', '--yes', '--code')).stdout).toMatch(
      /another file uses \w+ where only a constant may stand/,
    )
  },
)
