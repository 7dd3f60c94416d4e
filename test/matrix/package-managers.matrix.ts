import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OTHER_KEY_LINE } from '../support/samples.ts'
import { expectGuarded, expectUnguarded, type MatrixProject, matrixProject, shell } from './matrix-project.ts'
import { exists, nodeTool, npmTool, pathWith, type Tool } from './tools.ts'

interface Manager {
  /** The package with its program. */
  readonly tool: string
  /** The Node that it asks for, where that is newer than the oldest one that hushkey runs on. */
  readonly node?: string
  readonly files?: Readonly<Record<string, string>>
  /** Adds the packed hushkey without running install scripts. */
  readonly add: (tarball: string) => string
  /** Runs a program of a package. */
  readonly exec: string
  /** How hushkey prints that it is run. */
  readonly typed: string
  /** What everybody runs in a clone. */
  readonly install: string
  readonly remove: string
}

const npm = (tool: string, node?: string): Manager => ({
  tool,
  ...(node ? { node } : {}),
  add: (tarball) => `npm install --save-dev --ignore-scripts ${tarball}`,
  exec: 'npx --no-install',
  typed: 'npx hushkey',
  install: 'npm install',
  remove: 'npm uninstall hushkey',
})

const pnpm = (tool: string, node?: string): Manager => ({
  tool,
  ...(node ? { node } : {}),
  add: (tarball) => `pnpm add --save-dev --ignore-scripts ${tarball}`,
  exec: 'pnpm exec',
  typed: 'pnpm hushkey',
  install: 'pnpm install',
  remove: 'pnpm remove hushkey',
})

const berry = (linker: string): Manager => ({
  tool: '@yarnpkg/cli-dist@4',
  files: { '.yarnrc.yml': `nodeLinker: ${linker}\n` },
  add: (tarball) => `YARN_ENABLE_SCRIPTS=0 yarn add --dev hushkey@file:${tarball}`,
  exec: 'yarn',
  typed: 'yarn hushkey',
  install: 'yarn install',
  remove: 'yarn remove hushkey',
})

const MANAGERS: Readonly<Record<string, Manager>> = {
  'npm 10': npm('npm@10'),
  'npm 11': npm('npm@11'),
  'npm 12': npm('npm@12', '24'),
  'pnpm 10': pnpm('pnpm@10'),
  'pnpm 11': pnpm('pnpm@11', '24'),
  'pnpm 12': pnpm('pnpm@12'),
  'Yarn 1': {
    tool: 'yarn@1',
    add: (tarball) => `yarn add --dev --ignore-scripts file:${tarball}`,
    exec: 'yarn run --silent',
    typed: 'yarn hushkey',
    install: 'yarn install',
    remove: 'yarn remove hushkey',
  },
  'Yarn 4 with node_modules': berry('node-modules'),
  'Yarn 4 with PnP': berry('pnp'),
  Bun: {
    tool: `@oven/bun-${process.platform}-${process.arch === 'arm64' ? 'aarch64' : process.arch}`,
    add: (tarball) => `bun add --dev --ignore-scripts ${tarball}`,
    exec: 'bunx --no-install',
    typed: 'bunx hushkey',
    install: 'bun install',
    remove: 'bun remove hushkey',
  },
}

for (const [name, manager] of Object.entries(MANAGERS))
  test(`N56, N60: ${name}`, async ({ task }) => {
    const [tool, node] = await Promise.all([npmTool(manager.tool), manager.node ? nodeTool(manager.node) : null])
    task.meta.tools = [`${tool.name} ${tool.version}`, ...(node ? [`Node ${node.version}`] : [])]
    const project = await matrixProject({ PATH: pathWith(await programsOf(tool), ...(node ? [node] : [])) })
    for (const [path, text] of Object.entries(manager.files ?? {})) await project.write(path, text)
    await project.write('.gitignore', 'node_modules/\n.env\n.yarn/\n.pnp.*\n')
    const before = await project.sh('cat package.json')

    await project.sh(manager.add(project.tarball))
    expect(await project.sh(`${manager.exec} hushkey init`)).toContain('Proved here')
    await project.git('add', '.')
    await project.sh('git commit -m "set up"')
    await expectGuarded(project)
    expect(await project.sh(`${manager.exec} hushkey doctor --trial --yes`)).toContain('Proved here')
    await followPrinted(project, manager.typed)

    await project.git('clone', '--quiet', '.', '../clone')
    const clone = project.at('../clone')
    await clone.sh(manager.install)
    await expectGuarded(clone)

    await project.sh(`${manager.exec} hushkey init --uninstall`)
    await project.sh(manager.remove)
    expect((await project.run('git', ['config', 'core.hooksPath'])).stdout).toBe('')
    expect(manifestOf(await project.sh('cat package.json'))).toEqual(manifestOf(before))
    await expectUnguarded(project)
  })

/** N60: what is printed where a commit is stopped, each line typed as it stands: the fix, its undo, and an entry. */
async function followPrinted(project: MatrixProject, typed: string): Promise<void> {
  await project.stage('shop.js', OTHER_KEY_LINE)
  const commit = async () => (await shell(project, 'git commit -m shop')).stdout
  const stopped = await commit()
  const [, fix = ''] = /^ +Fix +(\S.*)$/m.exec(stopped) ?? []
  const [, allow = ''] = /^ +False alarm +(\S.*)$/m.exec(stopped) ?? []
  expect([fix, allow]).toEqual([`${typed} fix`, expect.stringMatching(`^${typed} allow \\w+ --reason "\\.\\.\\."$`)])
  const [, apply = ''] = /To apply it: (.+)$/m.exec((await shell(project, fix)).stdout) ?? []
  expect(apply).toBe(`${typed} fix --yes --code`)
  const [, undo = ''] = /To take it back: (.+)$/m.exec(await project.sh(apply)) ?? []
  expect(await project.sh('git show :shop.js')).not.toContain(OTHER_KEY_LINE.trim())
  expect(undo).toBe(`${typed} fix --undo`)
  await project.sh(undo)
  expect(await commit()).toContain('stripe-secret-key')
  await project.sh(allow.replace('"..."', '"a key for tests"'))
  await project.sh('git add . && git commit -qm shop')
  expect(await project.sh(`${typed} doctor`)).not.toContain(typed === 'npx hushkey' ? 'pnpm hushkey' : 'npx hushkey')
}

/** Bun's package holds one program, which its name turns into the other. */
async function programsOf(tool: Tool): Promise<Pick<Tool, 'bin'>> {
  if (!tool.name.startsWith('@oven/')) return tool
  const bin = join(tool.folder, 'bin')
  if (!(await exists(join(bin, 'bunx')))) await symlink('bun', join(bin, 'bunx'))
  return { bin }
}

/** Managers leave empty lists behind, and note themselves. */
function manifestOf(text: string): Record<string, unknown> {
  const { packageManager, devEngines, ...rest } = JSON.parse(text)
  return Object.fromEntries(
    Object.entries(rest).filter(([, value]) => Object.keys(Object(value)).length > 0 || typeof value !== 'object'),
  )
}
