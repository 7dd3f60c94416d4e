import { copyFile, mkdir, mkdtemp, readdir, readFile, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import type { Packed } from './registry.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Packs this package from a copy of its sources, built from nothing, so that the `dist` of other tests stays untouched.
 * @param into the folder for the tarball
 */
export async function packHushkey(into: string): Promise<Packed> {
  const copy = await mkdtemp(join(into, 'sources-'))
  await copySources(copy)
  await linkModules(join(copy, 'node_modules'))
  return npmPack(copy, into)
}

/** Packs a package that is installed here, such as husky. */
export function packInstalled(name: string, into: string): Promise<Packed> {
  return npmPack(join(ROOT, 'node_modules', name), into, '--ignore-scripts')
}

/** Packs the package in a folder. */
export async function npmPack(folder: string, into: string, ...args: string[]): Promise<Packed> {
  const env = { HUSKY: '0', npm_config_cache: join(into, 'npm'), npm_config_update_notifier: 'false' }
  await execa('npm', ['pack', '--pack-destination', into, ...args], { cwd: folder, env })
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return {
    manifest,
    tarball: join(into, `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`),
  }
}

/** Everything that is part of the repository or would be with the next `git add .`. */
async function copySources(to: string): Promise<void> {
  const listed = await execa('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  for (const path of listed.stdout.split('\0').filter(Boolean)) {
    await mkdir(join(to, dirname(path)), { recursive: true })
    await copyFile(join(ROOT, path), join(to, path)).catch(ignoreMissing) // deleted, but not staged yet
  }
}

/** A folder of its own, so that what the build puts there stays there. */
async function linkModules(to: string): Promise<void> {
  await mkdir(to)
  for (const name of await readdir(join(ROOT, 'node_modules')))
    if (name !== '.cache') await symlink(join(ROOT, 'node_modules', name), join(to, name))
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
