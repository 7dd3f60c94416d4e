// Brings what npm packages rarely hold into the cache: lockfiles of all package managers, notebooks, snapshots, catalogues
// of messages. They come at bench time from what the registries publish, through their own clients, and are never committed.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { execa } from 'execa'
import { CACHE } from './benign-packages.mjs'
import { classifyFile } from './file-kinds.mjs'

/** Go modules; those that read lockfiles keep samples of all of them for their tests. */
const GO_MODULES = [
  'github.com/anchore/syft@v1.18.1',
  'github.com/google/osv-scanner@v1.9.2',
  'github.com/aquasecurity/trivy@v0.58.1',
  'github.com/google/osv-scalibr@v0.2.1',
  'github.com/gohugoio/hugo@v0.140.1',
  'github.com/grafana/grafana-plugin-sdk-go@v0.262.0',
  'github.com/docker/compose/v2@v2.32.1',
]

/** Crates of programs carry their Cargo.lock. */
const CRATES = ['ripgrep@14.1.1', 'bat@0.24.0', 'fd-find@10.2.0', 'just@1.38.0', 'tokei@12.1.2', 'insta@1.41.1']

/** Source distributions with notebooks, or with the lockfile of the project. */
const PYTHON = [
  'folium==0.19.2',
  'emcee==3.1.6',
  'papermill==2.6.0',
  'jupytext==1.16.6',
  'lmfit==1.3.2',
  'nbconvert==7.16.4',
  'poetry==1.8.5',
  'pipenv==2024.4.0',
  'hatch==1.14.0',
  'django-rosetta==0.10.1',
]

/** What the JavaScript lockfiles are made for. */
const MANIFEST = {
  name: 'benign',
  version: '1.0.0',
  private: true,
  dependencies: {
    express: '4.21.2',
    next: '15.1.3',
    vue: '3.5.13',
    webpack: '5.97.1',
    '@aws-sdk/client-s3': '3.717.0',
  },
  devDependencies: {
    eslint: '9.17.0',
    jest: '29.7.0',
    typescript: '5.7.2',
    vite: '6.0.6',
    '@storybook/react': '8.4.7',
  },
}

/** Each makes its lockfile without installing anything. */
const LOCKERS = [
  ['npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund']],
  ['npx', ['--yes', 'pnpm@9.15.1', 'install', '--lockfile-only', '--ignore-scripts']],
  ['npx', ['--yes', '@yarnpkg/cli-dist@4.5.3', 'install', '--mode=update-lockfile']],
  ['npx', ['--yes', 'bun@1.1.42', 'install', '--save-text-lockfile', '--lockfile-only', '--ignore-scripts']],
]

/** Fetches each source once. @returns the folders, one a source; what could not be had is said and left out */
export async function benignFiles() {
  const folder = join(CACHE, 'files')
  mkdirSync(folder, { recursive: true })
  const sources = [
    ...GO_MODULES.map((name) => [name, goModule]),
    ...CRATES.map((name) => [name, crate]),
    ...PYTHON.map((name) => [name, sourceDistribution]),
    ...LOCKERS.map(([program, args]) => [`lock ${args[1]}`, (_, target) => lock(program, args, target)]),
  ]
  for (const [name, fetch] of sources) {
    const target = join(folder, name.replaceAll(/[/ ]/g, '+'))
    if (existsSync(target)) continue
    const part = `${target}.part`
    rmSync(part, { recursive: true, force: true })
    mkdirSync(part, { recursive: true })
    try {
      await fetch(name, part)
      renameSync(part, target)
    } catch (error) {
      rmSync(part, { recursive: true, force: true })
      console.error(
        `left out, because it could not be fetched: ${name} (${String(error.shortMessage ?? error).slice(0, 160)})`,
      )
    }
  }
  return readdirSync(folder).map((name) => join(folder, name))
}

async function goModule(name, target) {
  const env = { GOMODCACHE: join(CACHE, 'go'), GOFLAGS: '-modcacherw -mod=mod' }
  const { stdout } = await execa('go', ['mod', 'download', '-json', name], { cwd: target, env, timeout: 300_000 })
  take(JSON.parse(stdout).Dir, target)
}

/** Only what is rare elsewhere: these are other projects' sources, and some of them are about secrets. */
function take(from, to) {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    const kind = classifyFile(relative(from, path))
    if (!entry.isFile() || kind === 'code and text' || /secret|credential/i.test(relative(from, path))) continue
    if (statSync(path).size > 5_000_000) continue
    const copy = join(to, relative(from, path))
    mkdirSync(dirname(copy), { recursive: true })
    copyFileSync(path, copy)
  }
}

async function crate(name, target) {
  const [id, version] = name.split('@')
  const work = join(CACHE, 'cargo', id)
  mkdirSync(join(work, 'src'), { recursive: true })
  writeFileSync(join(work, 'src/lib.rs'), '')
  writeFileSync(
    join(work, 'Cargo.toml'),
    `[package]\nname = "benign"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\n${id} = "=${version}"\n`,
  )
  const env = { CARGO_HOME: join(CACHE, 'cargo') }
  await execa('cargo', ['fetch'], { cwd: work, env, timeout: 300_000 })
  const sources = join(CACHE, 'cargo/registry/src')
  for (const registry of readdirSync(sources)) take(join(sources, registry, `${id}-${version}`), target)
  copyFileSync(join(work, 'Cargo.lock'), join(target, 'Cargo.lock'))
}

async function sourceDistribution(name, target) {
  const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--no-binary', ':all:', '--dest', '.', name]
  const work = join(target, 'sdist')
  mkdirSync(work)
  await execa('python3', args, { cwd: work, timeout: 300_000 })
  for (const archive of readdirSync(work)) await execa('tar', ['-xzf', archive, '--no-same-owner'], { cwd: work })
  take(work, target)
  rmSync(work, { recursive: true })
}

async function lock(program, args, target) {
  writeFileSync(join(target, 'package.json'), JSON.stringify(MANIFEST))
  writeFileSync(join(target, 'yarn.lock'), '')
  await execa(program, args, { cwd: target, timeout: 300_000, env: { CI: '' } })
  for (const entry of readdirSync(target))
    if (classifyFile(entry) !== 'lockfiles' || statSync(join(target, entry)).size === 0)
      rmSync(join(target, entry), { recursive: true })
}
