import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { CONFIG_FILE, type Config } from '../config/config.ts'
import { createReadExtended } from '../config/extends/create-read-extended.ts'
import { parseConfig } from '../config/parse/parse-config.ts'
import { UserError } from '../errors.ts'
import { readPlainFile } from '../files/read-plain-file.ts'
import { whileAlone } from '../files/while-alone.ts'
import type { Repository } from '../git/repository.ts'
import { readStaged } from '../git/texts/read-staged.ts'
import type { Layout } from './config-layout.ts'
import { addEntries, removeEntry, replaceEntry } from './edit-config.ts'
import { addEnvAllow } from './edit-env-allow.ts'
import { areTwins, type NewEntry } from './entry-line.ts'
import { letMerge } from './let-merge.ts'
import { projectLayout } from './project-layout.ts'
import { writeAndStage } from './write-and-stage.ts'

/** The config as a file that can be changed. */
export interface ConfigStore {
  /** Relative to the Git root. */
  readonly file: string
  readonly config: Config | null
  /**
   * Writes entries, each in its place; one that covers the same is replaced. Lets branches merge them.
   * @returns the files that are staged now, for people
   */
  add(entries: readonly NewEntry[]): Promise<readonly string[]>
  /** Adds globs to `env.allow`. */
  allowEnvFiles(globs: readonly string[]): Promise<void>
  /** Takes out the entries on these lines of the config as it was opened. @throws UserError when it was changed since */
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
  const alone = <T>(action: () => Promise<T>): Promise<T> =>
    whileAlone(join(repository.gitDir, 'hushkey-allow.lock'), action, { signal: repository.git.signal })
  const opened = await alone(() => readNow(repository, ruleIds, given))
  const { file, config } = opened

  /** What stands there is read again: another `hushkey allow` may have written since. */
  function change<T>(edit: (now: Opened) => string | null, andThen: (text: string) => Promise<T>): Promise<T> {
    return alone(async () => {
      const now = await readNow(repository, ruleIds, given)
      const next = edit(now)
      if (next !== null && next !== now.text) {
        await now.parse(next)
        await writeAndStage(repository, file, now.text, next)
      }
      return andThen(next ?? '')
    })
  }

  return {
    file,
    config,
    async add(entries) {
      const layout = await projectLayout(repository, opened.key)
      const edit = (now: Opened) => withEntries(now, entries, layout)
      if (!entries.length) return []
      const isAttributed = await change(edit, (text) => letMerge(repository, file, text))
      return [file, ...(isAttributed ? ['.gitattributes'] : [])]
    },
    async allowEnvFiles(globs) {
      const fresh = (now: Opened) => globs.filter((glob) => !now.config?.env.allow.includes(glob))
      const edit = (now: Opened) => (fresh(now).length ? addEnvAllow(now.text, fresh(now), now.key) : null)
      if (globs.length) await change(edit, async () => {})
    },
    remove(lines) {
      const edit = (now: Opened) => {
        if (now.text !== opened.text) throw new UserError(`${file} was changed meanwhile`, 'Run the command again.')
        const indexes = (config?.allow ?? []).flatMap(({ line }, index) => (lines.includes(line) ? [index] : []))
        return indexes.reduceRight((rest: string | null, index) => rest && removeEntry(rest, index, now.key), now.text)
      }
      return change(edit, async () => {})
    },
  }
}

/** The config as it is in the working tree and in the index. */
interface Opened {
  readonly file: string
  /** The key of `package.json` that holds it. */
  readonly key: string | null
  /** Null where there is none yet. */
  readonly text: string | null
  /** With the entries of the file itself alone. */
  readonly config: Config | null
  /** Reads what the file is to become. @throws UserError for a mistake in it */
  readonly parse: (next: string) => Promise<Config>
}

async function readNow(repository: Repository, ruleIds: readonly string[], given?: string): Promise<Opened> {
  const { file, key, staged } = await locate(repository, given)
  const readExtended = createReadExtended(repository, { folder: dirname(join(repository.root, file)), commit: '' })
  const disk = await refuseUnstaged(repository, file, staged)
  const text = staged === null ? null : disk
  const parse = async (next: string) => {
    const config = await parseConfig(next, file, ruleIds, key, readExtended)
    return { ...config, allow: config.allow.filter((entry) => entry.file === file) } // of others nothing can be changed here
  }
  return { file, key, text, config: text === null ? null : await parse(text), parse }
}

function withEntries({ text, key, config }: Opened, entries: readonly NewEntry[], layout: Layout): string | null {
  const known = config?.allow ?? []
  let next = text
  for (const [index, old] of [...known.entries()].reverse()) {
    const twin = entries.find((entry) => areTwins(old, entry))
    if (twin && next !== null) next = replaceEntry(next, index, twin, key, layout)
  }
  const fresh = entries.filter((entry) => !known.some((old) => areTwins(old, entry)))
  return fresh.length ? addEntries(next, fresh, key, layout) : next
}

async function locate(repository: Repository, given?: string) {
  if (given !== undefined) {
    const file = relative(repository.root, given).split(sep).join('/')
    if (file.startsWith('../') || isAbsolute(file))
      throw new UserError(`${given} is outside of the repository`, 'Edit it by hand.')
    const [staged = null] = await readStaged(repository, [file])
    return { file, key: file.endsWith('package.json') ? 'hushkey' : null, staged }
  }
  const [own = null, inPackage = null] = await readStaged(repository, [CONFIG_FILE, 'package.json'])
  const isInPackage = own === null && /"hushkey"\s*:\s*\{/.test(inPackage ?? '')
  return isInPackage
    ? { file: 'package.json', key: 'hushkey', staged: inPackage }
    : { file: CONFIG_FILE, key: null, staged: own }
}

/** @returns the file of the working tree, null when there is none */
async function refuseUnstaged({ root }: Repository, file: string, staged: string | null): Promise<string | null> {
  const disk = (await readPlainFile(root, file))?.toString('utf8') ?? null
  if (disk?.replaceAll('\r\n', '\n') === staged?.replaceAll('\r\n', '\n')) return disk
  if (disk === null) throw new UserError(`${file} is staged, but gone from the disk`, `Run: git checkout -- ${file}`)
  const what = staged === null ? 'is not staged' : 'has edits that are not staged'
  throw new UserError(
    `${file} ${what}; they would be staged together with the new entry`,
    `Look at them (git diff -- ${file}), stage them (git add ${file}), then run this again.`,
  )
}
