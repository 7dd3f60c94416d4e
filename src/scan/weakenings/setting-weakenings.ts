import { describeEntry } from '../../allowlist/describe-entry.ts'
import { placeOfEntry } from '../../allowlist/place-of-entry.ts'
import type { AllowEntry } from '../../config/allow-entry.ts'
import { type CommittedConfig, readCommittedConfig } from '../../config/committed-config.ts'
import { laxerSettings } from '../../config/compare/laxer.ts'
import { laxerThanAll } from '../../config/compare/laxer-setting.ts'
import { newEntries } from '../../config/compare/new-entries.ts'
import { type Config, DEFAULTS } from '../../config/config.ts'
import { configFiles } from '../../config/config-files.ts'
import { settingLines } from '../../config/parse/setting-line.ts'
import { trackedName } from '../../config/tracked-name.ts'
import { pushedCommits } from '../../git/changes/pushed-commits.ts'
import { commitsOf } from '../../git/changes/range-commits.ts'
import { pushEnds, type RangeEnds, rangeEnds } from '../../git/changes/range-ends.ts'
import type { Repository } from '../../git/repository.ts'
import type { Weakening } from '../../weakening.ts'
import { RULE_IDS } from '../decide/create-checker.ts'
import type { ScanOptions } from '../scan-options.ts'

/**
 * The settings and allowlist entries of a range or a push that let more pass than those which it comes from. All commits
 * of a range are checked with one set of settings, so that what one commit brings and a later one takes back covers
 * nothing, and is not named. Two states are compared: what the range leads to, and, since that is what counts, the index,
 * which holds the same, or a merge of it, or anything else. For a push the index does not count.
 */
export async function settingWeakenings(
  repository: Repository,
  options: Pick<ScanOptions, 'range' | 'push' | 'config' | 'settingsFrom'>,
): Promise<Weakening[]> {
  const given = options.config === undefined ? null : await trackedName(repository, options.config)
  if (options.config !== undefined && given === null) return [] // it lies outside: no commit changes it
  const ends = await endsOf(repository, options)
  if (!ends) return []
  const cache = new Map<string, Promise<CommittedConfig>>()
  const configAt = (commit: string): Promise<CommittedConfig> => {
    const read = cache.get(commit) ?? readCommittedConfig(repository, commit, RULE_IDS, given)
    cache.set(commit, read)
    return read
  }
  const pending = options.settingsFrom === 'base'
  const found: Weakening[] = []
  const checkedOut = options.push && given === null ? [] : [{ tip: '', bases: ends.bases }]
  for (const { tip, bases } of [...ends.brought, ...checkedOut]) {
    const befores = await Promise.all(bases.map(configAt))
    const after = await configAt(tip)
    found.push(...weakeningsOf(after, befores, pending))
    if (after.config.layers.length) found.push(...(await packagesOf(repository, after.config, tip, bases, pending)))
  }
  return distinct(found)
}

/** Few configs extend packages. */
async function packagesOf(...asked: Parameters<typeof import('./package-weakenings.ts').packageWeakenings>) {
  const { packageWeakenings } = await import('./package-weakenings.ts')
  return packageWeakenings(...asked)
}

async function endsOf(
  repository: Repository,
  { range, push }: Pick<ScanOptions, 'range' | 'push'>,
): Promise<RangeEnds | null> {
  const commits = push ? (await pushedCommits(repository, push)).commits : await commitsOf(repository, range as string)
  if (!commits.length) return null
  return push ? pushEnds(repository, push, commits) : rangeEnds(repository, range as string, commits)
}

/** @param befores what is known already; a config that is broken counts as none at all */
function weakeningsOf(after: CommittedConfig, befores: readonly CommittedConfig[], pending: boolean): Weakening[] {
  const { file, mistake, text, key, config } = after
  const nobody = { reason: null, owner: null, pending }
  if (mistake) {
    const message = `these settings cannot be read: ${mistake.message}`
    return [{ kind: 'unreadable', path: file, line: null, message, ...nobody }]
  }
  const configs = befores.length ? befores.map((before) => before.config) : [DEFAULTS]
  const path = text === null ? (befores.find((before) => before.text !== null)?.file ?? file) : file
  const lineOf = settingLines(text, key)
  const settings = laxerThanAll(configs, (before) => laxerSettings(before, config, RULE_IDS))
  // an index counts in what several files make together
  const placed = (at: readonly (string | number)[]) =>
    lineOf(config.layers.length ? at.filter((key) => typeof key === 'string') : at)
  const inGit = configFiles(config)
  return [
    ...settings.map(({ kind, at, message }) => ({ kind, path, line: placed(at), message, ...nobody })),
    ...entriesNewToAll(configs, config).map((entry) => {
      const { reason, owner } = entry
      const isHere = inGit.includes(entry.file)
      const where = isHere ? { path: entry.file, line: entry.line } : { path, line: lineOf(['extends']) }
      const from = isHere ? '' : `, by ${placeOfEntry(entry)}`
      return {
        kind: 'allow',
        ...where,
        message: `an entry allows ${describeEntry(entry)}${from}`,
        reason,
        owner,
        pending,
      }
    }),
  ]
}

function entriesNewToAll(befores: readonly Config[], after: Config): readonly AllowEntry[] {
  const [first = [], ...others] = befores.map((before) => newEntries(before, after))
  const sets = others.map((entries) => new Set(entries))
  return first.filter((entry) => sets.every((entries) => entries.has(entry)))
}

/** What the range leads to is most often in the index as well. */
function distinct(weakenings: readonly Weakening[]): Weakening[] {
  const seen = new Set<string>()
  return weakenings.filter(({ kind, path, message }) => {
    const id = JSON.stringify([kind, path, message])
    return !seen.has(id) && seen.add(id)
  })
}
