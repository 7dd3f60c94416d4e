import { shipped } from '#shipped-rules'
import { createAllowlist } from '../../allowlist/allowlist.ts'
import type { Config } from '../../config/config.ts'
import { createPathTests } from '../../config/glob.ts'
import { createSettle } from '../../config/settings.ts'
import { detectorOf } from '../../detect/detect.ts'
import { ruleSetOf } from '../../detect/search/rule-set.ts'
import type { LocalEnvValue } from '../../detect/types.ts'
import { isSecretName } from '../../detect/words/secret-name.ts'
import type { EnvPolicy } from '../../env-files/env-path.ts'
import { createFingerprinter } from '../../fingerprint.ts'
import { POLICIES } from '../../rules/policy.ts'
import type { ScanOptions } from '../scan-options.ts'
import type { ScanInternals } from '../targets/scan-internals.ts'
import type { Checker } from './checker.ts'
import { createRedactor } from './redactor.ts'

/** The ids that settings, entries and comments may name, besides those of the project's own rules. */
export const RULE_IDS: readonly string[] = [...shipped.ids, ...POLICIES.map(({ id }) => id)]

/** Prepares what every changed text goes through. @param local values of the local env files, kept for this run alone */
export async function createChecker(
  config: Config,
  policy: EnvPolicy,
  local: readonly LocalEnvValue[],
  options: Pick<ScanOptions, 'today' | 'inline'>,
  { foreign = [], late }: Pick<ScanInternals, 'foreign' | 'late'> = {},
): Promise<Checker> {
  const fingerprint = createFingerprinter(config.salt)
  const own = config.customRules.length ? [ruleSetOf(config.customRules, [])] : []
  const detect = detectorOf([shipped.set, ...own], { localEnv: local })
  const allowlist = await createAllowlist(withSafeReasons(config, detect), {
    today: options.today ?? new Date().toISOString().slice(0, 10),
    ruleIds: [...RULE_IDS, ...config.customRules.map(({ id }) => id)],
    fingerprint,
    otherRules: true,
    foreign,
    ...(options.inline === undefined ? {} : { inline: options.inline }),
  })
  const settle = await createSettle(config)
  const isCompared = config.allow.some(({ covers }) => covers.kind === 'fingerprint')
  return {
    detect,
    fingerprint: late && !isCompared ? late.putOff(fingerprint) : fingerprint,
    allowlist,
    settle,
    env: { policy, salt: config.salt, isSecretName },
    fileBytes: config.limits.fileBytes,
  }
}

/** A reason is shown wherever its entry counts, and must not repeat what the entry allows. */
function withSafeReasons(config: Config, detect: Checker['detect']): Config {
  if (!config.allow.length) return config
  const redact = createRedactor(detect, config.file ?? '', [])
  const all = config.allow.map(({ reason }) => reason).join('\n')
  if (redact(all) === all) return config
  return { ...config, allow: config.allow.map((entry) => ({ ...entry, reason: redact(entry.reason) })) }
}

/** The policy on env files with the project's own globs and template words. */
export async function createEnvPolicy({ env, templates }: Config): Promise<EnvPolicy> {
  const [allow, deny] = await Promise.all([createPathTests(env.allow), createPathTests(env.deny)])
  return {
    allow: (path) => allow.some((test) => test(path)),
    deny: (path) => deny.some((test) => test(path)),
    templates,
  }
}
