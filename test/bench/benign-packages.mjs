// Brings the published files of popular npm packages into a cache outside the repository, as text that holds no secrets.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'

const LIST = new URL('popular-packages.txt', import.meta.url)

/** The folder that keeps what the benchmarks fetched: `HUSHKEY_BENCH_CACHE`, else one below the temporary folder. */
export const CACHE = process.env.HUSHKEY_BENCH_CACHE ?? join(tmpdir(), 'hushkey-bench')

/** Unpacks each package of the list once. @returns the folders, one a package */
export async function benignPackages() {
  const names = readFileSync(LIST, 'utf8').split('\n').filter(Boolean)
  const folder = join(CACHE, 'packages')
  mkdirSync(folder, { recursive: true })
  const missing = names.filter((name) => !existsSync(join(folder, folderOf(name))))
  for (let at = 0; at < missing.length; at += 8)
    await Promise.all(missing.slice(at, at + 8).map((name) => unpack(name, folder)))
  return readdirSync(folder).map((name) => join(folder, name))
}

/** `@scope/name@1.2.3` as one folder name. */
function folderOf(name) {
  return name.replace('/', '+')
}

async function unpack(name, folder) {
  const target = join(folder, folderOf(name))
  const work = `${target}.part`
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const { stdout } = await execa('npm', ['pack', '--silent', '--ignore-scripts', name], { cwd: work })
  await execa('tar', ['-xzf', stdout.trim().split('\n').at(-1), '--no-same-owner'], { cwd: work })
  await execa('sh', ['-c', 'rm -f ./*.tgz && chmod -R u+rwX .'], { cwd: work })
  renameSync(work, target)
}
