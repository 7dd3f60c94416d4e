import { readConfig } from '../../config/read-config.ts'
import { envKind } from '../../env-files/env-path.ts'
import type { Finding } from '../../finding.ts'
import { createFingerprinter } from '../../fingerprint.ts'
import type { FixContext } from '../../fix/plan/planning.ts'
import { openRepository, type Repository } from '../../git/repository.ts'
import type { RemedyKind } from '../../rules/rule.ts'
import { factsFor } from '../../scan/advise/facts.ts'
import { createRuleInfos } from '../../scan/advise/rule-infos.ts'
import { createEnvPolicy, RULE_IDS } from '../../scan/decide/create-checker.ts'
import { scan } from '../../scan/scan.ts'
import type { ScanResult } from '../../scan/scan-options.ts'
import { changesOf } from '../../scan/targets/list-changes.ts'
import type { Arguments, CommandContext } from '../command.ts'

/** What is staged, what is wrong with it, and what planning needs to know. */
export interface Gathered {
  readonly repository: Repository
  readonly result: ScanResult
  /** Those that are to be fixed, warnings too. */
  readonly findings: readonly Finding[]
  readonly context: Omit<FixContext, 'code'>
}

/** Scans what is staged and gathers the facts around the findings. @throws UserError when it could not check */
export async function gather(cli: CommandContext, { options, positionals }: Arguments): Promise<Gathered> {
  const where = { cwd: cli.cwd, env: cli.env, signal: cli.signal }
  const given = {
    ...where,
    ...(positionals.length ? { paths: positionals } : {}),
    ...(options.config === undefined ? {} : { config: options.config }),
  }
  const repository = await openRepository(where)
  const result = await scan(given)
  const { config } = await readConfig(repository, RULE_IDS, options.config)
  const policy = await createEnvPolicy(config)
  const ruleInfo = createRuleInfos(config.customRules)
  const isFixed = ({ rule, confidence }: Finding) => confidence !== 'low' || FIXED_WARNINGS.has(ruleInfo(rule).remedy)
  const findings = result.findings.filter(isFixed)
  const facts = await factsFor(repository, findings, await changesOf(repository, given), policy)
  return {
    repository,
    result,
    findings,
    context: {
      repository,
      facts,
      envKind: (path) => envKind(path, policy),
      ruleInfo,
      fingerprint: createFingerprinter(config.salt),
      accepted: result.allowed,
    },
  }
}

/** Other warnings are about what is fine in public, or not sure: nothing is changed for them. */
const FIXED_WARNINGS = new Set<RemedyKind | undefined>(['ignore-env-file', 'name-in-template'])
