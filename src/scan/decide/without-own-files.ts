import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Change } from '../../git/changes/change.ts'

/** Where a repository that commits its packages has hushkey's files. */
const OWN = /(?:^|\/)node_modules\/hushkey\//

/**
 * Leaves out what was found, or said by a comment, in hushkey's own published files, whose rules and messages look like
 * what they are about. They are known by their bytes, of which the build makes a list. The files of the working tree prove
 * nothing: whoever adds a file to the package's folder has it there as well.
 */
export async function withoutOwnFiles<Item extends { readonly path: string; readonly commit?: string | null }>(
  findings: readonly Item[],
  changes: readonly Change[],
): Promise<readonly Item[]> {
  const paths = new Set(findings.map(({ path }) => path).filter((path) => OWN.test(path)))
  if (!paths.size) return findings
  const published = await publishedBlobs()
  const own = new Set(changes.filter(({ path, blob }) => paths.has(path) && published.has(blob)).map(versionKey))
  return findings.filter((finding) => !own.has(versionKey(finding)))
}

/** A range may have several versions of a path. */
function versionKey({ path, commit }: { readonly path: string; readonly commit?: string | null }): string {
  return `${commit ?? ''} ${path}`
}

/** None where the list cannot be read: then all that is found counts. */
async function publishedBlobs(): Promise<ReadonlySet<string>> {
  const root = await packageRoot(dirname(fileURLToPath(import.meta.url)))
  const list = root && (await readFile(join(root, 'dist/own-files.txt'), 'latin1').catch(() => null))
  return new Set(list?.split('\n').filter(Boolean))
}

/** The nearest folder above with hushkey's package.json: the program runs from `dist`, tests from `src`. */
async function packageRoot(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null)
  if (text !== null && JSON.parse(text).name === 'hushkey') return folder
  return dirname(folder) === folder ? null : packageRoot(dirname(folder))
}
