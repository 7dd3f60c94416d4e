import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { expect, it } from 'vitest'
import { scan } from '../../src/scan/scan.ts'
import type { ScanOptions, ScanResult } from '../../src/scan/scan-options.ts'
import { KEY_LINE } from '../support/samples.ts'
import { CLI, tempRepo } from '../support/temp-repo.ts'

const PROGRAM = new URL('../../dist/program.cjs', import.meta.url)
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Further repositories, by their folders, with a comma between; their index is read, not their files. */
const REPOSITORIES = [ROOT, ...(process.env.HUSHKEY_REPOSITORIES?.split(',') ?? [])]

const division = { after: 0, worthwhile: 0, few: 0, program: PROGRAM }

async function resultOf(root: string, what: Partial<ScanOptions>, threads: number): Promise<unknown> {
  const options = { cwd: root, env: { ...process.env }, ...what }
  const { summary, ...rest }: ScanResult = await scan(options, { division: { ...division, threads } })
  return { ...rest, summary: { ...summary, milliseconds: 0 } }
}

it.skipIf(!existsSync(`${ROOT}/.git`)).each(REPOSITORIES)(
  'N15: %s is reported alike by any number of threads',
  async (root) => {
    const { stdout } = await execa('git', ['rev-list', '--max-count=300', 'HEAD'], { cwd: root })
    const oldest = stdout.split('\n').at(-1)
    for (const what of [{ all: true }, { range: `${oldest}..HEAD` }] as const) {
      const alone = await resultOf(root, what, 1)
      for (const threads of [2, 3, 8]) expect(await resultOf(root, what, threads)).toEqual(alone)
    }
  },
)

/** Of the system's processes, those that a process has started, and what these have started. */
async function groupOf(pid: number): Promise<string[]> {
  const { stdout } = await execa('ps', ['-e', '-o', 'pgid=,args='], { reject: false })
  return stdout.split('\n').filter((line) => Number.parseInt(line, 10) === pid)
}

it('N03: a long check that is ended ends with all of its threads and their Git, at any moment', async () => {
  const repo = await tempRepo()
  const text = await readFile(new URL('../../src/commands/init.ts', import.meta.url), 'utf8')
  for (let at = 0; at < 1500; at++) await repo.write(`src/f${at}.ts`, `${text.repeat(6)}// ${at}\n`)
  await repo.write('src/key.ts', KEY_LINE)
  await repo.git('add', '--all')
  for (let moment = 1; moment <= 12; moment++) {
    const options = { cwd: repo.root, env: repo.env, detached: true, stdio: 'ignore' } as const
    const child = spawn(process.execPath, [CLI, 'scan', '--all'], options)
    const closed = once(child, 'close')
    await new Promise((resolve) => setTimeout(resolve, moment * 300))
    child.kill(moment % 2 ? 'SIGTERM' : 'SIGINT')
    const [code] = await closed
    expect([2, 1, null]).toContain(code) // 1 where it was done before, null where it had hardly begun
    await expect.poll(() => groupOf(child.pid as number), { timeout: 5000 }).toEqual([])
  }
})
