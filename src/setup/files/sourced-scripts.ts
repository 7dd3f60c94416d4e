import { posix } from 'node:path'
import { readBytes } from './read-bytes.ts'
import { type Sourced, sourcedWords } from './shell-script.ts'

/** Scripts that read others are followed so deep. */
const MOST_DEPTH = 3

/**
 * Reads the scripts of the repository that a hook takes as part of its own (`. ./scripts/lib.sh`): they can end it, or
 * switch `set -e` off.
 * @param path that of the hook, relative to the root, where Git starts it
 */
export async function readSourced(root: string, path: string, script: string, depth = 0): Promise<Sourced> {
  const found = new Map<string, string>()
  if (depth === MOST_DEPTH) return found
  for (const word of sourcedWords(script)) {
    const place = findPlace(word, posix.dirname(path))
    if (place === null) continue
    const read = (at: string) => readBytes(root, at).catch(() => null) // it may be a folder
    const text = (await read(place))?.toString() ?? ''
    if (place.endsWith('/husky.sh')) {
      const own = await read(posix.join(place, '../../../node_modules/husky/husky.sh'))
      const isHuskys = text === '' || own?.toString() === text || DEPRECATED.test(text)
      if (isHuskys) found.set(word, '') // what it does by itself is known
      continue
    }
    found.set(word, text)
    for (const [inner, content] of await readSourced(root, path, text, depth + 1)) found.set(inner, content)
  }
  return found
}

/** All that the one of husky 9 does. */
const DEPRECATED = /^echo "husky - DEPRECATED(?:[^"$`\\]|\\[$"]|\$0)*"\s*$/

/** Where a word leads inside of the repository; null for what only the shell knows. */
function findPlace(word: string, folder: string): string | null {
  const plain = word
    .replaceAll(/["']/g, '')
    .replace(/^(?:\$\(dirname (?:-- )?\$0\)|\$\{0%\/\*\})\//, `${folder}/`)
    .replace(/^\$\(git rev-parse --show-toplevel\)\//, '')
  const place = posix.normalize(plain)
  return /[$`*~\0]/.test(plain) || /^(?:\/|\.\.\/)/.test(place) ? null : place
}
