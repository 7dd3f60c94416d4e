import { CONFIG_FILE, type Config, DEFAULTS } from '../../config/config.ts'
import { createReadExtended } from '../../config/extends/create-read-extended.ts'
import { envKind } from '../../env-files/env-path.ts'
import type { Facts } from '../../remedy/facts.ts'
import { fixesFor } from '../../remedy/fixes-for.ts'
import { NO_PROJECT } from '../../remedy/project/project.ts'
import { createRuleInfos } from '../advise/rule-infos.ts'
import { createChecker, createEnvPolicy, RULE_IDS } from '../decide/create-checker.ts'
import type { ScanTextOptions } from '../scan-options.ts'
import { givenText } from './given-text.ts'
import type { Target } from './target.ts'

/** What is known of a project of which only one text is: the usual names, and nothing committed or ignored yet. */
const USUAL: Facts = {
  projectFor: () => NO_PROJECT,
  envFileFor: () => '.env',
  templateFor: () => '.env.example',
  isTemplate: (path) => envKind(path) === 'template',
  mayBeCommitted: () => false,
  isOptedIn: () => false,
  isIgnored: () => false,
  fixCommand: null,
  isCommitted: () => false,
  hasCommits: false,
}

/** A text in memory, outside of any repository. @throws UserError for a mistake in the configuration */
export async function textTarget(text: string, options: ScanTextOptions): Promise<Target> {
  const config = await configOf(options)
  const checker = await createChecker(config, await createEnvPolicy(config), [], options)
  const { path = 'text.txt' } = options
  const change = { path, kind: 'file', blob: '', before: [] } as const
  const ruleInfo = createRuleInfos(config.customRules)
  return {
    checker,
    changes: [change],
    texts: givenText(change, text, checker.fileBytes),
    findings: async (checked) => checked.findings,
    advise: async (findings) => ({
      findings: findings.map((finding) => ({ ...finding, fixes: fixesFor(finding, ruleInfo(finding.rule), USUAL) })),
      notes: checker.allowlist.notes(),
      weakenings: [],
    }),
  }
}

async function configOf({ config: given, repository, signal }: ScanTextOptions): Promise<Config> {
  if (given === undefined) return DEFAULTS
  const { parseConfig } = await import('../../config/parse/parse-config.ts')
  const text = typeof given === 'string' ? given : JSON.stringify(given)
  if (!repository) return parseConfig(text, CONFIG_FILE, RULE_IDS)
  const { root, env } = repository
  const git = { cwd: root, env, ...(signal ? { signal } : {}) }
  const read = createReadExtended({ root, git }, { folder: root, commit: '', orDisk: true })
  return parseConfig(text, CONFIG_FILE, RULE_IDS, null, read)
}
