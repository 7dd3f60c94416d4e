import { readFile, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { UserError } from '../errors.ts'
import type { Repository } from '../git/repository.ts'
import type { GitContext } from '../git/run-git.ts'
import { readStaged } from '../git/texts/read-staged.ts'
import { readTexts } from '../git/texts/read-texts.ts'
import { CONFIG_FILE, type Config, DEFAULTS } from './config.ts'
import { type ConfigTexts, configFrom } from './config-from.ts'

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
  const config = await configFrom({ [CONFIG_FILE]: own, 'package.json': inPackage }, ruleIds)
  const unstaged = await unstagedNotes(repository, own)
  return { config, notes: [...unstaged, ...(await laxerNotes(repository, config, ruleIds))], unstaged }
}

/** Where the config may stand, as Git is asked for it. */
export const STAGED_CONFIGS: readonly string[] = [`:${CONFIG_FILE}`, ':package.json']

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
export async function readParentConfigs({ git, parents }: Repository, ruleIds: readonly string[]): Promise<Config[]> {
  const names = parents.flatMap((commit) => [`${commit}:${CONFIG_FILE}`, `${commit}:package.json`])
  const texts = await readTexts(git, names)
  const configs = parents.map((_, index) =>
    readBroken({ [CONFIG_FILE]: texts[2 * index] ?? null, 'package.json': texts[2 * index + 1] ?? null }, ruleIds),
  )
  return (await Promise.all(configs)).filter((config) => config !== null)
}

async function readBroken(texts: ConfigTexts, ruleIds: readonly string[]): Promise<Config | null> {
  try {
    return await configFrom(texts, ruleIds)
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
  return parseConfig(text, name ?? path, ruleIds, configKey(path))
}

/**
 * The path under which Git may have a file that was named by an absolute path. A link from elsewhere into the repository
 * is followed: what is behind it, commits can change.
 * @returns null for one outside the repository
 */
export async function trackedName({ root }: Pick<Repository, 'root'>, path: string): Promise<string | null> {
  return nameBelow(root, path) ?? nameBelow(root, await realpath(path).catch(() => path))
}

function nameBelow(root: string, path: string): string | null {
  const name = relative(root, path).split(sep).join('/')
  return name === '' || name.startsWith('../') || isAbsolute(name) ? null : name
}

/** The key of the file that holds the config; null where the file is the config. */
export function configKey(path: string): string | null {
  return path.endsWith('package.json') ? 'hushkey' : null
}

async function unstagedNotes({ root }: Repository, staged: string | null): Promise<string[]> {
  const disk = await readDisk(join(root, CONFIG_FILE))
  if (disk === null || withoutReturns(disk) === withoutReturns(staged ?? '')) return []
  const what = staged === null ? 'is not staged, so it does' : 'has edits that are not staged; they do'
  return [`${CONFIG_FILE} ${what} not count yet. Run: git add ${CONFIG_FILE}`]
}

async function readDisk(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(`cannot read ${path} (${code})`, 'Fix its permissions.', { cause: error })
  }
}

/** With `core.autocrlf` the file on disk has other line ends than the index. */
function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
