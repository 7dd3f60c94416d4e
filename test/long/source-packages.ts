// Brings published packages of many languages into a cache outside the repository, through the registries' own clients.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'

const LIST = new URL('source-packages.txt', import.meta.url)
/** Where the benchmarks, too, keep what they fetched. */
const CACHE = process.env.HUSHKEY_BENCH_CACHE ?? join(tmpdir(), 'hushkey-bench')
const FOLDER = join(CACHE, 'sources')

/** How each registry's client brings one package into an empty folder. */
const CLIENTS: Readonly<Record<string, (name: string, target: string) => Promise<void>>> = {
  npm,
  go,
  pip,
  crate,
  maven,
}

/** Unpacks each package of the list once. @returns the folders, one a package; what cannot be had is named and left out */
export async function sourcePackages(): Promise<string[]> {
  mkdirSync(FOLDER, { recursive: true })
  const rows = readFileSync(LIST, 'utf8').split('\n').filter(Boolean)
  for (const row of rows) if (!existsSync(folderOf(row))) await bring(row)
  return rows.map(folderOf).filter((folder) => existsSync(folder))
}

function folderOf(row: string): string {
  return join(FOLDER, row.replaceAll(/[ /:]/g, '+'))
}

async function bring(row: string) {
  const [registry = '', name = ''] = row.split(' ')
  const part = `${folderOf(row)}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part)
  try {
    await CLIENTS[registry]?.(name, part)
    renameSync(part, folderOf(row))
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    console.error(`left out: ${row} (${String(error).slice(0, 160)})`)
  }
}

async function npm(name: string, target: string) {
  await execa('npm', ['pack', '--silent', '--ignore-scripts', name], { cwd: target })
  await unpack(target, 'tar', ['-xzf'])
}

async function pip(name: string, target: string) {
  const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary', ':all:', '--dest', '.', name]
  await execa('python3', args, { cwd: target })
  await unpack(target, 'unzip', ['-q'])
}

async function go(name: string, target: string) {
  const env = { GOMODCACHE: join(CACHE, 'go'), GOFLAGS: '-modcacherw -mod=mod' }
  const { stdout } = await execa('go', ['mod', 'download', '-json', name], { cwd: target, env })
  await execa('cp', ['-r', `${JSON.parse(stdout).Dir}/.`, target])
}

async function crate(name: string, target: string) {
  const [id, version] = name.split('@')
  mkdirSync(join(target, 'src'))
  writeFileSync(join(target, 'src/lib.rs'), '')
  const manifest = `[package]\nname = "sources"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\n${id} = "=${version}"\n`
  writeFileSync(join(target, 'Cargo.toml'), manifest)
  const home = join(CACHE, 'cargo')
  await execa('cargo', ['fetch'], { cwd: target, env: { CARGO_HOME: home } })
  const sources = join(home, 'registry/src')
  for (const registry of readdirSync(sources))
    for (const folder of readdirSync(join(sources, registry)))
      if (folder === `${id}-${version}` || folder.startsWith(`${id}-${version}+`))
        // the version of what it bundles
        await execa('cp', ['-r', join(sources, registry, folder), target])
}

async function maven(name: string, target: string) {
  const [group = '', id, version = '', classifier] = name.split(':')
  const artifact = [group, id, version, 'jar', ...(classifier ? [classifier] : [])].join(':')
  const home = join(CACHE, 'maven')
  await execa('mvn', [
    '-q',
    `-Dmaven.repo.local=${home}`,
    'dependency:get',
    '-Dtransitive=false',
    `-Dartifact=${artifact}`,
  ])
  const jar = `${id}-${version}${classifier ? `-${classifier}` : ''}.jar`
  await execa('cp', [join(home, group.replaceAll('.', '/'), id ?? '', version, jar), target])
  await unpack(target, 'unzip', ['-q'])
}

/** Unpacks the archives of a folder in place. */
async function unpack(target: string, program: string, args: readonly string[]) {
  for (const archive of readdirSync(target)) {
    await execa(program, [...args, archive], { cwd: target })
    rmSync(join(target, archive))
  }
  await execa('chmod', ['-R', 'u+rwX', target])
}
