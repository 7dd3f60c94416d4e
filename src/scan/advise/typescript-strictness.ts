import { join, posix } from 'node:path'
import { readIfPlain } from './read-if-plain.ts'

/** So many files that extend each other are followed. */
const DEEPEST = 5

/**
 * Whether TypeScript checks for `undefined` in a file, by the nearest `tsconfig.json` above it. One that extends a package
 * counts as strict: a checked read compiles either way. Without a `tsconfig.json` nothing is compiled.
 */
export async function createStrictness(root: string, paths: readonly string[]): Promise<(path: string) => boolean> {
  const strict = new Set<string>()
  for (const path of paths)
    if (/\.[cm]?tsx?$|\.(?:vue|svelte|astro)$/.test(path) && (await isStrictAt(root, path))) strict.add(path)
  return (path) => strict.has(path)
}

async function isStrictAt(root: string, path: string): Promise<boolean> {
  for (let end = path.lastIndexOf('/'); ; end = path.lastIndexOf('/', end - 1)) {
    const folder = path.slice(0, end + 1)
    const text = await readIfPlain(join(root, folder, 'tsconfig.json'))
    if (text !== null) return isStrictText(root, folder, text, 0)
    if (end < 0) return false
  }
}

async function isStrictText(root: string, folder: string, text: string, depth: number): Promise<boolean> {
  const plain = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const own = /"(?:strictNullChecks|strict)"\s*:\s*(true|false)/.exec(plain)?.[1]
  if (own) return own === 'true'
  const extended = /"extends"\s*:\s*"([^"]+)"/.exec(plain)?.[1]
  if (extended === undefined || depth >= DEEPEST) return /"references"\s*:/.test(plain)
  if (!extended.startsWith('.')) return true
  const file = posix.join(folder, extended.endsWith('.json') ? extended : `${extended}.json`)
  if (file.startsWith('..')) return true
  const next = await readIfPlain(join(root, file))
  return (
    next === null || isStrictText(root, posix.dirname(file) === '.' ? '' : `${posix.dirname(file)}/`, next, depth + 1)
  )
}
