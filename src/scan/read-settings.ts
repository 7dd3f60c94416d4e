import { type ReadConfig, readConfig, trackedName } from '../config/read-config.ts'
import { UserError } from '../errors.ts'
import type { Repository } from '../git/repository.ts'
import { RULE_IDS } from './decide/create-checker.ts'
import type { ScanOptions } from './scan-options.ts'

/**
 * The settings that count: those of the index, or of the base of a range, which whoever makes the range cannot change.
 * @param texts see `readConfig`
 * @throws UserError for a mistake in them, and where a base is asked for that is not there
 */
export async function readSettings(
  repository: Repository,
  options: ScanOptions,
  texts?: Promise<(string | null)[]>,
): Promise<ReadConfig> {
  const { settingsFrom = 'head', range, config } = options
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
  return { config: await readBaseConfig(repository, base, RULE_IDS, given), notes, unstaged: [] }
}
