import { execFileSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { faultyGit } from '../support/faulty-git.ts'
import { expectOneSentence } from '../support/one-sentence.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { snapshot } from '../support/snapshot.ts'
import { CLI, repoAt, type TempRepo, tempRepo } from '../support/temp-repo.ts'

async function withFindings(repo: TempRepo): Promise<TempRepo> {
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit()
  await repo.stage('a.js', KEY_LINE)
  await repo.stage('.env', 'A=b12345\n')
  return repo
}

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && works('mount', '--version')
const canFake = works('faketime', '--version')
if (!canMount) console.log('full and read-only disks: skipped, as mounting one needs Linux and root')
if (!canFake) console.log('a wrong clock: skipped, as there is no faketime here')

function works(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A repository on a file system of its own, of so many KiB. */
async function mounted(kib: number): Promise<{ repo: TempRepo; mount: (options: string) => Promise<void> }> {
  const outer = await tempRepo()
  const root = outer.path('../small')
  await mkdir(root)
  await execa('mount', ['-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', root])
  onTestFinished(async () => void (await execa('umount', [root])))
  const repo = repoAt(root, outer.env)
  await repo.git('init', '--quiet', '--initial-branch=main')
  return {
    repo: await withFindings(repo),
    mount: async (options) => void (await execa('mount', ['-o', `remount,${options}`, root])),
  }
}

const WRITERS = [['fix', '--yes', '--code'], ['allow', 'a.js:1', '--reason', 'made up'], ['init']]

describe.skipIf(!canMount)('a disk', () => {
  it.each(WRITERS)('N03: that is full: %s %s says so, and nothing is lost', async (...args) => {
    const { repo } = await mounted(1500)
    await repo.write('package.json', '{ "name": "app", "devDependencies": { "hushkey": "*" } }\n')
    await repo.run('sh', ['-c', `mkdir -p node_modules && ln -s '${dirname(dirname(CLI))}' node_modules/hushkey`])
    await repo.run('sh', ['-c', 'cat /dev/zero > filler 2>/dev/null'])
    const before = await snapshot(repo)
    const run = await repo.hushkey(...args)
    expectOneSentence({ ...run, stdout: '' })
    expect(run.stderr).toMatch(/ENOSPC|disk is full/)
    expect(await repo.hushkey('scan')).toMatchObject({ exitCode: 1 })
    if (args[0] === 'fix') await repo.hushkey('fix', '--undo')
    expect(await snapshot(repo)).toEqual(before)
  })

  it.each(WRITERS)('N03: that is read-only: the check works, and %s %s says so', async (...args) => {
    const { repo, mount } = await mounted(4000)
    await repo.write('package.json', '{ "name": "app", "devDependencies": { "hushkey": "*" } }\n')
    await repo.run('sh', ['-c', `mkdir -p node_modules && ln -s '${dirname(dirname(CLI))}' node_modules/hushkey`])
    await mount('ro')
    expect(await repo.hushkey('scan')).toMatchObject({ exitCode: 1, stderr: '' })
    const run = await repo.hushkey(...args)
    expectOneSentence({ ...run, stdout: '' })
  })
})

describe('a machine', () => {
  it.each([
    ['no HOME', { HOME: '' }],
    ['a HOME that is nowhere', { HOME: '/nowhere', XDG_CONFIG_HOME: '/nowhere' }],
    ['no folder for temporary files', { TMPDIR: '/nowhere' }],
    ['a zone and a language that do not exist', { TZ: 'No/Where', LC_ALL: 'xx_XX', LANG: 'xx' }],
    ['a terminal without width', { COLUMNS: '0', TERM: '' }],
  ])('N03: with %s finds the same', async (_, env) => {
    const repo = await withFindings(await tempRepo())
    expect(await repo.run(process.execPath, [CLI], { env })).toMatchObject({ exitCode: 1, stderr: '' })
  })

  it('N03: without room for temporary files: fix says so', async () => {
    const repo = await withFindings(await tempRepo())
    const run = await repo.run(process.execPath, [CLI, 'fix', '--yes'], { env: { TMPDIR: '/nowhere' } })
    expectOneSentence(run)
    expect(run.stderr).toContain('TMPDIR')
  })

  it('N03: with little memory finds the key in a large file', async () => {
    const repo = await tempRepo()
    await repo.stage('a.js', Buffer.from(`${'const filler = 1 // nothing here\n'.repeat(700_000)}${KEY_LINE}`))
    const run = await repo.run(process.execPath, ['--max-old-space-size=64', CLI])
    expect(run).toMatchObject({ exitCode: 1, stderr: '' })
  })

  it.each(['>&-', '2>&-', '<&-', '>&- 2>&- <&-'])('N03: without an end for %s blocks all the same', async (closed) => {
    const repo = await withFindings(await tempRepo())
    const { exitCode } = await repo.run('sh', ['-c', `exec "$0" "$@" ${closed}`, process.execPath, CLI])
    expect([1, 2]).toContain(exitCode)
  })

  it('N03: that limits the size of files: fix says so, and nothing is lost', async () => {
    const repo = await withFindings(await tempRepo())
    await repo.stage('big.js', Buffer.from(`${'// filler\n'.repeat(20_000)}${KEY_LINE}`))
    const before = await snapshot(repo)
    const line = 'ulimit -f 20; trap "" XFSZ; exec "$0" "$@"'
    const run = await repo.run('sh', ['-c', line, process.execPath, CLI, 'fix', '--yes', '--code'])
    expectOneSentence({ ...run, stdout: '' })
    await repo.hushkey('fix', '--undo')
    expect(await snapshot(repo)).toEqual(before)
  })

  it.skipIf(!canFake).each(['1970-01-02', '2038-01-20', '2999-12-31'])('N03: whose clock says %s', async (day) => {
    const repo = await withFindings(await tempRepo())
    const entry = '{ "value": "x12345678", "reason": "made up", "expires": "2030-01-01" }'
    await repo.stage('.hushkeyrc.json', `{ "allow": [${entry}] }`)
    const run = await repo.run('faketime', ['-f', `${day} 12:00:00`, process.execPath, CLI])
    expect(run.exitCode).toBe(1)
  })
})

describe('a repository', () => {
  it('N03: in which another Git is at work: fix and allow say so, and nothing is lost', async () => {
    const repo = await withFindings(await tempRepo())
    await writeFile(repo.path('.git/index.lock'), '')
    const before = await snapshot(repo)
    expect(await repo.hushkey('scan')).toMatchObject({ exitCode: 1, stderr: '' })
    for (const args of WRITERS.slice(0, 2)) expectOneSentence({ ...(await repo.hushkey(...args)), stdout: '' })
    await rm(repo.path('.git/index.lock'))
    await repo.hushkey('fix', '--undo')
    expect(await snapshot(repo)).toEqual(before)
  })

  it.each([
    ['an index of no bytes', ': > .git/index'],
    ['half an index', 'head -c 60 .git/index > x && mv x .git/index'],
    ['a folder for an index', 'rm .git/index && mkdir .git/index'],
    ['a HEAD of garbage', 'echo garbage > .git/HEAD'],
    ['no objects', 'rm -rf .git/objects/*'],
    ['a config that is none', 'echo "[[[" > .git/config'],
  ])('N03: with %s never passes', async (_, damage) => {
    const repo = await withFindings(await tempRepo())
    await repo.run('sh', ['-c', damage])
    const run = await repo.hushkey()
    if (run.exitCode !== 1) expectOneSentence(run)
  })

  it('N03: whose file is edited while fix is at work keeps the edit', async () => {
    const repo = await withFindings(await tempRepo())
    const edit = 'case $* in *hash-object*) echo "// typed meanwhile" >> a.js;; esac'
    const faulty = await faultyGit(repo, edit)
    const run = await faulty.repo.hushkey('fix', '--yes', '--code')
    expect(await readFile(repo.path('a.js'), 'utf8')).toContain('typed meanwhile')
    expect(run.exitCode).toBe(2)
    expect(run.stderr).toContain('a.js')
  })
})

describe('an installation', () => {
  async function copyOfProgram(repo: TempRepo): Promise<string> {
    const folder = repo.path('../package')
    await cp(dirname(CLI), join(folder, 'dist'), { recursive: true })
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    return join(folder, 'dist')
  }

  it.each(['is missing', 'was cut off', 'is another one'])(
    'N03: whose file of rules %s checks nothing',
    async (what) => {
      const repo = await withFindings(await tempRepo())
      const dist = await copyOfProgram(repo)
      for (const name of (await readdir(dist)).filter((each) => each.endsWith('.bin'))) {
        if (what === 'is missing') await rm(join(dist, name))
        else if (what === 'was cut off') await truncate(join(dist, name), 100_000)
        else await writeFile(join(dist, name), fakeSecret('{b62:200000}'))
      }
      const run = await repo.run(process.execPath, [join(dist, 'cli.js')])
      expectOneSentence(run)
      expect(run.stderr).toContain('npm')
    },
  )

  it.each(['others.cjs', 'program.cjs'])('N03: that lacks %s says so', async (part) => {
    const repo = await withFindings(await tempRepo())
    const dist = await copyOfProgram(repo)
    await rm(join(dist, part))
    const run = await repo.run(process.execPath, [join(dist, 'cli.js'), 'fix'])
    expectOneSentence(run)
  })
})
