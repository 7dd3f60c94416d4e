import { lstat, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'

/** Scripts that name others are followed so deep. */
const MOST_DEPTH = 3

/** A larger one is no script that a hook runs. */
const MOST_BYTES = 100_000

const MOST_FILES = 200

/** Packages are linked, Git's own files are the trial's, and an env file holds secrets. */
const LEFT_OUT = /(?:^|\/)(?:node_modules|\.git)(?:\/|$)|(?:^|\/)\.env[^/]*$/

/**
 * The files of the repository that hooks name, and those that these name: what they say in the working tree is what a commit
 * meets, committed or not.
 * @param from hooks and settings of their managers, relative to the root
 * @returns paths relative to the root
 */
export async function namedFiles(root: string, from: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  let names = [...from]
  for (let depth = 0; depth < MOST_DEPTH && names.length > 0; depth++) {
    const candidates = (await Promise.all(names.map((path) => namesIn(root, path)))).flat()
    const fresh = [...new Set(candidates)].filter((path) => !found.has(path) && !from.includes(path))
    const there = await Promise.all(fresh.map((path) => isSmallFile(join(root, path))))
    names = fresh.filter((_, at) => there[at]).slice(0, MOST_FILES - found.size)
    for (const path of names) found.add(path)
  }
  return [...found]
}

/** What may be paths in a file, as seen from the root, where hooks run, and from its own folder (`$(dirname "$0")/lib.sh`). */
async function namesIn(root: string, path: string): Promise<string[]> {
  const text = await readFile(join(root, path), 'utf8').catch(() => '')
  const words = text.length > MOST_BYTES ? [] : [...new Set(text.match(/[\w.@+/-]*\w/g))]
  const places = words.flatMap((word) => ['.', posix.dirname(path)].map((folder) => posix.join(folder, word)))
  return places.filter((place) => !/^(?:\.\.?$|\.\.\/)/.test(place) && !LEFT_OUT.test(place))
}

async function isSmallFile(path: string): Promise<boolean> {
  const kind = await lstat(path).catch(() => null)
  return kind?.isFile() === true && kind.size <= MOST_BYTES
}
