import { mkdir, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { KEY_LINE } from '../support/samples.ts'
import { type MatrixProject, matrixProject, shell } from './matrix-project.ts'
import { pathWith, pipTool, type Tool } from './tools.ts'

const HUSHKEY = 'node node_modules/hushkey/dist/cli.js'

interface SetUp {
  /** What `doctor --trial` has to say; what a commit really does decides whether it is right. */
  readonly verdict: 'proved' | 'disproved' | 'unknown'
  /** A tool that is on the PATH. */
  readonly tool?: () => Promise<Tool>
  /** Packages that are installed beside hushkey. */
  readonly packages?: readonly string[]
  readonly json?: Record<string, unknown>
  readonly files?: Readonly<Record<string, string>>
  /** Run in a shell before `init`, and after it. */
  readonly before?: string
  readonly after?: string
  /** The folder in which it is tried, relative to the repository. */
  readonly at?: string
  readonly env?: Readonly<Record<string, string>>
  /** The exit code of `init`, where it is not 0. */
  readonly init?: number
}

const husky = (script: string): SetUp => ({ verdict: 'proved', files: { '.husky/pre-commit': script } })
const hook = (path: string, ...lines: string[]) => ({ [path]: ['#!/bin/sh', ...lines, ''].join('\n') })
const CALL = 'sh node_modules/hushkey/hooks/pre-commit'
const ARM = 'git config core.hooksPath .githooks'
const LOCAL = 'repos:\n- repo: local\n  hooks:\n  - id: a\n    name: a\n    entry: "true"\n    language: system\n'
const PREK = '[[repos]]\nrepo = "local"\nhooks = [{ id = "a", name = "a", entry = "true", language = "system" }]\n'
const simple = { 'simple-git-hooks': { 'pre-commit': 'true' } }
const bin = 'node_modules/.bin'

const SET_UPS: Readonly<Record<string, SetUp>> = {
  'an empty project': { verdict: 'proved' },
  'N48: a hook that changes folder': { ...husky('cd frontend\ntrue\n'), before: 'mkdir frontend && touch frontend/a' },
  'N49: a guard that leaves early': husky('if git diff --cached --quiet -- web; then\n  exit 0\nfi\ntrue\n'),
  'N49: a command or else `exit 0`': husky('test -d web || exit 0\ntrue\n'),
  'N49: `case`': husky('case "$PWD" in\n  *) exit ;;\nesac\n'),
  'N49: `exec`': husky('exec true\n'),
  'N49: a line that ends in a backslash': husky('true \\\n'),
  'N49: a guard for merges': husky('git rev-parse -q --verify HEAD && exit 0\ntrue\n'),
  'N49: hushkey behind a way out, by hand, and no `init` since': {
    ...husky('true\n'),
    verdict: 'disproved',
    after: `printf 'exit 0\\n${CALL}\\n' >.husky/pre-commit`,
  },
  'N49: a plain hook that ends as another command does': {
    verdict: 'disproved',
    files: hook('.githooks/pre-commit', 'true'),
    before: `chmod 755 .githooks/pre-commit; ${ARM}`,
    after: `printf '#!/bin/sh\n${CALL}\ntrue\n' >.githooks/pre-commit`,
  },
  'N49: the same, after another `init`': {
    verdict: 'proved',
    files: hook('.githooks/pre-commit', CALL, 'true'),
    before: `chmod 755 .githooks/pre-commit; ${ARM}`,
  },
  'N49: `if ! npx hushkey; then exit 1; fi`': {
    verdict: 'proved',
    files: hook('.githooks/pre-commit', `if ! ${CALL}; then exit 1; fi`, 'true'),
    before: `chmod 755 .githooks/pre-commit; ${ARM}`,
  },
  'N51: a hook that is not executable': {
    verdict: 'proved',
    files: hook('.githooks/pre-commit', 'true'),
    before: `chmod 644 .githooks/pre-commit; ${ARM}`,
  },
  'N51: a hook that lost its executable bit since': {
    verdict: 'disproved',
    files: hook('.githooks/pre-commit', 'true'),
    before: `chmod 755 .githooks/pre-commit; ${ARM}`,
    after: 'chmod 644 .githooks/pre-commit',
  },
  'N51: a hook with Windows line ends': husky('true\r\ntrue\r\n'),
  'N51: `.githooks` that nobody armed': {
    verdict: 'disproved',
    files: hook('.githooks/pre-commit', 'true'),
    before: 'chmod 755 .githooks/pre-commit',
    init: 1,
  },
  'N51: the same, armed as `init` says': {
    verdict: 'proved',
    files: hook('.githooks/pre-commit', 'true'),
    before: 'chmod 755 .githooks/pre-commit',
    init: 1,
    after: ARM,
  },
  "N51: a company's hooks folder": {
    verdict: 'disproved',
    before: 'mkdir ../company && git config core.hooksPath "$PWD/../company"',
    init: 2,
  },
  'N50: husky 4': {
    verdict: 'proved',
    packages: ['husky@4.3.8'],
    json: { husky: { hooks: { 'pre-commit': 'true' } } },
    before: 'npm rebuild husky',
  },
  'husky 8': {
    verdict: 'proved',
    packages: ['husky@8'],
    files: hook('.husky/pre-commit', '. "$(dirname -- "$0")/_/husky.sh"', 'true'),
    before: `chmod 755 .husky/pre-commit; ${bin}/husky install`,
  },
  'husky 9 with lint-staged': {
    verdict: 'proved',
    packages: ['husky@9', 'lint-staged@16'],
    json: { 'lint-staged': { '*.js': 'true' } },
    files: { '.husky/pre-commit': 'lint-staged --quiet\n' },
    before: `${bin}/husky`,
  },
  'N58: pre-commit 3.0.4': {
    verdict: 'proved',
    tool: () => pipTool('pre-commit', '3.0.4', 'setuptools<80'),
    files: { '.pre-commit-config.yaml': LOCAL },
    before: 'git add . && pre-commit install',
    after: 'git add . && pre-commit install --hook-type pre-push',
  },
  'N58: prek with prek.toml': {
    verdict: 'proved',
    tool: () => pipTool('prek'),
    files: { 'prek.toml': PREK },
    before: 'git add . && prek install',
    after: 'git add . && prek install --hook-type pre-push',
  },
  'N58: pre-commit that is not installed in the clone': {
    verdict: 'disproved',
    files: { '.pre-commit-config.yaml': LOCAL },
    init: 1,
  },
  'N58: lefthook that is not installed in the clone': {
    verdict: 'disproved',
    packages: ['lefthook@2'],
    files: { 'lefthook.yml': '' },
    init: 1,
  },
  'N58: the same, installed as `init` says': {
    verdict: 'proved',
    packages: ['lefthook@2'],
    files: { 'lefthook.yml': '' },
    init: 1,
    after: 'npx --no-install lefthook install',
  },
  'simple-git-hooks': {
    verdict: 'proved',
    packages: ['simple-git-hooks@2'],
    json: simple,
    before: `${bin}/simple-git-hooks`,
    after: `${bin}/simple-git-hooks`,
  },
  'N52: simple-git-hooks after a pull': {
    verdict: 'disproved',
    packages: ['simple-git-hooks@2'],
    json: simple,
    before: `${bin}/simple-git-hooks`,
    after: `printf '#!/bin/sh\n# SIMPLE_GIT_HOOKS\ntrue' >.git/hooks/pre-commit`,
  },
  'simple-git-hooks that has not run': {
    verdict: 'disproved',
    packages: ['simple-git-hooks@2'],
    json: simple,
    init: 1,
  },
  'a hook in `.git/hooks`': {
    verdict: 'proved',
    files: hook('.git/hooks/pre-commit', 'true'),
    before: 'chmod 755 .git/hooks/pre-commit',
  },
  'N52: pulled and not installed': { verdict: 'disproved', after: 'rm -rf node_modules' },
  'HUSKY=0': { verdict: 'disproved', env: { HUSKY: '0' } },
  'a call that cannot stop the hook': {
    ...husky('true\n'),
    verdict: 'disproved',
    after: `printf '${CALL} || true\\n' >.husky/pre-commit`,
  },
  'settings that let keys pass': {
    verdict: 'disproved',
    after: `printf '{ "rules": { "stripe-secret-key": "off" } }\\n' >.hushkeyrc.json; git add .`,
  },
  'a team whose hook stops every commit': { ...husky('echo "not on Sundays"; exit 1\n'), verdict: 'unknown' },
  'a hook that asks npm': {
    verdict: 'proved',
    files: { ...husky('').files, '.husky/pre-commit': 'npm ls >/dev/null 2>&1 || true\n' },
  },
  'N14: a linked worktree with its own install': {
    verdict: 'proved',
    after: `git add . && git commit -qnm x && git worktree add -q ../linked && cp -RP node_modules ../linked/ && (cd ../linked && ${HUSHKEY} init --prepare)`,
    at: '../linked',
  },
  'N59: a sparse checkout without `.husky`': {
    verdict: 'disproved',
    files: { 'web/a.js': '' },
    after: 'git add . && git commit -qnm x && git sparse-checkout set --cone web',
  },
  'N59: a branch from before hushkey': {
    verdict: 'disproved',
    before: 'git add . && git commit -qnm x && git branch old',
    after: 'git add . && git commit -qnm y && git switch -q old',
  },
  'N60: beside jj': { verdict: 'proved', before: 'mkdir .jj' },
}

for (const [name, setUp] of Object.entries({ ...SET_UPS }))
  test(name, async ({ task }) => {
    const tool = await setUp.tool?.()
    const project = await matrixProject(
      { ...(tool ? { PATH: pathWith(tool) } : {}) },
      { name: 'app', private: true, ...setUp.json },
    )
    for (const [path, text] of Object.entries(setUp.files ?? {})) await project.write(path, text)
    await installInto(project, setUp.packages ?? [])
    const manifest = {
      ...JSON.parse(await project.sh('cat package.json')),
      devDependencies: { hushkey: '*', ...named(setUp.packages) },
    }
    await project.write('package.json', `${JSON.stringify(manifest, null, 2)}\n`)
    if (setUp.before) await project.sh(setUp.before)
    const init = await shell(project, `${HUSHKEY} init`)
    expect({ exitCode: init.exitCode, said: init.stdout }).toMatchObject({ exitCode: setUp.init ?? 0 })
    if (setUp.after) await project.sh(setUp.after)
    const here = setUp.at ? project.at(setUp.at) : project
    const env = Object.entries(setUp.env ?? {})
      .map(([key, value]) => `${key}=${value} `)
      .join('')
    const program = join(await unpacked(), 'node_modules/hushkey/dist/cli.js')
    const text = await shell(here, `${env}node '${program}' doctor --format json`)
    const { checks }: { checks: { state: string; text: string }[] } = JSON.parse(text.stdout)
    expect(checks.filter(({ state }) => state === 'unknown')).toEqual([]) // all that people really have is understood
    const trial = await shell(here, `${env}node '${program}' doctor --trial --yes`)
    const verdict = (['proved', 'disproved', 'unknown'] as const)[trial.exitCode] ?? 'unknown'
    expect({ verdict, said: trial.stdout }).toMatchObject({ verdict: setUp.verdict })
    expect((await shell(project, 'ls -d .git/hushkey/trial-*')).exitCode, 'the trial is gone').not.toBe(0)
    const real = await reality(here, env)
    task.meta.tools = [
      ...(tool ? [`${tool.name} ${tool.version}`] : []),
      ...(setUp.packages ?? []),
      verdict,
      real.words,
    ]
    if (verdict === 'proved') expect(real).toMatchObject({ keyStopped: true, cleanStopped: false })
    if (verdict === 'disproved') expect(real.keyStopped && !real.cleanStopped).toBe(false)
  })

/** What commits really do, made as people make them. */
async function reality(repo: MatrixProject, env: string) {
  const commit = async (path: string, text: string) => {
    const head = async () => (await repo.run('git', ['rev-parse', '-q', '--verify', 'HEAD'])).stdout
    await repo.stage(path, text)
    const before = await head()
    const { stdout } = await shell(repo, `${env}git commit -m 'chore: ${path}'`)
    const stopped = (await head()) === before
    await repo.run('git', ['rm', '-qrf', '--cached', path])
    return { stopped, byHushkey: stopped && stdout.includes('stripe-secret-key') }
  }
  const key = await commit('pay.js', KEY_LINE)
  const clean = await commit('clean.js', `// ${repo.root}\n`)
  const words = key.stopped ? (clean.stopped ? 'every commit is stopped' : 'a key is stopped') : 'a key lands'
  return { keyStopped: key.byHushkey, cleanStopped: clean.stopped, words }
}

function named(packages: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(packages.map((spec) => spec.split(/@(?=[^@]+$)/) as [string, string]))
}

let folder: Promise<string> | undefined

/** The packed hushkey with husky, installed once. */
function unpacked(): Promise<string> {
  folder ??= (async () => {
    const project = await matrixProject()
    const into = join(inject('tools'), 'unpacked')
    await mkdir(into, { recursive: true })
    await project.sh(
      `cd '${into}' && npm init -y >/dev/null && npm install --ignore-scripts '${project.path(project.tarball)}'`,
    )
    return into
  })()
  return folder
}

/** Puts hushkey and other packages where `npm install` puts them, by links, without asking the registry each time. */
async function installInto(project: MatrixProject, packages: readonly string[]): Promise<void> {
  const link = async (from: string, to: string) => {
    await mkdir(dirname(to), { recursive: true })
    await rm(to, { recursive: true, force: true })
    await symlink(from, to)
  }
  const modules = project.path('node_modules')
  if (packages.length > 0) {
    await project.sh(`npm install --ignore-scripts --no-save --no-package-lock ${packages.join(' ')}`)
  }
  await link(join(await unpacked(), 'node_modules/hushkey'), join(modules, 'hushkey'))
}
