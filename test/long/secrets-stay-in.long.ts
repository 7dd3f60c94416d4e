import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/parse/parse-config.ts'
import { createDetector } from '../../src/detect/detect.ts'
import { reasoningOf } from '../../src/detect/reasoning-of.ts'
import { isUserError } from '../../src/errors.ts'
import { FORMATS as FORMATTERS } from '../../src/report/format-report.ts'
import { formatWhy } from '../../src/report/format-why.ts'
import { RULES } from '../../src/rules/index.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { createLeakSearch } from '../support/needles.ts'
import { CLI, type Run, type TempRepo, tempRepo } from '../support/temp-repo.ts'
import { watchProcesses } from '../support/watch-processes.ts'

interface Sample {
  readonly rule: string
  readonly path: string
  readonly text: string
  readonly secrets: readonly string[]
}

/** What they find is a name, which may be shown. */
const NAMING = new Set(['logged-secret', 'public-env-secret'])

/** So many examples in one repository, and so many in one of its files. */
const AT_ONCE = 1300
const IN_A_FILE = 13
const ALL = await samples()
const BATCHES = Array.from({ length: Math.ceil(ALL.length / AT_ONCE) }, (_, at) =>
  ALL.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
)
const FORMATS = Object.keys(FORMATTERS)
/** What came out, all of it, so that one run tells everything. */
const found: { where: string; whose: string[]; out: string[] }[] = []
const total = { runs: 0, characters: 0, secrets: 0 }

/** Every example of every rule, with what is secret in it. */
async function samples(): Promise<Sample[]> {
  const all = RULES.filter(({ id }) => !NAMING.has(id)).flatMap((rule) => {
    const detect = createDetector([rule])
    return rule.examples.match.map(fakeSecret).map((text) => {
      const found = detect({ path: 'src/a.ts', text }).filter(({ verdict }) => verdict !== 'dismissed')
      // What people would call public anyway, as a user name, may be repeated.
      const secrets = [...new Set(found.map(({ match }) => match.secret))].filter((secret) => secret.length >= 10)
      return { rule: rule.id, text, secrets }
    })
  })
  return all
    .filter(({ secrets }) => secrets.length)
    .map((sample, at) => ({ ...sample, path: `src/n${Math.floor(at / IN_A_FILE)}.ts` }))
}

const LOOKS = [
  ...FORMATS.map((format) => ['scan', '--format', format]),
  ['scan', '--all', '--no-inline', '--debug'],
  ['scan', '--all', '--format', 'sarif', '--output', '../report.sarif'],
  ['scan', '--range', 'HEAD~2..HEAD', '--format', 'github', '--output', '../report.txt'],
  ['scan', '--range', 'nowhere..HEAD', '--debug'],
  ['scan', '--message', 'message', '--format', 'json', '--debug'],
  ['scan', '--message', 'src'],
  ['scan', '--config', 'broken.json'],
  ['scan', '--config', 'mistaken.json', '--debug'],
  ['doctor', '--debug'],
  ['init', '--dry-run', '--debug'],
]

const DECISIONS = [
  ['allow', 'src', '--reason', 'made up', '--debug'],
  ['allow', '--list'],
  ['allow', '--unused', '--debug'],
  ['allow', '--expired'],
  ...['text', 'json', 'markdown'].map((format) => ['allow', '--audit', '--format', format]),
  ['allow', '--import'],
  ['scan', '--format', 'json'], // as allowed
  ['allow', '--prune', '--debug'],
]

/**
 * They write the secrets where they belong: into the ignored env file, and, to be taken back, into Git's folder. A few
 * files at a time, as nobody has hundreds of secrets to mend at once, and each is looked for among those in the env file.
 */
function mending(paths: readonly string[]): string[][] {
  const some = Array.from({ length: Math.ceil(paths.length / 8) }, (_, at) => paths.slice(at * 8, at * 8 + 8))
  return [
    ['fix', '--dry-run', '--code', ...(some[0] ?? [])],
    ['fix', '--debug', ...(some[0] ?? [])],
    ...some.flatMap((few) => [
      ['fix', '--yes', '--code', '--debug', ...few],
      ['fix', '--undo', '--debug'],
    ]),
  ]
}

afterEach(() => expect(found.splice(0)).toEqual([]))

describe('N16: no example of any rule comes out in any encoding', () => {
  it.each(BATCHES.map((batch, at) => [at + 1, batch] as const))(
    `of any command, in any format, nor stands in the process list: batch %i of ${BATCHES.length}`,
    { timeout: 30 * 60_000 },
    async (_, batch) => {
      const repo = await repoWith(batch)
      const leaks = createLeakSearch(batch.flatMap(({ secrets }) => secrets))
      const watched = await watchProcesses(repo)
      const sweep = async (commands: readonly string[][]) => {
        for (const args of commands) look(leaks, batch, args.join(' '), await watched.repo.hushkey(...args))
      }
      const { findings } = await repo.scan()
      expect(findings.length).toBeGreaterThan(batch.length * 0.9)
      const tip = (await repo.git('rev-parse', 'HEAD')).trim()
      const refs = { input: `refs/heads/main ${tip} refs/heads/main ${'0'.repeat(40)}\n` }
      await sweep(LOOKS)
      const args = [CLI, 'scan', '--pre-push', 'origin', '--debug']
      look(leaks, batch, 'pre-push', await watched.repo.run(process.execPath, args, refs))
      await sweep([0, 40, 80].map((at) => ['explain', '--why', `${batch[at * IN_A_FILE]?.path}:1`]))
      await sweep(DECISIONS)
      await expectNothingKept(repo, leaks, batch)
      await rm(repo.path('.env'))
      await sweep(mending([...new Set(batch.map(({ path }) => path))]))
      look(leaks, batch, 'the process list', { exitCode: 1, stdout: await watched.seen(), stderr: '' })
      total.secrets += batch.reduce((count, { secrets }) => count + secrets.length, 0)
      console.log(
        `${total.secrets} secrets of ${ALL.length} examples, ${total.runs} runs, ${total.characters} characters`,
      )
    },
  )

  it('of `explain --why`', () => {
    const detect = createDetector(RULES)
    for (const sample of ALL) {
      const source = { ...sample, firstLine: 1, firstColumn: 0, browser: null }
      const judged = detect(source)
      const lines = sample.text
        .split('\n')
        .map((_, at) => formatWhy(reasoningOf(judged, source, at + 1), 'a.ts', at + 1))
      look(createLeakSearch(sample.secrets), [sample], 'explain', textRun(lines.join('')))
    }
    console.log(`${ALL.length} examples explained`)
  })

  it('of what is said of a broken configuration', async () => {
    let mistakes = 0
    for (const sample of ALL) {
      const secrets = sample.secrets.filter(isNoName)
      const leaks = createLeakSearch(secrets)
      for (const secret of secrets)
        for (const text of misplaced(secret))
          await parseConfig(text, '.hushkeyrc.json', ['stripe-secret-key']).catch((error) => {
            if (!isUserError(error)) throw error
            mistakes++
            look(leaks, [sample], text, textRun(`${error.message}\n${error.cure}`))
          })
    }
    console.log(`${mistakes} mistaken configurations refused`)
    expect(mistakes).toBeGreaterThan(ALL.length)
  })
})

/** Nobody can tell it from the name of a setting or rule that was mistyped, which is shown. */
const LIKE_A_NAME = /^(?:[A-Za-z]{1,20}|\d{1,8})(?:[-_.](?:[A-Za-z]{1,20}|\d{1,8}))*$|\s/

function isNoName(secret: string): boolean {
  return secret.length > 12 && !LIKE_A_NAME.test(secret)
}

/** A secret in each place of a configuration in which something else belongs. */
function misplaced(secret: string): string[] {
  const wrong = [
    { [secret]: 1 },
    { blockOn: secret },
    { rules: { [secret]: 'off' } },
    { rules: { stripe: secret } },
    { paths: { [secret]: { blockOn: secret } } },
    { allow: [{ fingerprint: secret, reason: 'made up' }] },
    { allow: [{ [secret]: secret, expires: secret, reason: 'made up' }] },
    { customRules: [{ id: secret, pattern: `(${secret}`, keywords: [secret] }] },
  ]
  return [...wrong.map((config) => JSON.stringify(config)), `{ "blockOn": ${secret} }`, secret]
}

function textRun(stdout: string): Run {
  return { exitCode: 0, stdout, stderr: '' }
}

/** What is committed in one commit, gone in the next, and staged again: new in the range and new in the index. */
async function repoWith(batch: readonly Sample[]): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('.gitignore', '.env\n')
  await repo.commit('first')
  for (let at = 0; at < batch.length; at += IN_A_FILE) {
    const some = batch.slice(at, at + IN_A_FILE)
    await repo.write(some[0]?.path ?? '', Buffer.from(some.map(({ text }) => `${text}\n\n`).join('')))
  }
  await repo.git('add', '-A')
  await repo.commit('second')
  await repo.git('rm', '-q', '-r', '--cached', 'src')
  await repo.commit('third')
  await repo.git('add', '-A', 'src')
  const secrets = batch.flatMap((sample) => sample.secrets)
  await repo.write('.env', Buffer.from(secrets.map((secret, at) => `LOCAL_${at}=${JSON.stringify(secret)}\n`).join('')))
  await repo.stage('broken.json', Buffer.from(`{ "rules": ${batch[0]?.text}`))
  const mistakes = Object.fromEntries(secrets.filter(isNoName).map((secret) => [secret, 1]))
  await repo.stage(
    'mistaken.json',
    Buffer.from(JSON.stringify({ ...mistakes, allow: [{ value: 3, reason: secrets }] })),
  )
  await repo.write('message', Buffer.from(`fix\n\n${batch.map(({ text }) => text).join('\n')}`))
  return repo
}

type Leaks = ReturnType<typeof createLeakSearch>

function look(leaks: Leaks, batch: readonly Sample[], where: string, { exitCode, stdout, stderr }: Run): void {
  const text = stdout + stderr
  total.runs++
  total.characters += text.length
  expect({ where, exitCode }, text.slice(0, 2000)).not.toEqual({ where, exitCode: -1 })
  const out = leaks(text)
  if (!out.length) return
  const whose = batch.filter(({ secrets }) => secrets.some((secret) => out.includes(secret))).map(({ rule }) => rule)
  found.push({ where, whose, out })
}

/** Besides Git's objects and what the test wrote, nothing holds them: no record, exception, cache, report or other file. */
async function expectNothingKept(repo: TempRepo, leaks: Leaks, batch: readonly Sample[]): Promise<void> {
  const own = [
    '/objects/',
    '/src/',
    '/repo/.env',
    '/repo/message',
    '/repo/broken.json',
    '/repo/mistaken.json',
    '/noted',
  ]
  for (const entry of await readdir(repo.path('..'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || own.some((part) => path.includes(part))) continue
    look(leaks, batch, path, textRun(await readFile(path, 'latin1')))
  }
}
