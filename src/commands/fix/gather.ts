import { createCards } from '../../check/cards.ts'
import { changesOf } from '../../check/changes-of.ts'
import { createEnvPolicy, RULE_IDS } from '../../check/create-checker.ts'
import { factsFor } from '../../check/facts.ts'
import type { ScanResult } from '../../check/scan-options.ts'
import { readConfig } from '../../config/read-config.ts'
import { envKind } from '../../dotenv/env-path.ts'
import type { Finding } from '../../finding.ts'
import { createFingerprinter } from '../../fingerprint.ts'
import type { FixContext } from '../../fix/planning.ts'
import { openRepository, type Repository } from '../../git/repository.ts'
import { scan } from '../../scan.ts'
import type { Arguments, World } from '../command.ts'

/** What is staged, what is wrong with it, and what planning needs to know. */
export interface Gathered {
  readonly repository: Repository
  readonly result: ScanResult
  /** Those that are to be mended, warnings too. */
  readonly findings: readonly Finding[]
  readonly context: Omit<FixContext, 'code'>
}

/** Scans what is staged and gathers the facts around the findings. @throws UserError when it could not check */
export async function gather(world: World, { options, positionals }: Arguments): Promise<Gathered> {
  const where = { cwd: world.cwd, env: world.env, signal: world.signal }
  const given = {
    ...where,
    ...(positionals.length ? { paths: positionals } : {}),
    ...(options.config === undefined ? {} : { config: options.config }),
  }
  const repository = await openRepository(where)
  const result = await scan(given)
  const { config } = await readConfig(repository, RULE_IDS, options.config)
  const policy = await createEnvPolicy(config)
  const findings = result.findings.filter(({ rule, confidence }) => confidence !== 'low' || MENDED_WARNINGS.has(rule))
  const facts = await factsFor(repository, findings, await changesOf(repository, given), policy)
  return {
    repository,
    result,
    findings,
    context: {
      repository,
      facts,
      envKind: (path) => envKind(path, policy),
      cardOf: createCards(config.customRules),
      fingerprint: createFingerprinter(config.salt),
      accepted: result.allowed,
    },
  }
}

/** Other warnings are about what is fine in public, or not sure: nothing is changed for them. */
const MENDED_WARNINGS = new Set(['env-file-unignored', 'env-name-undocumented'])
