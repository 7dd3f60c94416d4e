import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createDetector } from '../../src/detect/detect.ts'
import { RULES } from '../../src/rules/index.ts'
import { allExamples } from '../rules/examples.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { faultyGit } from '../support/faulty-git.ts'
import { needlesOf } from '../support/needles.ts'
import { CLI, type TempRepo, tempRepo } from '../support/temp-repo.ts'

interface Sample {
  readonly path: string
  readonly text: string
  readonly secrets: readonly string[]
}

/** Every example of every rule, with what is secret in it. */
async function samples(): Promise<Sample[]> {
  const examples = await allExamples()
  return RULES.flatMap((rule, at) => {
    const detect = createDetector([rule])
    return (examples[rule.id]?.match ?? []).map(fakeSecret).map((text, nth) => {
      const path = `src/n${at}-${nth}.ts`
      const found = detect({ path, text }).filter(({ verdict }) => verdict !== 'dismissed')
      // What people would call public anyway, as a user name, may be repeated.
      const secrets = [...new Set(found.map(({ match }) => match.secret))].filter((secret) => secret.length >= 10)
      return { path, text, secrets }
    })
  }).filter(({ secrets }) => secrets.length)
}

const COMMANDS = [
  ...['text', 'json', 'sarif', 'github'].flatMap((format) => [
    ['scan', '--format', format],
    ['scan', '--all', '--format', format],
    ['scan', '--range', 'HEAD~1..HEAD', '--format', format],
  ]),
  ['scan', '--debug'],
  ['scan', '--message', 'message'],
  ['fix', '--dry-run', '--code'],
  ['fix', '--debug'],
  ['doctor'],
  ['allow', '--list'],
  ['allow', '--unused', '--debug'],
  ...['text', 'json', 'markdown'].map((format) => ['allow', '--audit', '--format', format]),
  ['allow', '--import'],
  ['allow', 'src', '--reason', 'made up'],
  ['scan', '--config', 'broken.json'],
  ['scan', '--config', 'mistaken.json', '--debug'],
]

it('N16: no example of any rule comes out of any command, in any format or encoding, nor stands in the process list', async () => {
  const all = await samples()
  let [looked, tried] = [0, 0]
  const size = 250
  for (let from = 0; from < all.length; from += size) {
    const batch = all.slice(from, from + size)
    const repo = await repoWith(batch)
    const watched = await watching(repo)
    const needles = batch.flatMap(({ secrets }) => secrets.flatMap(needlesOf))
    for (const args of COMMANDS) {
      const { stdout, stderr } = await watched.hushkey(...args)
      tried++
      looked += stdout.length + stderr.length
      expectNone(needles, stdout + stderr, args.join(' '), batch)
    }
    for (const [path] of batch.slice(0, 2).map((sample) => [sample.path])) {
      const { stdout, stderr } = await watched.hushkey('explain', '--why', `${path}:1`)
      expectNone(needles, stdout + stderr, 'explain', batch)
    }
    expectNone(needles, await readFile(repo.path('../argv'), 'utf8'), 'the process list', batch)
    await expectNothingKept(repo, needles, batch)
    console.log(`${Math.min(from + size, all.length)} of ${all.length} examples, ${tried} runs: no secret`)
  }
  console.log(`${all.length} examples, ${tried} runs, ${looked} characters of output: no secret`)
}, 7_200_000)

async function repoWith(batch: readonly Sample[]): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.commit('first')
  for (const { path, text } of batch) await repo.write(path, Buffer.from(text))
  await repo.git('add', '-A')
  await repo.commit('second')
  // Another line end in front makes every line news without changing what is to be found.
  for (const { path, text } of batch) await repo.write(path, Buffer.from(`// moved\n${text}\n${text}`))
  const secrets = batch.flatMap((sample) => sample.secrets)
  await repo.write('.env', Buffer.from(secrets.map((secret, at) => `LOCAL_${at}=${JSON.stringify(secret)}\n`).join('')))
  await repo.git('add', '-A', 'src')
  await repo.stage('broken.json', Buffer.from(`{ "rules": ${batch[0]?.text}`))
  await repo.stage(
    'mistaken.json',
    Buffer.from(
      JSON.stringify({
        [secrets[0] as string]: 1,
        blockOn: secrets[1],
        salt: 7,
        rules: { [secrets[2] ?? 'x']: 'off' },
        allow: [{ value: 3, reason: secrets[3] }],
      }),
    ),
  )
  await repo.write('message', Buffer.from(`fix\n\n${batch.map(({ text }) => text).join('\n')}`))
  return repo
}

/** The same repository; each program that is started notes its arguments. */
async function watching(repo: TempRepo): Promise<TempRepo> {
  const faulty = await faultyGit(repo, `printf '%s\\n' "$@" >> '${repo.path('../argv')}'`)
  return faulty.repo
}

function expectNone(needles: readonly string[], text: string, where: string, batch: readonly Sample[]): void {
  const out = needles.filter((needle) => text.includes(needle))
  const whose = batch.filter(({ secrets }) =>
    secrets.some((secret) => needlesOf(secret).some((needle) => out.includes(needle))),
  )
  expect({ where, rules: whose.map(({ text }) => text.slice(0, 200)), out }).toEqual({ where, rules: [], out: [] })
}

/** Besides Git's objects and the files that the test wrote, nothing holds them: no record, cache or temporary file. */
async function expectNothingKept(repo: TempRepo, needles: readonly string[], batch: readonly Sample[]): Promise<void> {
  for (const folder of [repo.path('.git'), repo.path('../home')])
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      if (!entry.isFile() || path.includes('/objects/')) continue
      expectNone(needles, await readFile(path, 'latin1'), path, batch)
    }
}

it('N16: nor does it when the program dies: a fault, no memory, a report of Node, and what Node keeps of code', async () => {
  const secret = fakeSecret('sk_live_{b62:28}')
  const needles = needlesOf(secret)
  const sample = { path: 'a.js', text: '', secrets: [secret] }
  const preloads = {
    'a fault while it looks':
      "const t = RegExp.prototype.exec; let n = 0; RegExp.prototype.exec = function (s) { if (String(s).includes('sk_live_') && n++ > 3) throw new Error('made up: ' + s); return t.call(this, s) }",
    'a fault that nobody waits for': "setTimeout(() => { JSON.parse('{\"' + KEY) }, 60)",
    'a promise that fails': 'setTimeout(() => { Promise.reject(new Error(KEY)) }, 60)',
    'something thrown that is no error': 'setTimeout(() => { throw KEY }, 60)',
  }
  for (const [name, code] of Object.entries(preloads))
    for (const flags of [
      [],
      ['--report-on-fatalerror', '--report-uncaught-exception'],
      ['--trace-uncaught', '--stack-trace-limit=200'],
    ]) {
      const repo = await tempRepo()
      await repo.stage('a.js', `new Stripe("${secret}")\n`.repeat(3000))
      await writeFile(repo.path('../preload.mjs'), code.replaceAll('KEY', JSON.stringify(secret)))
      await mkdir(repo.path('../reports'))
      const all = [
        ...flags,
        `--report-directory=${repo.path('../reports')}`,
        '--import',
        repo.path('../preload.mjs'),
        CLI,
        '--debug',
      ]
      const { exitCode, stdout, stderr } = await repo.run(process.execPath, all)
      expect({ name, exitCode }).not.toEqual({ name, exitCode: 0 })
      expectNone(needles, stdout + stderr, name, [sample])
    }
  const repo = await tempRepo()
  await repo.stage('a.js', Buffer.from(`${'const filler = [1, 2, 3]\n'.repeat(400_000)}new Stripe("${secret}")\n`))
  const env = { NODE_COMPILE_CACHE: repo.path('../cache') }
  for (const flags of [['--max-old-space-size=12'], []]) {
    const run = await repo.run(
      process.execPath,
      [...flags, '--report-on-fatalerror', `--report-directory=${repo.path('..')}`, CLI],
      { env },
    )
    expect(run.exitCode).not.toBe(0)
    expectNone(needles, run.stdout + run.stderr, `${flags}`, [sample])
  }
  for (const entry of await readdir(repo.path('..'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !path.includes('/repo/')) expectNone(needles, await readFile(path, 'latin1'), path, [sample])
  }
})
