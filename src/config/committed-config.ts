import { dirname, join } from 'node:path'
import { UserError } from '../errors.ts'
import type { Repository } from '../git/repository.ts'
import { runGit } from '../git/run-git.ts'
import { readTexts } from '../git/texts/read-texts.ts'
import { CONFIG_FILE, type Config, DEFAULTS } from './config.ts'
import { configFrom } from './config-from.ts'
import { createReadExtended } from './extends/create-read-extended.ts'
import { configKey } from './read-config.ts'

/** The config as a commit has it, with what is needed to point at its lines. */
export interface CommittedConfig {
  readonly config: Config
  /** The file it stands in; where there is none, the one that it would stand in. */
  readonly file: string
  /** The text of that file; null where it is not there. */
  readonly text: string | null
  /** The key of the file that holds the config. */
  readonly key: string | null
  /** Why it cannot be used; `config` is then that of a project without one. */
  readonly mistake: UserError | null
}

/**
 * Reads the config of a commit.
 * @param commit an object id, or `''` for the index
 * @param given the path of a config that is read instead (`--config`), relative to the Git root
 * @param pending packages of which only what makes the check stricter counts
 */
export async function readCommittedConfig(
  repository: Pick<Repository, 'git' | 'root'>,
  commit: string,
  ruleIds: readonly string[],
  given: string | null,
  pending: ReadonlySet<string> = new Set(),
): Promise<CommittedConfig> {
  const { git, root } = repository
  const files = given === null ? [CONFIG_FILE, 'package.json'] : [given]
  const texts = await readTexts(
    git,
    files.map((file) => `${commit}:${file}`),
  )
  const [own = null, inPackage = null] = texts
  const readExtended = createReadExtended(repository, { folder: join(root, dirname(given ?? '.')), commit, pending })
  try {
    if (given !== null) {
      const { parseConfig } = await import('./parse/parse-config.ts')
      const config = own === null ? DEFAULTS : await parseConfig(own, given, ruleIds, configKey(given), readExtended)
      return { config, file: given, text: own, key: configKey(given), mistake: null }
    }
    const config = await configFrom({ [CONFIG_FILE]: own, 'package.json': inPackage }, ruleIds, readExtended)
    const isInPackage = config.file === 'package.json'
    const text = isInPackage ? inPackage : own
    return { config, file: config.file ?? CONFIG_FILE, text, key: isInPackage ? 'hushkey' : null, mistake: null }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { config: DEFAULTS, file: given ?? CONFIG_FILE, text: null, key: null, mistake: error }
  }
}

/**
 * The config of the commit that a range comes from, where only what that says counts.
 * @param commit null for a range without a base: then nobody's settings count
 * @throws UserError for a mistake in it, for one that is not in this clone, and for a `given` one that it does not have
 */
export async function readBaseConfig(
  repository: Pick<Repository, 'git' | 'root'>,
  commit: string | null,
  ruleIds: readonly string[],
  given: string | null,
  pending: ReadonlySet<string> = new Set(),
): Promise<Config> {
  const short = commit?.slice(0, 12)
  if (commit === null) return DEFAULTS
  const { config, mistake, text } = await readCommittedConfig(repository, commit, ruleIds, given, pending)
  if (mistake)
    throw new UserError(
      `the settings of the base ${short} cannot be used: ${mistake.message}`,
      'Fix them on the branch that the range comes from.',
      { cause: mistake },
    )
  if (text === null && given !== null)
    throw new UserError(
      `the base ${short} has no configuration ${given}`,
      'Add it on that branch first, or name a file outside of the repository.',
    )
  await refuseMissing(repository, commit, given)
  return config
}

/** A partial clone may lack what the commit holds; then it would seem to have no config. */
async function refuseMissing({ git }: Pick<Repository, 'git'>, commit: string, given: string | null): Promise<void> {
  const files = given === null ? [CONFIG_FILE, 'package.json'] : [given]
  const args = ['--literal-pathspecs', 'ls-tree', '-z', '--name-only', '--full-tree', commit, '--', ...files]
  const held = (await runGit(git, args)).toString().split('\0').filter(Boolean)
  const texts = await readTexts(
    git,
    held.map((file) => `${commit}:${file}`),
  )
  const lost = held.find((_, index) => texts[index] === null)
  if (lost !== undefined)
    throw new UserError(
      `${lost} of the base ${commit.slice(0, 12)} is not in this clone, so its settings are not known`,
      'Clone without --filter where ranges are checked.',
    )
}
