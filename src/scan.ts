import { type Allowlist, createAllowlist } from './allowlist/allowlist.ts'
import { changesOf } from './check/changes-of.ts'
import { type Checker, checkChanges } from './check/check-changes.ts'
import type { ScanOptions, ScanResult } from './check/scan-options.ts'
import type { Config } from './config/config.ts'
import { createPathTests } from './config/glob.ts'
import { readConfig, readParentConfigs } from './config/read-config.ts'
import { createSettle, type Settle } from './config/settings.ts'
import { createDetector } from './detect/detect.ts'
import { isSecretName } from './detect/secret-name.ts'
import type { EnvPolicy } from './dotenv/env-path.ts'
import { UserError } from './errors.ts'
import type { Allowed, BareFinding, Finding } from './finding.ts'
import { createFingerprinter } from './fingerprint.ts'
import { openRepository, type Repository } from './git/repository.ts'
import { fixesFor } from './remedy/fixes-for.ts'
import { RULES } from './rules/index.ts'
import { POLICIES } from './rules/policy.ts'

export type { ScanOptions, ScanResult, Summary } from './check/scan-options.ts'

/**
 * Checks what is staged, or what `options` name, and decides what blocks.
 * @throws UserError when it could not check: no repository, a mistake in the config, Git failed, nothing could be read
 */
export async function scan(options: ScanOptions): Promise<ScanResult> {
  const started = performance.now()
  const repository = await openRepository(options)
  const [{ config, notes }, changes] = await Promise.all([
    readConfig(repository, RULE_IDS, options.config),
    changesOf(repository, options),
  ])
  const checker = await createChecker(config, options)
  const checked = await checkChanges(repository, changes, checker)
  if (!checked.files && checked.skipped.some(({ reason }) => !/submodule|larger than/.test(reason)))
    throw new UserError('files are staged, but none of them could be read', 'Run: git status')
  const { findings, allowed } = sort(checked.findings, await createSettle(config), checker.allowlist)
  const blocking = findings.filter(({ blocks }) => blocks).length
  return {
    findings,
    allowed,
    skipped: checked.skipped,
    notes: [...notes, ...checker.allowlist.notes(), ...(await noteNew(repository, config, allowed, options))],
    summary: {
      files: checked.files,
      addedLines: checked.addedLines,
      blocking,
      warnings: findings.length - blocking,
      milliseconds: Math.round(performance.now() - started),
    },
  }
}

const RULE_IDS = [...RULES, ...POLICIES].map(({ id }) => id)

async function createChecker(config: Config, { inline, today }: ScanOptions): Promise<Checker> {
  const fingerprint = createFingerprinter(config.salt)
  const context = {
    today: today ?? new Date().toISOString().slice(0, 10),
    ruleIds: [...RULE_IDS, ...config.customRules.map(({ id }) => id)],
    fingerprint,
    ...(inline === undefined ? {} : { inline }),
  }
  return {
    detect: createDetector(config.customRules.length ? [...RULES, ...config.customRules] : RULES),
    fingerprint,
    allowlist: await createAllowlist(config, context),
    env: { policy: await envPolicy(config), salt: config.salt, isSecretName },
    fileBytes: config.limits.fileBytes,
  }
}

async function envPolicy({ env, templates }: Config): Promise<EnvPolicy> {
  const [allow, deny] = await Promise.all([createPathTests(env.allow), createPathTests(env.deny)])
  return {
    allow: (path) => allow.some((test) => test(path)),
    deny: (path) => deny.some((test) => test(path)),
    templates,
  }
}

/** Applies the project's settings and people's decisions. */
function sort(found: readonly BareFinding[], settle: Settle, allowlist: Allowlist) {
  const findings: Finding[] = []
  const allowed: Allowed[] = []
  for (const bare of found) {
    const settled = settle(bare.rule, bare.path, bare.confidence)
    if (!settled) continue
    const finding: Finding = { ...bare, ...settled, fixes: fixesFor(bare) }
    const decision = allowlist.decide(bare)
    if (decision) allowed.push({ ...finding, blocks: false, reason: decision.reason, decision })
    else findings.push(finding)
  }
  return { findings, allowed }
}

/** Exceptions that this very commit brings are said aloud; Git is asked for the older ones only when some were used. */
async function noteNew(repository: Repository, config: Config, allowed: readonly Allowed[], options: ScanOptions) {
  if (!allowed.length || options.all || options.range !== undefined) return []
  const { newExceptions } = await import('./allowlist/new-exceptions.ts')
  return newExceptions(allowed, config, await readParentConfigs(repository, RULE_IDS))
}
