import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { CONFIG_FILE, type Config } from '../config/config.ts'
import { parseConfig } from '../config/parse-config.ts'
import { UserError } from '../errors.ts'
import { readStaged } from '../git/read-staged.ts'
import type { Repository } from '../git/repository.ts'
import { addEntries, removeEntry, replaceEntry } from './edit-config.ts'
import { areTwins, type NewEntry } from './entry-line.ts'
import { writeAndStage } from './write-and-stage.ts'

/** The config as a file that can be changed. */
export interface ConfigStore {
  /** Relative to the Git root. */
  readonly file: string
  readonly config: Config | null
  /** Writes entries, each in its place; one that covers the same is replaced. */
  add(entries: readonly NewEntry[]): Promise<void>
  /** Takes out the entries on these lines. */
  remove(lines: readonly number[]): Promise<void>
}

/**
 * Opens the config that `hushkey allow` writes to: the one that is staged, or a `.hushkeyrc.json` to be.
 * @param given an absolute path that replaces it (`--config`)
 * @throws UserError when the file has edits that are not staged: staging the entry would sweep them in
 */
export async function openConfig(
  repository: Repository,
  ruleIds: readonly string[],
  given?: string,
): Promise<ConfigStore> {
  const { file, key, staged } = await locate(repository, given)
  const path = join(repository.root, file)
  await refuseUnstaged(file, path, staged)
  let text = staged === null ? null : await readFile(path, 'utf8')
  const config = text === null ? null : await parseConfig(text, file, ruleIds, key)

  async function save(next: string): Promise<void> {
    await parseConfig(next, file, ruleIds, key)
    await writeAndStage(repository, file, text, next)
    text = next
  }

  return {
    file,
    config,
    async add(entries) {
      const known = config?.allow ?? []
      let next = text
      for (const [index, old] of [...known.entries()].reverse()) {
        const twin = entries.find((entry) => areTwins(old, entry))
        if (twin && next !== null) next = replaceEntry(next, index, twin, key)
      }
      const fresh = entries.filter((entry) => !known.some((old) => areTwins(old, entry)))
      if (fresh.length) next = addEntries(next, fresh, key)
      if (next !== null && next !== text) await save(next)
    },
    async remove(lines) {
      const indexes = (config?.allow ?? []).flatMap(({ line }, index) => (lines.includes(line) ? [index] : []))
      const next = indexes.reduceRight((rest, index) => removeEntry(rest, index, key), text ?? '')
      if (indexes.length) await save(next)
    },
  }
}

async function locate(repository: Repository, given?: string) {
  if (given !== undefined) {
    const file = relative(repository.root, given).split(sep).join('/')
    if (file.startsWith('../')) throw new UserError(`${given} is outside of the repository`, 'Edit it by hand.')
    const [staged = null] = await readStaged(repository, [file])
    return { file, key: file.endsWith('package.json') ? 'hushkey' : null, staged }
  }
  const [own = null, inPackage = null] = await readStaged(repository, [CONFIG_FILE, 'package.json'])
  const isInPackage = own === null && /"hushkey"\s*:\s*\{/.test(inPackage ?? '')
  return isInPackage
    ? { file: 'package.json', key: 'hushkey', staged: inPackage }
    : { file: CONFIG_FILE, key: null, staged: own }
}

async function refuseUnstaged(file: string, path: string, staged: string | null): Promise<void> {
  const disk = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new UserError(`cannot read ${file} (${error.code})`, 'Mend its permissions.', { cause: error })
  })
  if (disk?.replaceAll('\r\n', '\n') === staged?.replaceAll('\r\n', '\n')) return
  if (disk === null) throw new UserError(`${file} is staged, but gone from the disk`, `Run: git checkout -- ${file}`)
  const what = staged === null ? 'is not staged' : 'has edits that are not staged'
  throw new UserError(
    `${file} ${what}; they would be staged together with the new entry`,
    `Look at them (git diff -- ${file}), stage them (git add ${file}), then run this again.`,
  )
}
