import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectGuarded, type MatrixProject, matrixProject, shell } from './matrix-project.ts'
import { npmTool, pathWith, pipTool, type Tool } from './tools.ts'

const SENTENCE = 'hushkey is not installed here, so nothing was checked. Run: npm install'
const LOCAL = 'repos:\n- repo: local\n  hooks:\n  - id: a\n    name: a\n    entry: "true"\n    language: system\n'
const PREK = '[[repos]]\nrepo = "local"\nhooks = [{ id = "a", name = "a", entry = "true", language = "system" }]\n'
const TYPES = '--hook-type pre-commit --hook-type pre-merge-commit --hook-type pre-push'

interface Manager {
  readonly tool?: () => Promise<Tool>
  readonly packages?: readonly string[]
  readonly json?: Record<string, unknown>
  readonly files?: Readonly<Record<string, string>>
  /** Lets Git run its hooks, before `init` and again after it. */
  readonly arm: string
}

const MANAGERS: Readonly<Record<string, Manager>> = {
  'husky 9': { packages: ['husky@9'], files: { '.husky/pre-commit': 'true\n' }, arm: 'npx --no-install husky' },
  'husky 8': {
    packages: ['husky@8'],
    files: { '.husky/pre-commit': '#!/bin/sh\n. "$(dirname -- "$0")/_/husky.sh"\ntrue\n' },
    arm: 'chmod 755 .husky/* && npx --no-install husky install',
  },
  'husky 4': {
    packages: ['husky@4.3.8'],
    json: { husky: { hooks: { 'pre-commit': 'true' } } },
    arm: 'npm rebuild husky',
  },
  'lefthook 2': {
    packages: ['lefthook@2'],
    files: { 'lefthook.yml': 'pre-commit:\n  commands:\n    a:\n      run: "true"\n' },
    arm: 'npx --no-install lefthook install',
  },
  'simple-git-hooks': {
    packages: ['simple-git-hooks@2'],
    json: { 'simple-git-hooks': { 'pre-commit': 'true' } },
    arm: 'npx --no-install simple-git-hooks',
  },
  'pre-commit 3.0.4': {
    tool: () => pipTool('pre-commit', '3.0.4', 'setuptools<80'),
    files: { '.pre-commit-config.yaml': LOCAL },
    arm: `git add . && pre-commit install ${TYPES}`,
  },
  'pre-commit': {
    tool: () => pipTool('pre-commit'),
    files: { '.pre-commit-config.yaml': LOCAL },
    arm: `git add . && pre-commit install ${TYPES}`,
  },
  prek: {
    tool: () => pipTool('prek'),
    files: { 'prek.toml': PREK },
    arm: `git add . && prek install ${TYPES}`,
  },
}

for (const [name, manager] of Object.entries(MANAGERS))
  test(`N52: ${name}`, async ({ task }) => {
    const tool = await manager.tool?.()
    const project = await matrixProject(tool ? { PATH: pathWith(tool) } : {}, {
      name: 'app',
      private: true,
      ...manager.json,
    })
    for (const [path, text] of Object.entries(manager.files ?? {})) await project.write(path, text)
    const packages = manager.packages ?? []
    await project.sh(`npm install --save-dev --ignore-scripts ${[project.tarball, ...packages].join(' ')}`)
    task.meta.tools = tool
      ? [`${tool.name} ${tool.version}`]
      : await Promise.all(packages.map((spec) => versionOf(project, spec)))
    await project.sh(`${manager.arm} && git add . && git commit -qnm before`)
    await project.sh('npx --no-install hushkey init --hooks pre-commit,pre-merge-commit,pre-push')
    await project.sh(`${manager.arm} && git add . && git commit -qnm 'set up'`)
    await expectGuarded(project)

    await project.sh('rm -rf node_modules/hushkey')
    await project.stage('a.js', '// clean\n')
    await expectNotInstalled(project, 'git commit -m clean')
    await project.git('reset', '--quiet', '--hard')
    await project.sh('git branch other HEAD~1 && git switch -q other && git commit -qn --allow-empty -m other')
    await project.sh('git switch -q main')
    if (await runsMergeHook(project)) {
      await expectNotInstalled(project, 'git merge --no-edit other')
      await project.sh('git merge --abort')
    }
    await project.git('init', '--quiet', '--bare', '../remote.git')
    await expectNotInstalled(project, 'git push ../remote.git main')

    await project.sh('npm install --ignore-scripts')
    await expectGuarded(project, 'again/')
    await project.sh('git push ../remote.git main')
  })

interface Production {
  readonly tool: string
  readonly files?: Readonly<Record<string, string>>
  readonly add: (tarball: string) => string
  readonly exec: string
  /** Installs what runs in production. */
  readonly install: string
}

const PRODUCTION: Readonly<Record<string, Production>> = {
  npm: {
    tool: 'npm@11',
    add: (tarball) => `npm install --save-dev --ignore-scripts ${tarball}`,
    exec: 'npx --no-install',
    install: 'npm ci --omit=dev',
  },
  pnpm: {
    tool: 'pnpm@10',
    add: (tarball) => `pnpm add --save-dev --ignore-scripts ${tarball}`,
    exec: 'pnpm exec',
    install: 'pnpm install --prod --frozen-lockfile',
  },
  'Yarn 1': {
    tool: 'yarn@1',
    add: (tarball) => `yarn add --dev --ignore-scripts file:${tarball}`,
    exec: 'yarn run --silent',
    install: 'yarn install --production --frozen-lockfile',
  },
  'Yarn 4': {
    tool: '@yarnpkg/cli-dist@4',
    files: { '.yarnrc.yml': 'nodeLinker: node-modules\n' },
    add: (tarball) => `YARN_ENABLE_SCRIPTS=0 yarn add --dev hushkey@file:${tarball}`,
    exec: 'yarn',
    install: 'yarn workspaces focus --production',
  },
  Bun: {
    tool: `@oven/bun-${process.platform}-${process.arch === 'arm64' ? 'aarch64' : process.arch}`,
    add: (tarball) => `bun add --dev --ignore-scripts ${tarball}`,
    exec: 'node_modules/.bin/',
    install: 'bun install --production --frozen-lockfile',
  },
}

for (const [name, { tool: spec, files = {}, add, exec, install }] of Object.entries(PRODUCTION))
  test(`N38, N52: production, ${name}`, async ({ task }) => {
    const tool = await npmTool(spec)
    task.meta.tools = [`${tool.name} ${tool.version}`]
    const bin = tool.name.startsWith('@oven/') ? join(tool.folder, 'bin') : tool.bin
    const project = await matrixProject({ PATH: pathWith({ bin }) })
    for (const [path, text] of Object.entries(files)) await project.write(path, text)
    await project.write('.gitignore', 'node_modules/\n.env\n.yarn/\n')
    await project.sh(add(project.tarball))
    await project.sh(exec.endsWith('/') ? `${exec}hushkey init` : `${exec} hushkey init`)
    await project.sh('git add . && git commit -qm "set up"')
    await project.git('clone', '--quiet', '.', '../production')
    const production = project.at('../production')
    const said = await production.sh(install)
    // the script's own text, and Yarn's words for any script that it has not run yet
    const others = said.split('\n').filter((line) => !/hushkey init --prepare|YN0007/.test(line))
    const alarm = /\berr(?:or)?\b|\bwarn|fail|not found|cannot|not installed|\bhushkey:|\bhusky -/i
    expect(others.filter((line) => alarm.test(line))).toEqual([])
    expect((await shell(production, 'ls .husky/_ node_modules/hushkey')).stdout).not.toMatch(/^(?:pre-commit|dist)$/m)
    expect((await production.run('git', ['config', 'core.hooksPath'])).stdout).toBe('')
    await expectGuarded(project)
  })

/** It stops, with the one sentence, and hushkey says nothing else. */
async function expectNotInstalled(project: MatrixProject, command: string): Promise<void> {
  const { exitCode, stdout } = await shell(project, command)
  expect({ stopped: exitCode !== 0, stdout }).toMatchObject({
    stopped: true,
    stdout: expect.stringContaining(SENTENCE),
  })
  expect(stdout.match(/hushkey[^\n]*nothing was checked/g)).toHaveLength(1)
}

/** Git runs one at an automatic merge where it is there; husky 4 and simple-git-hooks have none of that name. */
async function runsMergeHook(project: MatrixProject): Promise<boolean> {
  const path = (await project.git('rev-parse', '--git-path', 'hooks/pre-merge-commit')).trim()
  return (await shell(project, `[ -x '${path}' ]`)).exitCode === 0
}

async function versionOf(project: MatrixProject, spec: string): Promise<string> {
  const name = spec.replace(/@[^@]*$/, '')
  return `${name} ${JSON.parse(await project.sh(`cat node_modules/${name}/package.json`)).version}`
}
