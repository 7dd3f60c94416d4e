import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { trackedPaths } from '../../git/paths/path-questions.ts'
import type { Repository } from '../../git/repository.ts'
import { isWithin, programOnPath } from './program-on-path.ts'

/** A program that reads a text and writes it formatted. */
export interface Formatter {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
}

/**
 * The formatter that a file's project uses, where it is installed. Its settings are data: one whose settings are a program,
 * or name plugins, is left out, because nothing that a repository holds may run.
 */
export async function findFormatter(repository: Repository, path: string): Promise<Formatter | null> {
  if (/\.(?:[cm]?[jt]sx?|vue|svelte|astro|json)$/.test(path))
    return (await biome(repository, path)) ?? (await prettier(repository, path))
  if (path.endsWith('.py')) return python(repository, path)
  if (path.endsWith('.rs')) return rustfmt(repository, path)
  if (path.endsWith('.go')) return onPath(repository, 'gofmt', [])
  return path.endsWith('.tf') ? onPath(repository, 'terraform', ['fmt', '-']) : null
}

async function biome(repository: Repository, path: string): Promise<Formatter | null> {
  const settings = nearest(repository.root, path, ['biome.json', 'biome.jsonc'])
  if (!settings || /"plugins"/.test(settings.text)) return null
  return inNode(repository, path, '@biomejs/biome/bin/biome', ['format', `--stdin-file-path=${path}`])
}

/** https://prettier.io/docs/configuration */
const PRETTIER_FILES = ['.prettierrc', '.prettierrc.json', '.prettierrc.yml', '.prettierrc.yaml', '.prettierrc.toml']
const PRETTIER_PROGRAMS = ['.js', '.cjs', '.mjs', '.ts', '.cts', '.mts'].flatMap((ending) => [
  `.prettierrc${ending}`,
  `prettier.config${ending}`,
])

async function prettier(repository: Repository, path: string): Promise<Formatter | null> {
  const { root } = repository
  if (nearest(root, path, PRETTIER_PROGRAMS)) return null
  const settings = nearest(root, path, PRETTIER_FILES)
  const manifest = nearest(root, path, ['package.json'], /"prettier"\s*:/)
  const isPlain = !/\bplugins\b/.test(settings?.text ?? '') && isData(manifest)
  if (!(settings || manifest) || !isPlain) return null
  const args = ['--stdin-filepath', path]
  return (
    (await inNode(repository, path, 'prettier/bin/prettier.cjs', args)) ??
    (await inNode(repository, path, 'prettier/bin-prettier.js', args))
  )
}

/** Whether what a manifest says of Prettier names no package that would run. */
function isData(manifest: Found | null): boolean {
  try {
    const { prettier = {} } = JSON.parse(manifest?.text ?? '{}') as { prettier?: unknown }
    return typeof prettier === 'object' && !/"plugins"/.test(JSON.stringify(prettier))
  } catch {
    return false
  }
}

function python(repository: Repository, path: string): Formatter | null {
  const { root } = repository
  const settings = nearest(root, path, ['ruff.toml', '.ruff.toml', 'pyproject.toml'])
  if (!settings) return null
  const usesRuff = !settings.file.endsWith('pyproject.toml') || /^\[tool\.ruff\b/m.test(settings.text)
  if (/^\[tool\.black\b/m.test(settings.text)) return onPath(repository, 'black', ['-q', '--stdin-filename', path, '-'])
  return usesRuff ? onPath(repository, 'ruff', ['format', '--stdin-filename', path, '-']) : null
}

/** Not where the file is: `rust-toolchain.toml` there may name a program of the repository as the compiler. */
function rustfmt(repository: Repository, path: string): Formatter | null {
  const { root } = repository
  const edition = /^\s*edition\s*=\s*"(\d{4})"/m.exec(
    nearest(root, path, ['Cargo.toml'], /^\s*edition\s*=\s*"/m)?.text ?? '',
  )
  const settings = nearest(root, path, ['rustfmt.toml', '.rustfmt.toml'])
  const args = ['--edition', edition?.[1] ?? '2021', ...(settings ? ['--config-path', settings.file] : [])]
  const found = onPath(repository, 'rustfmt', args)
  return found && { ...found, cwd: tmpdir() }
}

function onPath({ root, git }: Repository, name: string, args: readonly string[]): Formatter | null {
  const program = programOnPath(name, root, git.env)
  return program === null ? null : { program, args, cwd: root }
}

/** A package that is installed near a file, and is no part of the repository. */
async function inNode(
  repository: Repository,
  path: string,
  entry: string,
  args: readonly string[],
): Promise<Formatter | null> {
  const { root } = repository
  const found = foldersAbove(path)
    .map((folder) => join(root, folder, 'node_modules', entry))
    .find((file) => existsSync(file))
  if (!found) return null
  const real = realpathSync(found)
  const inside = relative(realpathSync(root), real).split(sep).join('/')
  const isOfRepository =
    isWithin(real, root) && (!inside.includes('node_modules/') || (await isTracked(repository, inside)))
  return isOfRepository ? null : onPath(repository, 'node', [found, ...args])
}

async function isTracked(repository: Repository, path: string): Promise<boolean> {
  return (await trackedPaths(repository, [path])).has(path)
}

interface Found {
  readonly file: string
  readonly text: string
}

/** The first of these files that the folders from the path's own up to the root have, with these words in it. */
function nearest(root: string, path: string, names: readonly string[], words = /^/): Found | null {
  for (const folder of foldersAbove(path)) {
    for (const name of names) {
      const file = join(root, folder, name)
      const text = readIfThere(file)
      if (text !== null && words.test(text)) return { file, text }
    }
  }
  return null
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** The path's folder and those above it, the root last. */
function foldersAbove(path: string): string[] {
  const folder = dirname(path)
  return folder === '.' ? ['.'] : [folder, ...foldersAbove(folder)]
}
