import { envKind } from '../../env-files/env-path.ts'
import type { Finding } from '../../finding.ts'
import { createFingerprinter } from '../../fingerprint.ts'
import type { FixContext } from '../../fix/plan/planning.ts'
import type { Repository } from '../../git/repository.ts'
import type { RemedyKind } from '../../rules/rule.ts'
import { createRuleInfos } from '../../scan/advise/rule-infos.ts'
import { scan } from '../../scan/scan.ts'
import type { ScanOptions, ScanResult } from '../../scan/scan-options.ts'
import type { Learned } from '../../scan/targets/scan-internals.ts'
import type { Arguments, CommandContext } from '../command.ts'

/** What is staged, what is wrong with it, and what planning needs to know. */
export interface Gathered {
  readonly repository: Repository
  readonly result: ScanResult
  /** Those that are to be fixed, warnings too. */
  readonly findings: readonly Finding[]
  /** Null where nothing was found. */
  readonly context: Omit<FixContext, 'code'> | null
}

/** Scans what is staged; what that learns is what planning needs. @throws UserError when it could not check */
export async function gather(cli: CommandContext, given: Arguments, repository: Repository): Promise<Gathered> {
  const learned: Learned[] = []
  const onLearned = (one: Learned) => void learned.push(one)
  const result = await scan(scanOptions(cli, given), { repository, onLearned })
  const [known] = learned
  if (!known?.facts) return { repository, result, findings: [], context: null }
  const { config, policy, facts } = known
  const ruleInfo = createRuleInfos(config.customRules)
  const isFixed = ({ rule, confidence }: Finding) => confidence !== 'low' || FIXED_WARNINGS.has(ruleInfo(rule).remedy)
  return {
    repository,
    result,
    findings: result.findings.filter(isFixed),
    context: {
      repository,
      facts,
      envKind: (path) => envKind(path, policy),
      ruleInfo,
      fingerprint: createFingerprinter(config.salt),
      accepted: result.allowed,
      node: cli.node,
    },
  }
}

/** What of the command line says what is looked at. */
export function scanOptions(cli: CommandContext, { options, positionals }: Arguments): ScanOptions {
  return {
    cwd: cli.cwd,
    env: cli.env,
    signal: cli.signal,
    ...(positionals.length ? { paths: positionals } : {}),
    ...(options.all ? { all: true } : {}),
    ...(options.config === undefined ? {} : { config: options.config }),
  }
}

/** Other warnings are about what is fine in public, or not sure: nothing is changed for them. */
const FIXED_WARNINGS = new Set<RemedyKind | undefined>(['ignore-env-file', 'name-in-template'])
