import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { expect, inject, onTestFinished, test } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { npmPack, packInstalled } from '../support/pack.ts'
import { type Packed, serveRegistry } from '../support/registry.ts'
import { CLEAN_LINE } from '../support/samples.ts'
import { expectLands, expectStopped, type MatrixProject, matrixProject, shell } from './matrix-project.ts'

const PAGE = await readFile(new URL('../../docs/rollout.md', import.meta.url), 'utf8')
const blocks = (language: string) =>
  [...PAGE.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, text = '']) => text.trim())
const [setUp = [], look = [], accept = [], install = []] = blocks('sh').map((text) => text.split('\n'))
const [manifest = '', shared = '', extending = ''] = blocks('json')

interface Kind {
  /** What is there before, committed. */
  readonly files: Readonly<Record<string, string>>
  readonly prepare?: (project: MatrixProject) => Promise<unknown>
  /** Whether something blocks in what is there. */
  readonly hasSecrets: boolean
  /** Whether another scanner's exceptions are there. */
  readonly hasExceptions?: boolean
}

const OLD = fakeSecret("export const old = 'sk_live_{b62:24}'\n")

const KINDS: Readonly<Record<string, Kind>> = {
  'nothing but code': { files: { 'src/a.js': CLEAN_LINE }, hasSecrets: false },
  'old secrets, an env file and exceptions of gitleaks': {
    files: {
      'src/a.js': OLD,
      'api/.env': 'DB_PASSWORD=Tr0ub4dor-and-3\n',
      '.gitleaks.toml': "[allowlist]\npaths = ['''^demo/''']\n",
    },
    hasSecrets: true,
    hasExceptions: true,
  },
  'npm workspaces': {
    files: {
      'package.json': '{ "name": "all", "private": true, "workspaces": ["packages/*"] }\n',
      'packages/web/package.json': '{ "name": "web", "version": "1.0.0" }\n',
      'packages/web/a.js': OLD,
    },
    hasSecrets: true,
  },
  'husky with another hook': {
    files: {
      '.husky/pre-commit': 'echo linted\n',
      'package.json':
        '{ "name": "app", "private": true, "scripts": { "prepare": "husky" }, "devDependencies": { "husky": "^9.0.0" } }\n',
    },
    prepare: (project) => project.sh('npm install'),
    hasSecrets: false,
  },
  'a folder of hooks': {
    files: { '.githooks/pre-commit': '#!/bin/sh\necho checked\n' },
    prepare: (project) => project.sh('chmod +x .githooks/pre-commit && git config core.hooksPath .githooks'),
    hasSecrets: false,
  },
}

test('docs/rollout.md, followed literally in five repositories', async ({ task }) => {
  task.meta.tools = [`npm ${(await execa('npm', ['--version'])).stdout}`]
  const base = await mkdtemp(join(tmpdir(), 'hushkey-rollout-'))
  onTestFinished(() => rm(base, { recursive: true, force: true }))
  const registry = await serveRegistry([
    await hushkeyAsPacked(),
    await packInstalled('husky', base),
    await packShared(base),
  ])
  onTestFinished(registry.close)
  for (const kind of Object.values(KINDS)) {
    const local = { npm_config_registry: registry.url, no_proxy: '127.0.0.1', npm_config_cache: join(base, 'cache') }
    await follow(await matrixProject(local), kind)
  }
})

async function follow(project: MatrixProject, kind: Kind): Promise<void> {
  for (const [path, text] of Object.entries(kind.files)) await project.stage(path, text)
  await project.git('add', '.')
  await project.git('commit', '--quiet', '-m', 'before hushkey')
  await kind.prepare?.(project)

  const [init = '', scan = '', doctor = ''] = setUp
  expect(await project.sh(init)).toContain('Proved here')
  expect((await shell(project, scan)).exitCode).toBe(kind.hasSecrets ? 1 : 0)
  expect((await shell(project, doctor)).stdout).toContain('ok       hushkey runs')
  await project.git('add', '.')
  await project.git('commit', '--quiet', '--message', 'hushkey') // what init named, with the hook on

  const [summary = '', html = ''] = look
  expect((await shell(project, summary)).stdout).toMatch(/^\d+ findings?: /)
  await shell(project, html)
  expect((await stat(project.path('../secrets.html'))).size).toBeGreaterThan(2000)

  const [importing = '', all = ''] = accept
  expect((await shell(project, importing)).exitCode).toBe(kind.hasExceptions ? 0 : 2)
  await project.sh(all)
  expect((await shell(project, scan)).exitCode).toBe(0)

  for (const line of install) await project.sh(line)
  await extend(project)
  await project.git('add', '.')
  await project.git('commit', '--quiet', '--message', 'settings')
  await expectLands(project, 'clean', 'clean.js')
  await expectStopped(project, 'pay.js')
  await project.stage('x.secrets', 'one\n')
  expect((await shell(project, 'git commit -m denied')).exitCode).toBe(1)
  await project.git('reset', '-q', '--hard')
  expect(await project.sh('npx hushkey allow --audit --format markdown')).toContain('| Entry |')
}

/** "Name it in `.hushkeyrc.json`; what else stands there is the repository's own." */
async function extend(project: MatrixProject): Promise<void> {
  const path = project.path('.hushkeyrc.json')
  const before = JSON.parse(await readFile(path, 'utf8').catch(() => '{}'))
  await writeFile(path, `${JSON.stringify({ ...JSON.parse(extending), ...before }, null, 2)}\n`)
}

async function hushkeyAsPacked(): Promise<Packed> {
  const tarball = inject('tarball')
  const { stdout } = await execa('tar', ['-xzOf', tarball, 'package/package.json'])
  return { manifest: JSON.parse(stdout), tarball }
}

/** The organisation's package, as the page has it. */
async function packShared(base: string): Promise<Packed> {
  const folder = join(base, 'shared')
  await mkdir(folder)
  await writeFile(join(folder, 'package.json'), manifest)
  await writeFile(join(folder, 'hushkeyrc.json'), shared)
  return npmPack(folder, base)
}
