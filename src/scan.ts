import { changesOf } from './check/changes-of.ts'
import { type Checker, checkChanges } from './check/check-changes.ts'
import type { ScanOptions, ScanResult } from './check/scan-options.ts'
import { CONFIG_FILE, type Config, configFrom } from './config/config.ts'
import { createDetector } from './detect/detect.ts'
import { isSecretName } from './detect/secret-name.ts'
import { DEFAULT_ENV_POLICY } from './dotenv/env-path.ts'
import { UserError } from './errors.ts'
import type { BareFinding, Finding } from './finding.ts'
import { createFingerprinter } from './fingerprint.ts'
import { readStaged } from './git/read-staged.ts'
import { openRepository, type Repository } from './git/repository.ts'
import { fixesFor } from './remedy/fixes-for.ts'
import { RULES } from './rules/index.ts'

export type { ScanOptions, ScanResult, Summary } from './check/scan-options.ts'

/**
 * Checks what is staged, or what `options` name, and decides what blocks.
 * @throws UserError when it could not check: no repository, a mistake in the config, Git failed, nothing could be read
 */
export async function scan(options: ScanOptions): Promise<ScanResult> {
  const started = performance.now()
  const repository = await openRepository(options)
  const [config, changes] = await Promise.all([readConfig(repository), changesOf(repository, options)])
  const checked = await checkChanges(repository, changes, checkerFor(config))
  if (!checked.files && checked.skipped.some(({ reason }) => !/submodule/.test(reason)))
    throw new UserError('files are staged, but none of them could be read', 'Run: git status')
  const findings = checked.findings.map((finding) => complete(finding, config))
  const blocking = findings.filter(({ blocks }) => blocks).length
  return {
    findings,
    allowed: [],
    skipped: checked.skipped,
    notes: [],
    summary: {
      files: checked.files,
      addedLines: checked.addedLines,
      blocking,
      warnings: findings.length - blocking,
      milliseconds: Math.round(performance.now() - started),
    },
  }
}

async function readConfig(repository: Repository): Promise<Config> {
  const [own = null, inPackage = null] = await readStaged(repository, [CONFIG_FILE, 'package.json'])
  const ids = RULES.map(({ id }) => id)
  return configFrom({ [CONFIG_FILE]: own, 'package.json': inPackage }, ids)
}

function checkerFor(config: Config): Checker {
  return {
    detect: createDetector(RULES),
    fingerprint: createFingerprinter(config.salt),
    env: { policy: DEFAULT_ENV_POLICY, salt: config.salt, isSecretName },
  }
}

const RANK = { high: 3, medium: 2, low: 1, none: 4 } as const

function complete(finding: BareFinding, { blockOn }: Config): Finding {
  const blocks = RANK[finding.confidence] >= RANK[blockOn]
  return { ...finding, blocks, fixes: fixesFor(finding) }
}
