import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { scan } from '../../src/scan/scan.ts'
import type { ScanOptions, ScanResult } from '../../src/scan/scan-options.ts'
import type { ScanInternals } from '../../src/scan/targets/scan-internals.ts'
import { faultyGit } from '../support/faulty-git.ts'
import { mergeHistory } from '../support/merge-history.ts'
import { CLEAN_LINE, KEY_LINE, OTHER_KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'
import { zipOf } from '../support/zip.ts'

const PROGRAM = new URL('../../dist/program.cjs', import.meta.url)

/** Divided at once, in small shares, however little there is. */
const DIVIDED = { after: 0, worthwhile: 0, few: 0, share: 0, program: PROGRAM }

function scanWith(
  repo: Pick<TempRepo, 'root' | 'env'>,
  what: Partial<ScanOptions>,
  division: ScanInternals['division'],
) {
  return scan({ cwd: repo.root, env: repo.env, ...what }, { division: { ...DIVIDED, ...division } })
}

async function sameOnAll(repo: Pick<TempRepo, 'root' | 'env'>, what: Partial<ScanOptions>): Promise<ScanResult> {
  const plain = ({ summary: { milliseconds: _, ...summary }, ...result }: ScanResult) => ({ ...result, summary })
  const alone = await scanWith(repo, what, { threads: 1 })
  for (const threads of [2, 4]) expect(plain(await scanWith(repo, what, { threads }))).toEqual(plain(alone))
  return alone
}

/** All kinds of files of which something may be said, among many of which nothing is. */
async function writeAllKinds(repo: TempRepo): Promise<void> {
  const { write } = repo
  for (let at = 0; at < 40; at++) await write(`src/clean${at}.js`, `${CLEAN_LINE.repeat(at)}// ${at}\n`)
  for (let at = 0; at < 24; at++)
    await write(`test/key${at}.test.js`, `const a${at} = new Stripe("sk_live_{b62:24}")\n`)
  await write('src/a.js', KEY_LINE)
  await write('src/copy.js', KEY_LINE)
  await write('lib/test/copy.test.js', KEY_LINE)
  await write('src/allowed.js', `${KEY_LINE.trimEnd()} // hushkey:allow stripe -- a sample\n`)
  await write('src/comment.js', '// hushkey:allow stripe -- nothing stands here\n')
  await write('src/long.js', CLEAN_LINE.repeat(20_000) + OTHER_KEY_LINE + CLEAN_LINE.repeat(10_000))
  await write('.env', 'DB_PASSWORD={b62:24}\n')
  await write('config/.env.production', 'PORT=3000\n')
  await write('.env.example', 'DB_PASSWORD=\n')
  await write('empty.txt', '')
  await write('picture.bin', Buffer.from([0, 1, 2, 3, 255, 0, 0, 7]))
  await write('wide.txt', Buffer.from(`\uFEFF${KEY_LINE}`, 'utf16le'))
  await write('stored.zip', zipOf({ 'inner.js': KEY_LINE, 'clean.js': CLEAN_LINE }))
  await repo.git('add', '--all', '--force')
}

it('N15: a tree is reported alike by one thread and by several', async () => {
  const repo = await tempRepo()
  await writeAllKinds(repo)
  const { findings, summary } = await sameOnAll(repo, { all: true })
  expect(findings.length).toBeGreaterThan(30)
  expect(summary.files).toBeGreaterThan(70)
  await sameOnAll(repo, {})
})

it('N15: a few files are looked at by one thread, however large they are', async () => {
  const repo = await tempRepo()
  for (const name of ['a', 'b', 'c']) await repo.stage(`${name}.js`, CLEAN_LINE.repeat(20_000) + KEY_LINE)
  const nowhere = { threads: 4, program: new URL('nowhere.cjs', PROGRAM) }
  await expect(scanWith(repo, {}, nowhere)).rejects.toThrow('nowhere')
  expect((await scanWith(repo, {}, { ...nowhere, few: 3 })).findings).toHaveLength(3)
})

it('N15: commits are reported alike: merges, renames, comments that they bring, keys that were there before', async () => {
  const repo = await tempRepo()
  await writeAllKinds(repo)
  await repo.commit('all kinds')
  await mergeHistory(repo)
  await repo.git('mv', 'src/a.js', 'src/renamed.js')
  await repo.stage('src/long.js', CLEAN_LINE.repeat(10_000) + KEY_LINE + CLEAN_LINE.repeat(20_000))
  await repo.stage('src/old-comment.js', `${CLEAN_LINE}// pragma: allowlist secret\n${KEY_LINE}`)
  await repo.commit(`rename, ${KEY_LINE}`)
  const { findings, weakenings } = await sameOnAll(repo, { range: 'HEAD' })
  expect(findings.length).toBeGreaterThan(30)
  expect(weakenings.length).toBeGreaterThan(1)
  await sameOnAll(repo, { history: true })
})

it('progress goes on to the end, whoever looks at the files', async () => {
  const repo = await tempRepo()
  await writeAllKinds(repo)
  const seen: [number, number][] = []
  await scanWith(repo, { all: true, onProgress: (done, total) => seen.push([done, total]) }, { threads: 3 })
  const [, total] = seen[0] ?? []
  expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((one, other) => one - other))
  expect(seen.at(-1)).toEqual([total, total])
})

it.each([
  ['throws', 'throw new Error("made up")', 'made up'],
  ['ends by itself', 'process.exit(0)', 'a thread of this check ended before it was done'],
  [
    'says what failed',
    'require("node:worker_threads").parentPort.on("message", function () { this.postMessage({ failure: { message: "made up", cure: null } }) })',
    'made up',
  ],
])('N03: where another thread %s, the check fails', async (_, code, message) => {
  const repo = await tempRepo()
  await writeAllKinds(repo)
  const file = repo.path('../program.cjs')
  await writeFile(file, code)
  const program = pathToFileURL(file)
  await expect(scanWith(repo, { all: true }, { threads: 2, program })).rejects.toThrow(message)
})

it('N03: where the Git of a thread fails, the check fails', async () => {
  const repo = await tempRepo()
  await writeAllKinds(repo)
  const { repo: faulty } = await faultyGit(repo, 'case "$*" in *deltaBase*) read -r _; exit 3;; esac')
  await expect(scanWith(faulty, { all: true }, { threads: 2 })).rejects.toThrow(/exit code 3|too early/)
})

it('N34: whoever stops it stops all of it', async () => {
  const repo = await tempRepo()
  await writeAllKinds(repo)
  const stop = new AbortController()
  let looked = 0
  const onProgress = () => {
    if (++looked === 20) stop.abort()
  }
  const division = { ...DIVIDED, threads: 3 }
  const options = { cwd: repo.root, env: repo.env, all: true, onProgress, signal: stop.signal }
  await expect(scan(options, { division })).rejects.toThrow('interrupted')
})
