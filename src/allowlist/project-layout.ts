import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from '../git/repository.ts'
import { FORMATTED_WIDTH, type Layout, layoutOf, PLAIN } from './config-layout.ts'

/** What a formatter of JSON is configured by, at the root of a project. */
const FORMATTER_FILE = /^(?:\.?biome\.jsonc?|\.prettierrc(?:\..+)?|prettier\.config\..+)$/
const FORMATTER_FIELD = /"(?:prettier|@biomejs\/biome)"\s*:/

/**
 * How an entry is laid out, so that the project's formatter leaves it as it is: indented like its `package.json`, and
 * on several lines where there is a formatter.
 * @param key the key of `package.json` that holds the config: package managers write all of that file on many lines
 */
export async function projectLayout({ root }: Repository, key: string | null): Promise<Layout> {
  const names = await readdir(root).catch(() => [])
  const packageText = await readFile(join(root, 'package.json'), 'utf8').catch(() => '')
  const { unit, eol } = layoutOf(packageText, PLAIN)
  const isFormatted = names.some((name) => FORMATTER_FILE.test(name)) || FORMATTER_FIELD.test(packageText)
  return { unit, eol, width: key !== null ? 0 : isFormatted ? FORMATTED_WIDTH : null }
}
