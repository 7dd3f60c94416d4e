import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { faultyGit, GIT_FAULTS } from '../support/faulty-git.ts'
import { expectOneSentence } from '../support/one-sentence.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { CLI, type TempRepo, tempRepo } from '../support/temp-repo.ts'

async function withKey(): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit()
  await repo.stage('a.js', KEY_LINE)
  return repo
}

it.each([
  ['is missing', null, 'Install Git'],
  ['is a text', 'nonsense', 'command -v git'],
  ['is a script of an interpreter that is not there', '#!/no/where\n', 'Install Git'],
])('N03: a Git that %s', async (_, text, cure) => {
  const repo = await withKey()
  const bin = repo.path('../bin')
  await mkdir(bin)
  if (text !== null) await writeFile(`${bin}/git`, text)
  if (text?.startsWith('#!')) await chmod(`${bin}/git`, 0o755)
  const run = await repo.run(process.execPath, [CLI], { env: { PATH: bin } })
  expectOneSentence(run)
  expect(run.stderr).toContain(cure)
})

it.each([
  ['knows no --no-optional-locks (before 2.15)', 'echo "Unknown option: $1" >&2; echo "usage: git" >&2; exit 129'],
])('N03: a Git that is too old: %s', async (_, fault) => {
  const { repo } = await faultyGit(await withKey(), fault)
  const run = await repo.hushkey()
  expectOneSentence(run)
  expect(run.stderr).toContain('too old')
})

it.each(Object.entries(GIT_FAULTS).filter(([name]) => name !== 'is slow'))(
  'N03: a Git that always %s',
  async (_, fault) => {
    expectOneSentence(await (await faultyGit(await withKey(), fault)).repo.hushkey())
  },
)

it('N03: a Git that is slow is waited for', async () => {
  const { repo } = await faultyGit(await withKey(), GIT_FAULTS['is slow'])
  expect(await repo.scan()).toMatchObject({ exitCode: 1, findings: [{ path: 'a.js' }] })
})

it('N03: a Git that ignores SIGTERM, and one whose children hold on, are not waited for', async () => {
  const fault = 'case $* in *diff-index*) trap "" TERM; sleep 30 & echo $! > "$PIDS"; echo $$ >> "$PIDS"; wait;; esac'
  const { repo } = await faultyGit(await withKey(), fault)
  const pids = repo.path('../pids')
  const line = `"$0" "$@" & hushkey=$!; until [ -s "$PIDS" ]; do sleep 0.05; done; sleep 0.1; kill -TERM $hushkey; wait $hushkey`
  const started = performance.now()
  const run = await repo.run('sh', ['-c', line, process.execPath, CLI], { env: { PIDS: pids } })
  expectOneSentence(run)
  expect(performance.now() - started).toBeLessThan(15_000)
  const { stdout } = await repo.run('cat', [pids])
  const [sleeper, wrapper] = stdout.trim().split('\n').map(Number)
  expect(() => process.kill(wrapper as number, 0)).toThrow()
  process.kill(sleeper as number)
})
