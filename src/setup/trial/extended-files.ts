import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { parse } from 'jsonc-parser'

/** The files of the repository that hushkey's settings extend, relative to the root: without them a trial would stop. */
export async function extendedFiles(root: string): Promise<string[]> {
  const [own, manifest] = await Promise.all(
    ['.hushkeyrc.json', 'package.json'].map((file) => readJson(join(root, file))),
  )
  const names = [own?.extends, (manifest?.hushkey as { extends?: unknown } | undefined)?.extends].flat()
  return names.flatMap((name) => (typeof name === 'string' && name.startsWith('./') ? posix.normalize(name) : []))
}

/** Null for what is not there or broken: the hook says so. */
async function readJson(path: string): Promise<Record<string, unknown> | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  return text === null ? null : (parse(text) ?? null)
}
