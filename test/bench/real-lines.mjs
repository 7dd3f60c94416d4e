import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** Text of packages; what stands below a name with a dot is caches and npm's own lists. */
const IS_TEXT = /^(?:(?![\\/]\.).)*\.(?:[cm]?[jt]s|json|md)$/

/** With these bounds a line has 66 bytes on average, as in the 6.5 MB of 100,000 lines that the bounds of issue 6 name. */
const [SHORTEST, LONGEST] = [40, 120]

let known

/**
 * Lines that programmers wrote, from the packages that are installed here: made-up text meets the keywords of rules too
 * seldom or too often.
 * @param from which line to begin with; they are taken round and round
 */
export function realLines(count, from = 0) {
  known ??= linesBelow(PACKAGES)
  let text = ''
  for (let at = from; at < from + count; at++) text += `${known[at % known.length]}\n`
  return text
}

function linesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
    .filter((path) => IS_TEXT.test(path))
    .sort()
    .flatMap((path) => readFileSync(join(folder, path), 'utf8').split(/\r?\n/))
    .filter(({ length }) => length >= SHORTEST && length <= LONGEST)
}
