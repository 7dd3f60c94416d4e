import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ACME_LINE, ORGANISATION } from '../support/extended-package.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { npmPack } from '../support/pack.ts'
import { type Packed, serveRegistry } from '../support/registry.ts'
import { expectLands, expectStopped, type MatrixProject, matrixProject, shell } from './matrix-project.ts'
import { exists, npmTool, pathWith } from './tools.ts'

const NAME = '@acme/hushkey-config'

interface Member {
  readonly tool: string
  /** What tells it where the packages of the organisation are. */
  readonly files: (registry: string) => Readonly<Record<string, string>>
  readonly add: (tarball: string) => string
  readonly exec: string
  readonly update: string
}

const npmrc = (url: string) => ({ '.npmrc': `@acme:registry=${url}/\n` })

/** Five kinds of repositories. */
const MEMBERS: Readonly<Record<string, Member>> = {
  npm: {
    tool: 'npm@11',
    files: npmrc,
    add: (tarball) => `npm install --save-dev --ignore-scripts ${tarball} ${NAME}`,
    exec: 'npx --no-install',
    update: `npm update ${NAME}`,
  },
  'a pnpm workspace': {
    tool: 'pnpm@12',
    files: (url) => ({
      ...npmrc(url),
      'pnpm-workspace.yaml': 'packages:\n  - packages/*\nminimumReleaseAge: 0\n',
      'packages/a/package.json': '{ "name": "a", "version": "1.0.0" }\n',
    }),
    add: (tarball) => `pnpm add --workspace-root --save-dev --ignore-scripts ${tarball} ${NAME}`,
    exec: 'pnpm exec',
    update: `pnpm update --workspace-root ${NAME}`,
  },
  'Yarn 1': {
    tool: 'yarn@1',
    files: npmrc,
    add: (tarball) => `yarn add --dev --ignore-scripts file:${tarball} ${NAME}@^1.0.0`,
    exec: 'yarn run --silent',
    update: `yarn upgrade ${NAME}`,
  },
  'Yarn 4 with PnP': {
    tool: '@yarnpkg/cli-dist@4',
    files: (url) => ({
      '.yarnrc.yml': `nodeLinker: pnp\nunsafeHttpWhitelist: ['127.0.0.1']\nnpmMinimalAgeGate: 0\nnpmScopes:\n  acme:\n    npmRegistryServer: '${url}'\n`,
    }),
    add: (tarball) => `YARN_ENABLE_SCRIPTS=0 yarn add --dev hushkey@file:${tarball} ${NAME}@^1.0.0`,
    exec: 'yarn',
    update: `yarn up --recursive ${NAME}`,
  },
  Bun: {
    tool: `@oven/bun-${process.platform}-${process.arch === 'arm64' ? 'aarch64' : process.arch}`,
    files: (url) => ({ 'bunfig.toml': `[install.scopes]\nacme = "${url}/"\n` }),
    add: (tarball) => `bun add --dev --ignore-scripts ${tarball} ${NAME}@^1.0.0`,
    exec: 'bunx --no-install',
    update: `bun update ${NAME}`,
  },
}

const PUBLIC = fakeSecret("export const demo = 'sk_live_{b62:24}'\n")
const SECOND = fakeSecret("export const other = 'sk_live_{b62:24}'\n")
const allowed = (line: string) => ({ value: line.split("'")[1], reason: 'the public demo account' })

const FIRST = { ...ORGANISATION, allow: [allowed(PUBLIC)] }
const NEXT = {
  ...FIRST,
  allow: [...FIRST.allow, allowed(SECOND)],
  customRules: [
    ...FIRST.customRules,
    {
      id: 'acme-badge',
      keywords: ['badge-'],
      confidence: 'high',
      pattern: 'badge-[0-9]{12}',
      examples: { match: ['badge-012345678901'] },
    },
  ],
}

test('one package for five repositories, and one update of it for all', async ({ task }) => {
  const base = await mkdtemp(join(tmpdir(), 'hushkey-organisation-'))
  onTestFinished(() => rm(base, { recursive: true, force: true }))
  const published: Packed[] = [await packed(base, '1.0.0', FIRST)]
  const registry = await serveRegistry(published)
  onTestFinished(registry.close)
  const projects: [Member, MatrixProject][] = []
  const tools: string[] = []
  for (const member of Object.values(MEMBERS)) {
    const tool = await npmTool(member.tool)
    tools.push(`${tool.name} ${tool.version}`)
    if (tool.name.startsWith('@oven/') && !(await exists(join(tool.folder, 'bin/bunx'))))
      await symlink('bun', join(tool.folder, 'bin/bunx'))
    const bin = tool.name.startsWith('@oven/') ? { bin: join(tool.folder, 'bin') } : tool
    const local = { NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' }
    // what the registry said of the versions before is not to be believed
    const fresh = { npm_config_prefer_offline: 'false', npm_config_prefer_online: 'true' }
    const project = await matrixProject({ PATH: pathWith(bin), ...local, ...fresh })
    projects.push([member, project])
    for (const [path, text] of Object.entries(member.files(registry.url))) await project.write(path, text)
    await project.write('.gitignore', 'node_modules/\n.env\n.yarn/\n.pnp.*\n')
    await project.sh(member.add(project.tarball))
    await project.write('.hushkeyrc.json', `{ "extends": "${NAME}" }\n`)
    expect(await project.sh(`${member.exec} hushkey init --yes`)).toContain('Proved here')
    await project.git('add', '.')
    await project.sh('git commit -m "set up"')
    await expectMember(project, 3000)
    await expectLandsWith(project, 'public.js', PUBLIC)
    await expectStopsAt(project, 'second.js', SECOND, 'stripe-secret-key')
    await expectLandsWith(project, 'badge.txt', 'one: badge-{digit:12}\n')
  }
  task.meta.tools = tools

  published.push(await packed(base, '1.1.0', NEXT))
  for (const [member, project] of projects) {
    await project.sh(member.update)
    await project.git('add', '.')
    await project.sh('git commit -m update')
    expect(await project.sh(`${member.exec} hushkey doctor --format json || true`)).toContain('(version 1.1.0)')
    expect(await project.sh(`${member.exec} hushkey scan --range HEAD~1..HEAD --format json`)).toMatch(
      /the package \\"@acme\/hushkey-config\\", which the settings extend, goes from version 1\.0\.0 to 1\.1\.0/,
    )
    await expectMember(project, 3001)
    await expectLandsWith(project, 'second.js', SECOND)
    await expectStopsAt(project, 'badge.txt', 'another: badge-{digit:12}\n', 'acme-badge')
  }
})

/** A package with nothing but its configuration. */
async function packed(base: string, version: string, config: unknown): Promise<Packed> {
  const folder = join(base, version)
  await mkdir(folder)
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: NAME, version }))
  await writeFile(join(folder, 'hushkeyrc.json'), JSON.stringify(config, null, 2))
  return npmPack(folder, base)
}

/** The organisation's rules and settings hold, and a key is still stopped. */
async function expectMember(project: MatrixProject, port: number): Promise<void> {
  await expectLands(project, `clean ${port}`, 'clean.js')
  await expectStopped(project, 'pay.js')
  await expectStopsAt(project, 'token.js', ACME_LINE, 'acme-token')
  await expectLandsWith(project, 'ci/test.env', `PORT=${port}\n`)
}

async function expectLandsWith(project: MatrixProject, path: string, text: string): Promise<void> {
  await project.stage(path, text)
  expect(await shell(project, `git commit -m '${path}'`)).toMatchObject({ exitCode: 0 })
}

async function expectStopsAt(project: MatrixProject, path: string, text: string, rule: string): Promise<void> {
  await project.stage(path, text)
  const { exitCode, stdout } = await shell(project, 'git commit -m stopped')
  expect({ isStopped: exitCode !== 0, stdout }).toEqual({ isStopped: true, stdout: expect.stringContaining(rule) })
  await project.git('reset', '-q', '--hard')
}
