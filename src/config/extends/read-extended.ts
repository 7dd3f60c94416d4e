import { realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from '../../errors.ts'
import type { Repository } from '../../git/repository.ts'
import { readTexts } from '../../git/texts/read-texts.ts'
import { quote } from '../quote.ts'
import { readDisk } from '../read-disk.ts'
import { nameBelow, trackedName } from '../tracked-name.ts'
import type { ExtendedFile, ExtendsFrom } from './extended-file.ts'
import { type ExtendedName, parseExtendedName } from './extended-name.ts'
import { findPackage } from './find-package.ts'

/** Gets what a config extends; see `ReadExtended`. */
export async function readExtended(
  repository: Pick<Repository, 'git' | 'root'>,
  from: ExtendsFrom,
  name: string,
  by: string,
): Promise<ExtendedFile> {
  const parsed = parseExtendedName(name) as ExtendedName // the shape of "extends" lets no other through
  if (parsed.kind === 'file') return readFileOf(repository, from, name, by)
  return readPackage(repository, from, parsed, name, by)
}

async function readFileOf(
  repository: Pick<Repository, 'git' | 'root'>,
  { folder, commit, orDisk = false }: ExtendsFrom,
  name: string,
  by: string,
): Promise<ExtendedFile> {
  const path = join(folder, name)
  const [here, there] = [nameBelow(repository.root, folder), nameBelow(repository.root, path)]
  const isOutside = here === null && folder !== repository.root
  if (there === null && !isOutside)
    throw new UserError(`${by} extends ${quote(name)}, which lies outside of the repository`)
  const [inGit = null] = there === null ? [] : await readTexts(repository.git, [`${commit}:${there}`])
  const text = inGit ?? (orDisk || isOutside ? await readDisk(path) : null)
  if (text !== null)
    return { name, file: there ?? path, package: null, isInGit: inGit !== null, isPending: false, text }
  if (commit !== '')
    throw new UserError(`${by} extends ${quote(name)}, which ${commit.slice(0, 12)} does not have`, 'Add it there.')
  throw new UserError(
    `${by} extends ${quote(name)}, which is not staged`,
    'Write it, then run git add for it; what is on the disk alone does not count.',
  )
}

async function readPackage(
  repository: Pick<Repository, 'git' | 'root'>,
  { commit, pending }: ExtendsFrom,
  { package: packageName, path }: Extract<ExtendedName, { kind: 'package' }>,
  name: string,
  by: string,
): Promise<ExtendedFile> {
  const folder = await findPackage(packageName, [repository.root, dirname(fileURLToPath(import.meta.url))])
  if (folder === null)
    throw new UserError(`${by} extends ${quote(name)}, which is not installed`, 'Install the packages of this project.')
  const found = await readInstalled(repository, commit, join(folder, path))
  if (found.text === null) {
    const where = found.inGit === null ? '' : commit === '' ? ' that is staged' : ` in ${commit.slice(0, 12)}`
    throw new UserError(
      `${by} extends ${quote(name)}, but the package ${packageName} has no ${path}${where}`,
      'Name a file that it has: "PACKAGE/FILE.json".',
    )
  }
  return {
    name,
    file: found.inGit ?? `${packageName}/${path}`,
    package: { name: packageName, version: await versionOf(folder) },
    isInGit: found.inGit !== null,
    isPending: pending?.has(packageName) ?? false,
    text: found.text,
  }
}

/** A package of the repository itself, or one that it committed, counts as Git has it; else what is on the disk does. */
async function readInstalled(repository: Pick<Repository, 'git' | 'root'>, commit: string, path: string) {
  const real = await realpath(path).catch(() => path)
  const below = await trackedName(repository, real)
  const isInstalled = below === null || /(?:^|\/)(?:node_modules|\.yarn)\//.test(below)
  if (below !== null) {
    const [staged = null, there = null] = await readTexts(repository.git, [`:${below}`, `${commit}:${below}`])
    if (!isInstalled || staged !== null || there !== null) return { inGit: below, text: there }
  }
  return { inGit: null, text: await readDisk(path) }
}

async function versionOf(folder: string): Promise<string | null> {
  try {
    const { version } = JSON.parse((await readDisk(join(folder, 'package.json'))) ?? '{}')
    return typeof version === 'string' ? version : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
