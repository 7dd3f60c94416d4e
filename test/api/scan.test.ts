import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

const API = fileURLToPath(new URL('../../dist/index.js', import.meta.url))
const { scan, scanText, UserError }: typeof import('../../src/index.ts') = await import(API)

it('N45: the same secret has the same fingerprint staged, in a range, by --all and as a text', async () => {
  const repo = await tempRepo()
  const { root: cwd, env } = repo
  await repo.stage('old.ts', CLEAN_LINE)
  await repo.commit()
  await repo.stage('a.ts', CLEAN_LINE + KEY_LINE)
  const prints = [(await scan({ cwd, env })).findings, (await repo.scan()).findings]
  await repo.commit()
  prints.push(
    (await scan({ cwd, env, range: 'HEAD~1..HEAD' })).findings,
    (await scan({ cwd, env, all: true })).findings,
  )
  prints.push((await scanText(KEY_LINE)).findings)
  expect(prints.map((findings) => findings.length)).toEqual([1, 1, 1, 1, 1])
  expect(new Set(prints.map(([finding]) => finding?.fingerprint)).size).toBe(1)
})

it('N16: nothing of the secret is in what comes back', async () => {
  const repo = await tempRepo()
  await repo.stage('a.ts', KEY_LINE)
  await repo.stage('b/.env', 'API_KEY={b62:24}\n')
  const result = await scan({ cwd: repo.root, env: repo.env })
  expect(result.findings).toHaveLength(2)
  const shown = inspect(result, { depth: null, showHidden: true, getters: true })
  for (const secret of [KEY_LINE.slice(36, 59), (await readFile(repo.path('b/.env'), 'utf8')).slice(8, 30)])
    expect(shown).not.toContain(secret)
})

it('paths in the options are meant from cwd', async () => {
  const repo = await tempRepo()
  await repo.stage('sub/a.ts', KEY_LINE)
  await repo.write('sub/lax.json', '{ "blockOn": "none" }')
  await repo.write('sub/message', KEY_LINE)
  const at = { cwd: repo.path('sub'), env: repo.env }
  expect(await scan({ ...at, config: 'lax.json' })).toMatchObject({ summary: { blocking: 0, warnings: 1 } })
  expect(await scan({ ...at, message: 'message' })).toMatchObject({ findings: [{ path: 'message', line: 1 }] })
  expect(await scan({ ...at, paths: ['a.ts'] })).toMatchObject({ findings: [{ path: 'sub/a.ts' }] })
})

it('N74: names what a range weakens, or lets only its base decide', async () => {
  const repo = await tempRepo()
  await repo.stage('a.ts', CLEAN_LINE)
  await repo.commit()
  await repo.stage('b.ts', KEY_LINE)
  await repo.stage('.hushkeyrc.json', '{ "rules": { "stripe": "off" } }')
  await repo.commit()
  const range = { cwd: repo.root, env: repo.env, range: 'HEAD~1..HEAD' }
  const off = { kind: 'rule', path: '.hushkeyrc.json', line: 1, message: '"stripe" is "off"' }
  expect(await scan(range)).toMatchObject({ findings: [], weakenings: [{ ...off, pending: false }] })
  const base = await scan({ ...range, settingsFrom: 'base' })
  expect(base).toMatchObject({ findings: [{ path: 'b.ts', blocks: true }], weakenings: [{ ...off, pending: true }] })
  for (const settingsFrom of ['tip', 1, null] as never[])
    await expect(scan({ ...range, settingsFrom })).rejects.toThrow(UserError)
  await expect(scan({ ...range, range: 'HEAD', settingsFrom: 'base' })).rejects.toThrow('has no base')
})

it('tells how far it is', async () => {
  const repo = await tempRepo()
  for (const name of ['a', 'b', 'c']) await repo.stage(`${name}.ts`, CLEAN_LINE)
  const told: string[] = []
  await scan({ cwd: repo.root, env: repo.env, onProgress: (done, total) => told.push(`${done}/${total}`) })
  expect(told).toEqual(['1/3', '2/3', '3/3'])
})

it('N03: what could not be checked is a UserError with a cure, never an empty result', async () => {
  const repo = await tempRepo()
  const nowhere = scan({ cwd: repo.path('..'), env: repo.env })
  await expect(nowhere).rejects.toMatchObject({ name: 'UserError', cure: 'Run: git init' })
  await expect(nowhere).rejects.toBeInstanceOf(UserError)
})

it('aborted: it ends at once, with the reason, and no Git is left', async () => {
  const repo = await tempRepo()
  await repo.stage('a.ts', KEY_LINE)
  const bin = repo.path('../bin')
  await mkdir(bin)
  await writeFile(`${bin}/git`, '#!/bin/sh\necho $$ >> "$MARK"\nexec sleep 60\n')
  await chmod(`${bin}/git`, 0o755)
  const mark = repo.path('../mark')
  const stop = new AbortController()
  const env = { ...repo.env, PATH: `${bin}:${repo.env.PATH}`, MARK: mark }
  const started = performance.now()
  const running = scan({ cwd: repo.root, env, signal: stop.signal })
  running.catch(() => {})
  const pids = async () => (await readFile(mark, 'utf8').catch(() => '')).split('\n').filter(Boolean).map(Number)
  while (!(await pids()).length) await new Promise((resolve) => setTimeout(resolve, 20))
  stop.abort('enough')
  await expect(running).rejects.toMatchObject({ name: 'UserError', cause: 'enough', cure: 'Run it again.' })
  expect(performance.now() - started).toBeLessThan(30_000)
  const isAlive = (pid: number) => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  await expect.poll(async () => (await pids()).filter(isAlive)).toEqual([])
})

it('aborted when Git has said all: a result that is there already counts for nothing', async () => {
  const repo = await tempRepo()
  await repo.write('message', 'fix: pay\n')
  const stop = new AbortController()
  const options = { cwd: repo.root, env: repo.env, message: 'message', signal: stop.signal }
  await expect(scan({ ...options, onProgress: () => stop.abort() })).rejects.toMatchObject({
    name: 'UserError',
    message: 'interrupted before the check was done',
  })
})

it('importing and using it prints nothing, ends nothing, and sets nothing', async () => {
  const repo = await tempRepo()
  await repo.stage('a.ts', KEY_LINE)
  const program = `
    const state = () => JSON.stringify([Object.keys(globalThis), process.env, process.eventNames(), process.exitCode, process.cwd()])
    const before = state()
    const { scan, scanText } = await import(${JSON.stringify(API)})
    const { findings } = await scan({ cwd: ${JSON.stringify(repo.root)}, env: process.env })
    await scanText('x')
    if (state() !== before || findings.length !== 1) throw new Error(state() + before)
  `
  expect(await repo.run(process.execPath, ['--input-type=module', '-e', program])).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: '',
  })
})
