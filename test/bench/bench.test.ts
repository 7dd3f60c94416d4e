import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, describe, expect, it } from 'vitest'

const BENCH = fileURLToPath(new URL('bench.mjs', import.meta.url))
const MEASURE = new URL('measure.mjs', import.meta.url).href
const folder = mkdtempSync(join(tmpdir(), 'hushkey-bench-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Programs of the system and Node, and so hardly any peer. */
const PATH = `${dirname(process.execPath)}:/usr/bin:/bin`

describe.skipIf(process.platform === 'win32')('the benchmark', () => {
  it('prints each case, who is not installed, and whether each promise holds; and the same as JSON', async () => {
    const json = join(folder, 'speed.json')
    const { stdout } = await execa('node', [BENCH, '--only', 'key', '--runs', '1', '--json', json], { env: { PATH } })
    const { machine, missing, failing, cases, acceptance } = JSON.parse(readFileSync(json, 'utf8'))
    expect([...Object.keys(machine.peers), ...missing, ...failing]).toHaveLength(7)
    for (const name of missing) expect(stdout).toMatch(new RegExp(`^${name} +skipped: not installed$`, 'm'))
    for (const { label } of cases[0].programs) expect(stdout).toContain(`  ${label}  `)
    expect(acceptance).toEqual([expect.objectContaining({ id: '3', bound: { most: 1.5 }, unit: 'x' })])
    expect(stdout).toMatch(/^ {2}3 {2}(ok|MISSED) +[\d.]+ x {2}at most 1\.5 x/m)
  })

  it('a peer that fails on a clean line is named, and not timed', async () => {
    const { findPeers } = await import(new URL('peers.mjs', import.meta.url).href)
    const peer = (name: string, hook: string) => ({ name, needs: ['sh'], version: 'echo 1', hook })
    const { found, missing, failing } = findPeers([
      peer('works', 'git diff --cached --quiet && exit 1; exit 0'),
      peer('errs', 'git diff --no-such-option'),
      { ...peer('gone', 'true'), needs: ['no-such-program'] },
    ])
    expect([found.map(({ name }: { name: string }) => name), failing, missing]).toEqual([['works'], ['errs'], ['gone']])
  })

  it('names the cases that there are', async () => {
    const { stderr, exitCode } = await execa('node', [BENCH, '--only', 'keys'], { env: { PATH }, reject: false })
    expect(exitCode).not.toBe(0)
    expect(stderr).toContain('--only takes clean, key, lines, scaling, push, history, tree, findings; not keys')
  })
})

describe('measure', () => {
  it('runs the programs in turn, one round beside the clock, and says how each ended', async () => {
    const { measure } = await import(MEASURE)
    const order: string[] = []
    const program = (label: string, exit: number) => ({
      label,
      command: ['sh', '-c', `exit ${exit}`],
      cwd: folder,
      env: process.env,
      before: () => order.push(label),
    })
    const measured = measure([program('a', 0), program('b', 3)], 2)
    expect(order.join('')).toBe('abbaab')
    expect(measured).toEqual([
      expect.objectContaining({ label: 'a', runs: 2, exit: 0 }),
      expect.objectContaining({ label: 'b', runs: 2, exit: 3 }),
    ])
  })

  it('stops when a program does not do its work', async () => {
    const { measure } = await import(MEASURE)
    const program = { label: 'a', command: ['sh', '-c', 'exit 2'], cwd: folder, env: process.env, exits: [0, 1] }
    expect(() => measure([program], 1)).toThrow('a ended with exit code 2')
  })
})
