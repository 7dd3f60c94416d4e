import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDetector } from '../src/detect/detect.ts'
import { RULES } from '../src/rules/index.ts'
import type { ScanResult } from '../src/scan/scan-options.ts'
import { fakeSecret } from './support/fake-secret.ts'
import { packHushkey, packInstalled } from './support/pack.ts'
import { type Packed, serveRegistry } from './support/registry.ts'
import { isolatedEnv, type Run, repoAt, type TempRepo } from './support/temp-repo.ts'

/** The command of the README's first lines. */
const SET_UP = /^npm i -D hushkey.*$/m

let base: string
let packed: Packed
let registry: Awaited<ReturnType<typeof serveRegistry>>
let project: TempRepo

/** Runs a line in a shell, in the project. */
const sh = (line: string): Promise<Run> => project.run('sh', ['-c', `{ ${line}\n} 2>&1`])
const commits = async () => Number((await project.git('rev-list', '--count', 'HEAD')).trim())
const commit = async (): Promise<Run & { landed: boolean }> => {
  const before = await commits()
  const run = await sh('git commit -m work')
  return { ...run, landed: (await commits()) > before }
}

beforeAll(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'hushkey-package-')))
  packed = await packHushkey(base)
  registry = await serveRegistry([packed, await packInstalled('husky', base)])
  const env = {
    ...isolatedEnv(join(base, 'home')),
    npm_config_cache: join(base, 'npm'),
    npm_config_registry: registry.url,
    npm_config_ignore_scripts: 'true', // N13: nothing may depend on install scripts
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  }
  const root = join(base, 'project')
  await repoAt(base, env).git('init', '--quiet', '--initial-branch=main', root)
  project = repoAt(root, env)
  await project.write('package.json', '{ "name": "project", "private": true }\n')
  await project.write('.gitignore', 'node_modules/\n')
}, 240_000)

afterAll(async () => {
  registry?.close()
  await rm(base, { recursive: true, force: true, maxRetries: 5 })
})

describe('the package, as a user gets it', () => {
  it('holds what users need and nothing else', async () => {
    const { stdout } = await project.run('tar', ['-tzf', packed.tarball])
    const files = stdout
      .trim()
      .split('\n')
      .map((path) => path.replace(/^package\//, ''))
    const kinds =
      /^(?:dist\/(?:cli|index)\.js|dist\/(?:program|start|others|agent|archives)\.cjs|dist\/rules-\w+\.bin|dist\/prefilter\/[a-z.-]+|dist\/types\/.*\.d\.ts|dist\/(?:THIRD-PARTY-LICENSES|own-files)\.txt|hooks\/[a-z.-]+|schema\/[a-z.]+\.json|(?:README|CHANGELOG)\.md|LICENSE|action\.yml|package\.json)$/
    expect(files.filter((path) => !kinds.test(path))).toEqual([])
    expect(files).toEqual(
      expect.arrayContaining([
        'dist/cli.js',
        'dist/index.js',
        'dist/types/index.d.ts',
        'dist/agent.cjs',
        'hooks/agent.cjs',
        'hooks/pre-commit',
        'action.yml',
        'hooks/engine.sh',
        'README.md',
        'LICENSE',
      ]),
    )
  })

  it('stays within its budget of bytes and files', async () => {
    const { stdout } = await project.run('sh', ['-c', 'gzip -dc "$0" | wc -c; wc -c < "$0"', packed.tarball])
    const [unpacked = 0, onTheWire = 0] = stdout.trim().split(/\s+/).map(Number)
    expect(onTheWire).toBeLessThan(1.5 * 1024 ** 2)
    expect(unpacked).toBeLessThan(6.5 * 1024 ** 2)
    const { stdout: list } = await project.run('tar', ['-tzf', packed.tarball])
    expect(list.trim().split('\n').length).toBeLessThan(300)
  })

  it('N13, N33: has no install scripts, and one dependency', async () => {
    const { stdout } = await project.run('tar', ['-xzOf', packed.tarball, 'package/package.json'])
    const { scripts = {}, dependencies } = JSON.parse(stdout)
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([])
    expect(Object.keys(dependencies)).toEqual(['husky'])
  })

  it('is set up by the command that the README begins with', async () => {
    const readme = await readFile(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8')
    const [command] = SET_UP.exec(readme.split('\n').slice(0, 10).join('\n')) ?? []
    const { exitCode, stdout } = await sh(String(command))
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 })
    expect(stdout).toContain('Proved here')
  })

  it('then a clean commit lands', async () => {
    await project.git('commit', '--quiet', '--allow-empty', '--no-verify', '-m', 'before')
    await project.git('add', '.')
    expect(await commit()).toMatchObject({ exitCode: 0, landed: true })
  })

  it('a key of every third rule is stopped', async () => {
    const samples = (await blockingSamples()).filter((_, at) => at % 3 === 0)
    expect(samples.length).toBeGreaterThan(60)
    await Promise.all(samples.map(({ path, text }) => project.write(path, Buffer.from(text))))
    await project.git('add', 'src')
    // The screen of a commit shows the first of so many; JSON has all, by the same installed program.
    const all = await sh('npx hushkey --format json')
    expect(all.exitCode).toBe(1)
    const { findings } = JSON.parse(all.stdout) as ScanResult
    const stopped = new Set(findings.filter(({ blocks }) => blocks).map(({ path }) => path))
    expect(samples.filter(({ path }) => !stopped.has(path)).map(({ id }) => id)).toEqual([])
    await project.git('rm', '-r', '--cached', '--quiet', 'src')
    await project.git('add', ...samples.slice(0, 20).map(({ path }) => path))
    const { exitCode, landed } = await commit()
    expect({ exitCode, landed }).toEqual({ exitCode: 1, landed: false })
    await project.git('rm', '-r', '--cached', '--quiet', 'src')
    // One by one as well, for some: what is left could be stopped for its neighbours' sake alone.
    for (const { path, id } of samples.filter((_, at) => at % Math.ceil(samples.length / 3) === 0)) {
      await project.git('add', path)
      const alone = await commit()
      expect({ id, exitCode: alone.exitCode, landed: alone.landed }).toEqual({ id, exitCode: 1, landed: false })
      expect(alone.stdout).toContain(`${path}:`)
      await project.git('rm', '--cached', '--quiet', path)
    }
    await rm(project.path('src'), { recursive: true })
  }, 240_000)

  it('every rule that blocks by itself has an example that does', async () => {
    const ids = new Set((await blockingSamples()).map(({ id }) => id))
    expect(RULES.filter(({ id, confidence }) => confidence === 'high' && !ids.has(id)).map(({ id }) => id)).toEqual([])
  })

  it('a staged .env is stopped, and the printed command makes the commit land, also when it is typed twice', async () => {
    await project.stage('.env', 'RESEND_API_KEY=re_{b62:24}\nMAIL_FROM=a@example.com\n')
    await project.stage('lib/mail.ts', 'export const from = process.env.MAIL_FROM\n')
    const stopped = await commit()
    expect(stopped).toMatchObject({ exitCode: 1, landed: false })
    expect(stopped.stdout).toMatch(/take it out +git restore --staged -- \.env\n +in \.gitignore +\.env\n/)
    const [, command] = /^ {2}Fix {10}(.*)$/m.exec(stopped.stdout) ?? []
    expect(command).toBe('npx hushkey fix')
    for (let time = 0; time < 2; time++) expect(await sh(`${command} --yes`)).toMatchObject({ exitCode: 0 })
    expect(await commit()).toMatchObject({ exitCode: 0, landed: true })
    expect(await sh('git check-ignore .env && cat .env.example')).toMatchObject({
      stdout: '.env\nRESEND_API_KEY=\nMAIL_FROM=\n',
    })
    expect(await sh('git log -1 --name-only --format= && git status --porcelain')).toMatchObject({
      stdout: '.env.example\n.gitignore\nlib/mail.ts\n',
    })
  })

  it('N36: the printed allow command, with a reason, makes the same commit land', async () => {
    await project.stage('lib/demo.ts', "export const stripe = new Stripe('sk_live_{b62:24}')\n")
    const { stdout } = await commit()
    const [command = ''] = /npx hushkey allow .*/.exec(stdout) ?? []
    expect(await sh(command), 'its placeholder is no reason').toMatchObject({ exitCode: 2 })
    expect(await sh(command.replace('"..."', '"a key of the demo"'))).toMatchObject({ exitCode: 0 })
    expect(await commit()).toMatchObject({ exitCode: 0, landed: true })
  })

  it('publint has nothing to say', async () => {
    const { publint } = await import('publint')
    const { buffer, byteOffset, byteLength } = await readFile(packed.tarball)
    const tarball = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
    expect((await publint({ pack: { tarball }, strict: true })).messages).toEqual([])
  })

  it('attw finds the types wherever ES modules are imported; `require` and TypeScript before 4.7 are not meant', async () => {
    const { checkPackage, createPackageFromTarballData } = await import('@arethetypeswrong/core')
    const { types, ...rest } = await checkPackage(createPackageFromTarballData(await readFile(packed.tarball)))
    expect(types).toEqual({ kind: 'included' })
    expect('problems' in rest && rest.problems.map(({ kind }) => kind)).toEqual(['NoResolution', 'CJSResolvesToESM'])
  })

  it('the API has types, and works', async () => {
    const use = [
      "import { scan, scanText, type ScanResult, UserError } from 'hushkey'",
      'const result: ScanResult = await scan({ cwd: process.cwd(), env: process.env })',
      "const { summary }: ScanResult = await scanText('', { path: 'a.ts', config: { blockOn: 'high' } })",
      'export const blocks: readonly string[] = result.findings.map(({ path }) => path)',
      'export const failed = (error: unknown) => error instanceof UserError && error.cure',
      'console.log(result.summary.blocking + summary.blocking)',
    ]
    await writeFile(project.path('use.mts'), use.join('\n'))
    const types = fileURLToPath(new URL('../node_modules/@types', import.meta.url))
    const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))
    const flags = ['--module', 'nodenext', '--target', 'es2023', '--strict', '--typeRoots', types, '--types', 'node']
    expect(await project.run(process.execPath, [tsc, ...flags, 'use.mts'])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
    })
    expect(await project.run(process.execPath, ['use.mjs'])).toEqual({ exitCode: 0, stdout: '0\n', stderr: '' })
  })
})

/** A text for each rule that blocks, in a file of its own. */
let known: { id: string; path: string; text: string }[] | undefined

async function blockingSamples(): Promise<NonNullable<typeof known>> {
  if (known) return known
  const samples = RULES.map((rule, at) => {
    const detect = createDetector([rule])
    const path = `src/n${at}.ts`
    const texts = rule.examples.match.map(fakeSecret)
    const text = texts.find((text) => detect({ path, text }).some(({ verdict }) => /high|medium/.test(verdict)))
    return text === undefined ? [] : [{ id: rule.id, path, text }]
  })
  known = samples.flat()
  return known
}
