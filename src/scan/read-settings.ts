import { CONFIG_FILE } from '../config/config.ts'
import { type ReadConfig, readConfig } from '../config/read-config.ts'
import { trackedName } from '../config/tracked-name.ts'
import { UserError } from '../errors.ts'
import { isNothing, type Push } from '../git/changes/push.ts'
import type { Repository } from '../git/repository.ts'
import { readStaged } from '../git/texts/read-staged.ts'
import { RULE_IDS } from './decide/create-checker.ts'
import type { ScanOptions } from './scan-options.ts'

/**
 * The settings that count: those of the index; of a push those that it brings, since nobody gets what is only staged; or
 * those of the base of a range, which whoever makes the range cannot change.
 * @param texts see `readConfig`
 * @throws UserError for a mistake in them, and where a base is asked for that is not there
 */
export async function readSettings(
  repository: Repository,
  options: ScanOptions,
  texts?: Promise<(string | null)[]>,
): Promise<ReadConfig> {
  const { settingsFrom = 'head', range, push, config } = options
  if (push !== undefined && config === undefined) return readPushedSettings(repository, push)
  if (settingsFrom === 'head') return readConfig(repository, RULE_IDS, config, texts)
  if (settingsFrom !== 'base')
    throw new UserError('settings come from "head" or from "base"', 'Write: --settings-from base')
  if (range === undefined)
    throw new UserError(
      '--settings-from base is for a range of commits, which alone has a base',
      'Name it: --range origin/main..HEAD --settings-from base',
    )
  const given = config === undefined ? null : await trackedName(repository, config)
  // What lies outside the repository no branch can change.
  if (config !== undefined && given === null) return readConfig(repository, RULE_IDS, config)
  const [{ rangeBase }, { readBaseConfig }] = await Promise.all([
    import('../git/changes/range-ends.ts'),
    import('../config/committed-config.ts'),
  ])
  const base = await rangeBase(repository, range)
  const notes = base === null ? ["this range has no base: hushkey's own settings count, without the project's"] : []
  const pending = base === null ? new Set<string>() : await changedPackages(repository, base, given)
  const changed = [...pending].map(
    (name) => `${name}: this range changes it, so only what makes the check stricter counts`,
  )
  const read = await readBaseConfig(repository, base, RULE_IDS, given, pending)
  return { config: read, notes: [...notes, ...changed], unstaged: [] }
}

/** The packages that the base extends and that are no longer installed as the base has them. */
async function changedPackages(
  repository: Repository,
  base: string,
  given: string | null,
): Promise<ReadonlySet<string>> {
  const { readCommittedConfig } = await import('../config/committed-config.ts')
  const { layers } = (await readCommittedConfig(repository, base, RULE_IDS, given)).config
  const packages = layers.flatMap((layer) => (layer.isInGit ? [] : (layer.package ?? [])))
  if (!packages.length) return new Set()
  const { lockedPackage } = await import('../config/extends/locked-package.ts')
  const changed = await Promise.all(
    packages.map(async ({ name, version }) => {
      const [old, now] = await Promise.all([base, ''].map((commit) => lockedPackage(repository.git, commit, name)))
      const isInstalled = !old?.version || version === null || old.version === version
      return old?.text === now?.text && isInstalled ? [] : [name]
    }),
  )
  return new Set(changed.flat())
}

/**
 * The settings of the commit to which a push leads; of HEAD where nobody said what is pushed.
 * @throws UserError for a mistake in them
 */
async function readPushedSettings(repository: Repository, { refs, isLocal = false }: Push): Promise<ReadConfig> {
  const tip = refs.find(({ localId }) => !isNothing(localId))?.localId ?? 'HEAD'
  const { readCommittedConfig } = await import('../config/committed-config.ts')
  const { config, mistake, text } = await readCommittedConfig(repository, tip, RULE_IDS, null)
  if (mistake)
    throw new UserError(
      `the settings that ${isLocal ? 'this commit has' : 'are pushed'} cannot be used: ${mistake.message}`,
      isLocal ? 'Fix them, then commit again.' : 'Fix them, commit that, then push again.',
      { cause: mistake },
    )
  if (isLocal) return { config, notes: [], unstaged: [] }
  const [staged = null] = await readStaged(repository, [CONFIG_FILE])
  const isOpen = staged !== null && config.file !== 'package.json' && staged !== text
  const isHead = tip === 'HEAD' || repository.parents.includes(tip)
  const notes =
    isOpen && isHead ? [`${CONFIG_FILE}: what is staged in it does not count for a push. Commit it first`] : []
  return { config, notes, unstaged: [] }
}
