import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Change } from '../../git/changes/change.ts'

/** Where a repository that commits its packages has hushkey's files; what stands behind it is their path in the package. */
const OWN = /(?:^|\/)node_modules\/hushkey\/(.+)$/

/**
 * Leaves out what was found, or said by a comment, in hushkey's own published files, whose rules and messages look like what they are about. They
 * are known by their bytes: a file counts as hushkey's own only where it is the same as in the package that runs.
 */
export async function withoutOwnFiles<Item extends { readonly path: string; readonly commit?: string | null }>(
  findings: readonly Item[],
  changes: readonly Change[],
): Promise<readonly Item[]> {
  const paths = new Set(findings.map(({ path }) => path).filter((path) => OWN.test(path)))
  if (!paths.size) return findings
  const own = new Set<string>()
  for (const change of changes) if (paths.has(change.path) && (await isOwn(change))) own.add(placeOf(change))
  return findings.filter((finding) => !own.has(placeOf(finding)))
}

/** A range may have several versions of a path. */
function placeOf({ path, commit }: { readonly path: string; readonly commit?: string | null }): string {
  return `${commit ?? ''} ${path}`
}

async function isOwn({ path, blob }: Change): Promise<boolean> {
  const [, name = ''] = OWN.exec(path) ?? []
  const root = await packageRoot(dirname(fileURLToPath(import.meta.url)))
  const bytes = root === null ? null : await readFile(join(root, name)).catch(() => null) // another version has no such file
  if (bytes === null) return false
  const algorithm = blob.length === 40 ? 'sha1' : 'sha256'
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === blob
}

/** The nearest folder above with hushkey's package.json: the program runs from `dist`, tests from `src`. */
async function packageRoot(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null)
  if (text !== null && JSON.parse(text).name === 'hushkey') return folder
  return dirname(folder) === folder ? null : packageRoot(dirname(folder))
}
