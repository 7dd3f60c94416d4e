import { mkdir, readdir, readlink, realpath, stat, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Mapping, placeInTrial } from './place-in-trial.ts'

/** What Yarn without `node_modules` reads besides `.pnp.cjs`; the rest of `.yarn` is found from there. */
const PNP = ['.pnp.cjs', '.pnp.loader.mjs', '.pnp.data.json']

/**
 * Gives a folder of the trial the packages that are installed in the real one: a real `node_modules` whose entries are
 * links, so that an install in the trial removes links and no package of the user's.
 */
export async function linkPackages(mapping: Mapping, real: string, trial: string): Promise<void> {
  await linkEntries(mapping, join(real, 'node_modules'), join(trial, 'node_modules'))
  for (const name of PNP) await link(join(real, name), join(trial, name))
  const yarn = (await readdir(join(real, '.yarn')).catch(() => [])).filter((name) => name !== 'install-state.gz')
  for (const name of yarn) await link(join(real, '.yarn', name), join(trial, '.yarn', name))
}

async function linkEntries(mapping: Mapping, real: string, trial: string): Promise<void> {
  if (!(await isFolder(real))) return
  await mkdir(trial, { recursive: true })
  for (const name of await readdir(real)) {
    const [from, to] = [join(real, name), join(trial, name)]
    // a scope and the programs are folders of entries; other names with a dot are notes of the package manager
    if (name === '.bin' || (name.startsWith('@') && !(await isLink(from)))) await linkEntries(mapping, from, to)
    else if (!name.startsWith('.') || real.endsWith('.bin')) await link(await target(mapping, from), to)
  }
}

/** A package of the same repository is that of the trial. */
async function target(mapping: Mapping, path: string): Promise<string> {
  const real = await realpath(path).catch(() => path)
  const own = /[\\/]node_modules[\\/]/.test(real) ? null : placeInTrial(mapping, real)
  return own !== null && (await isFolder(own)) ? own : path
}

async function link(from: string, to: string): Promise<void> {
  const kind = await stat(from).catch(() => null)
  if (!kind) return
  await mkdir(dirname(to), { recursive: true })
  await symlink(from, to, kind.isDirectory() ? 'junction' : 'file').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error // Git tracks it, and has put it there
  })
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}

async function isLink(path: string): Promise<boolean> {
  return readlink(path).then(
    () => true,
    () => false,
  )
}
