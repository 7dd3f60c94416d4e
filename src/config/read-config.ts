import { dirname, join } from 'node:path'
import { UserError } from '../errors.ts'
import type { Repository } from '../git/repository.ts'
import type { GitContext } from '../git/run-git.ts'
import { readStaged } from '../git/texts/read-staged.ts'
import { readTexts } from '../git/texts/read-texts.ts'
import { CONFIG_FILE, type Config, DEFAULTS, STAGED_CONFIGS } from './config.ts'
import { type ConfigTexts, configFrom } from './config-from.ts'
import { createReadExtended } from './extends/create-read-extended.ts'
import type { ReadExtended } from './extends/extended-file.ts'
import { readDisk } from './read-disk.ts'
import { trackedName } from './tracked-name.ts'

/** The config that counts, and what is to be said about it. */
export interface ReadConfig {
  readonly config: Config
  readonly notes: readonly string[]
  /** Those of `notes` that tell of edits which do not count yet. */
  readonly unstaged: readonly string[]
}

/**
 * Reads the config as the index has it, so that what reviewers see is what counts; edits that are not staged are
 * pointed out.
 * @param given an absolute path that replaces it (`--config`): its staged version where it is tracked, else the file
 * @param texts the staged texts of `STAGED_CONFIGS`, where Git was asked before
 * @throws UserError for a mistake in it, and for a given file that cannot be read
 */
export async function readConfig(
  repository: Repository,
  ruleIds: readonly string[],
  given?: string,
  texts?: Promise<(string | null)[]>,
): Promise<ReadConfig> {
  if (given !== undefined) return { config: await readGiven(repository, given, ruleIds), notes: [], unstaged: [] }
  const [own = null, inPackage = null] = await (texts ?? readConfigTexts(repository.git))
  const readExtended = createReadExtended(repository, { folder: repository.root, commit: '' })
  const config = await configFrom({ [CONFIG_FILE]: own, 'package.json': inPackage }, ruleIds, readExtended)
  const unstaged = await unstagedNotes(repository, own, config)
  return { config, notes: [...unstaged, ...(await laxerNotes(repository, config, ruleIds))], unstaged }
}

/** The staged texts of `STAGED_CONFIGS`; null for one that is not staged. */
function readConfigTexts(git: GitContext): Promise<(string | null)[]> {
  return readTexts(git, STAGED_CONFIGS)
}

/** A config that lets more pass than that of each parent is said aloud in the commit that brings it, used or not. */
async function laxerNotes(repository: Repository, config: Config, ruleIds: readonly string[]): Promise<string[]> {
  if (config.file === null) return []
  const [{ laxerSettings }, { laxerThanAll }] = await Promise.all([
    import('./compare/laxer.ts'),
    import('./compare/laxer-setting.ts'),
  ])
  if (!laxerSettings(DEFAULTS, config, ruleIds).length) return []
  const parents = await readParentConfigs(repository, ruleIds)
  const laxer = laxerThanAll(parents.length ? parents : [DEFAULTS], (parent) => laxerSettings(parent, config, ruleIds))
  const words = laxer.map(({ message }) => message).join(', ')
  return laxer.length ? [`${config.file}: this commit makes the check laxer: ${words}`] : []
}

/** The configs of the commits that the next one builds on; one that is broken counts as none. */
export async function readParentConfigs(repository: Repository, ruleIds: readonly string[]): Promise<Config[]> {
  const { git, root, parents } = repository
  const names = parents.flatMap((commit) => [`${commit}:${CONFIG_FILE}`, `${commit}:package.json`])
  const texts = await readTexts(git, names)
  const configs = parents.map((commit, index) => {
    const [own = null, inPackage = null] = texts.slice(2 * index, 2 * index + 2)
    const readExtended = createReadExtended(repository, { folder: root, commit })
    return readBroken({ [CONFIG_FILE]: own, 'package.json': inPackage }, ruleIds, readExtended)
  })
  return (await Promise.all(configs)).filter((config) => config !== null)
}

async function readBroken(
  texts: ConfigTexts,
  ruleIds: readonly string[],
  readExtended: ReadExtended,
): Promise<Config | null> {
  try {
    return await configFrom(texts, ruleIds, readExtended)
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

async function readGiven(repository: Repository, path: string, ruleIds: readonly string[]): Promise<Config> {
  const name = await trackedName(repository, path)
  const [staged = null] = name === null ? [] : await readStaged(repository, [name])
  const text = staged ?? (await readDisk(path))
  if (text === null) throw new UserError(`there is no configuration ${path}`, 'Name a file that exists: --config FILE')
  const { parseConfig } = await import('./parse/parse-config.ts')
  const readExtended = createReadExtended(repository, { folder: dirname(path), commit: '', orDisk: staged === null })
  return parseConfig(text, name ?? path, ruleIds, configKey(path), readExtended)
}

/** The key of the file that holds the config; null where the file is the config. */
export function configKey(path: string): string | null {
  return path.endsWith('package.json') ? 'hushkey' : null
}

async function unstagedNotes(
  repository: Repository,
  staged: string | null,
  { layers }: Pick<Config, 'layers'>,
): Promise<string[]> {
  const files = layers.flatMap(({ isInGit, file }) => (isInGit ? [file] : []))
  const texts = files.length ? await readStaged(repository, files) : []
  const notes = await Promise.all(
    [CONFIG_FILE, ...files].map((file, index) => unstagedNote(repository, file, [staged, ...texts][index] ?? null)),
  )
  return notes.flatMap((note) => note ?? [])
}

async function unstagedNote({ root }: Repository, file: string, staged: string | null): Promise<string | null> {
  const disk = await readDisk(join(root, file))
  if (disk === null || withoutReturns(disk) === withoutReturns(staged ?? '')) return null
  const what = staged === null ? 'is not staged, so it does' : 'has edits that are not staged; they do'
  return `${file} ${what} not count yet. Run: git add ${file}`
}

/** With `core.autocrlf` the file on disk has other line ends than the index. */
function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
