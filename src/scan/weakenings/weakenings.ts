import type { Config } from '../../config/config.ts'
import type { Allowed } from '../../finding.ts'
import type { Repository } from '../../git/repository.ts'
import type { Weakening } from '../../weakening.ts'
import type { Checker } from '../decide/checker.ts'
import { createRedactor } from '../decide/redactor.ts'
import type { ScanOptions } from '../scan-options.ts'
import { collectComments } from './comment-weakenings.ts'
import { settingWeakenings } from './setting-weakenings.ts'

/** What a range or a push brings that lets more of it pass: settings and entries first, then comments. */
export interface WeakeningWatch {
  readonly see: NonNullable<Checker['see']>
  /** @param allowed what was found and accepted */
  weakenings(allowed: readonly Allowed[]): Promise<Weakening[]>
}

/** Prepares the search for what a range or a push weakens. @param config the settings that count */
export function createWeakenings(
  repository: Repository,
  options: ScanOptions,
  config: Config,
  checker: Checker,
): WeakeningWatch {
  const pending = options.settingsFrom === 'base'
  const isRefused = options.inline === false || (!pending && !config.inline.allow)
  const comments = isRefused ? null : collectComments(config, checker, pending)
  const asked = settingWeakenings(repository, options) // Git answers while texts are searched
  asked.catch(() => {}) // it is awaited below, unless the scan itself fails
  return {
    see: (item) => comments?.see(item) ?? false,
    async weakenings(allowed) {
      const found = await asked
      const redact = createRedactor(checker.detect, '', [])
      const settings = found.map((each) => (each.reason === null ? each : { ...each, reason: redact(each.reason) }))
      const entries = settings.filter(({ kind }) => kind === 'allow')
      const others = settings.filter(({ kind }) => kind !== 'allow') // first: many entries must not hide a rule that is off
      return [...others, ...entries, ...(comments?.weakenings(allowed) ?? [])]
    },
  }
}
