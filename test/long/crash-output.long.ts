import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { execa } from 'execa'
import { describe, expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { createLeakSearch } from '../support/needles.ts'
import { CLI, type TempRepo, tempRepo } from '../support/temp-repo.ts'

/** `HUSHKEY_NODES=/a/node:/b/node` tries these as well. The cache of compiled code came with Node 22.1. */
const NODES = [process.execPath, ...(process.env.HUSHKEY_NODES ?? '').split(delimiter).filter(Boolean)]
if (NODES.length === 1) console.log('other Nodes: skipped, as HUSHKEY_NODES names none')

const SECRET = fakeSecret('sk_live_{b62:28}')
const leaks = createLeakSearch([SECRET])

/** What is put into the program before it starts, to let it die with the secret in its hands. */
const DEATHS = {
  'a fault while it looks':
    "const t = RegExp.prototype.exec; let n = 0; RegExp.prototype.exec = function (s) { if (String(s).includes('sk_live_') && n++ > 3) throw new Error('made up: ' + s); return t.call(this, s) }",
  'a fault that nobody waits for': "setTimeout(() => { JSON.parse('{\"' + KEY) }, 60)",
  'a promise that fails': 'setTimeout(() => { Promise.reject(new Error(KEY)) }, 60)',
  'something thrown that is no error': 'setTimeout(() => { throw KEY }, 60)',
}
const FLAGS = [
  [],
  ['--report-on-fatalerror', '--report-uncaught-exception'],
  ['--trace-uncaught', '--stack-trace-limit=200'],
]

describe.each(NODES)('N16: nothing comes out with %s', (node) => {
  it.each(Object.entries(DEATHS))('when the program dies of %s', async (_, code) => {
    for (const flags of FLAGS) {
      const repo = await tempRepo()
      await repo.stage('a.js', `new Stripe("${SECRET}")\n`.repeat(3000))
      await writeFile(repo.path('../preload.mjs'), code.replaceAll('KEY', JSON.stringify(SECRET)))
      await mkdir(repo.path('../reports'))
      const before = [
        ...flags,
        `--report-directory=${repo.path('../reports')}`,
        '--import',
        repo.path('../preload.mjs'),
      ]
      const { exitCode, stdout, stderr } = await repo.run(node, [...before, CLI, '--debug'])
      expect(exitCode).not.toBe(0)
      expect(leaks(stdout + stderr)).toEqual([])
      await expectNothingKept(repo, ['preload.mjs'])
    }
  })

  it('when memory is short, nor does it stand in the cache of compiled code', async () => {
    const repo = await tempRepo()
    await repo.stage('a.js', Buffer.from(`${'const filler = [1, 2, 3]\n'.repeat(400_000)}new Stripe("${SECRET}")\n`))
    const env = { NODE_COMPILE_CACHE: repo.path('../cache') }
    for (const flags of [['--max-old-space-size=12'], []]) {
      const reports = ['--report-on-fatalerror', `--report-directory=${repo.path('..')}`]
      const run = await repo.run(node, [...flags, ...reports, CLI], { env })
      expect(run.exitCode).not.toBe(0)
      expect(leaks(run.stdout + run.stderr)).toEqual([])
    }
    const kept = await expectNothingKept(repo, [])
    const { stdout: version } = await execa(node, ['--version'])
    const isCached = Number(/\d+/.exec(version)?.[0]) >= 22
    expect(kept.some((path) => path.includes('/cache/'))).toBe(isCached)
    console.log(
      `Node ${version}: ${kept.length} files were looked through, compiled code ${isCached ? 'too' : 'is not kept'}`,
    )
  })
})

/** Looks through all that lies beside the repository. @returns the paths */
async function expectNothingKept(repo: TempRepo, own: readonly string[]): Promise<string[]> {
  const looked: string[] = []
  for (const entry of await readdir(repo.path('..'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || path.includes('/repo/') || own.includes(entry.name)) continue
    expect({ path, found: leaks(await readFile(path, 'latin1')) }).toEqual({ path, found: [] })
    looked.push(path)
  }
  return looked
}
