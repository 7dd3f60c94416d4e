import { CONFIG_FILE, type Config, DEFAULTS } from '../../config/config.ts'
import { createSettle } from '../../config/settings.ts'
import { envKind } from '../../env-files/env-path.ts'
import type { Facts } from '../../remedy/facts.ts'
import { fixesFor } from '../../remedy/fixes-for.ts'
import { NO_PROJECT } from '../../remedy/project/project.ts'
import { createCards } from '../advise/rule-infos.ts'
import { checkTexts } from '../decide/check-texts.ts'
import { createChecker, createEnvPolicy, RULE_IDS } from '../decide/create-checker.ts'
import { secretsInNames } from '../decide/secrets-in-names.ts'
import { sortFindings } from '../decide/sort-findings.ts'
import type { ScanResult, ScanTextOptions } from '../scan-options.ts'
import { summarise } from '../summarise.ts'
import { givenText } from './given-text.ts'

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

/**
 * Checks a text as if a commit added all of it.
 * @throws UserError for a mistake in the configuration
 */
export async function scanText(text: string, options: ScanTextOptions): Promise<ScanResult> {
  const started = performance.now()
  const config = await configOf(options.config)
  const checker = await createChecker(config, await createEnvPolicy(config), [], options)
  const { path = 'text.txt' } = options
  const change = { path, kind: 'file', blob: '', before: [] } as const
  const checked = await checkTexts(givenText(change, text, checker.fileBytes), checker)
  const inName = await secretsInNames([change], [change], checker)
  const { findings, allowed } = sortFindings(
    [...inName.findings, ...checked.findings],
    await createSettle(config),
    checker.allowlist,
  )
  const cardOf = createCards(config.customRules)
  return inName.mask({
    findings: findings.map((finding) => ({ ...finding, fixes: fixesFor(finding, cardOf(finding.rule), USUAL) })),
    allowed,
    skipped: checked.skipped,
    notes: checker.allowlist.notes(),
    weakenings: [],
    summary: summarise(checked, findings, performance.now() - started),
  })
}

async function configOf(given: ScanTextOptions['config']): Promise<Config> {
  if (given === undefined) return DEFAULTS
  const { parseConfig } = await import('../../config/parse/parse-config.ts')
  return parseConfig(typeof given === 'string' ? given : JSON.stringify(given), CONFIG_FILE, RULE_IDS)
}
