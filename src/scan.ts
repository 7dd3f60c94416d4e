import type { Foreign } from './allowlist/import/foreign.ts'
import { createCards } from './check/cards.ts'
import { changesOf } from './check/changes-of.ts'
import { type Checked, checkTexts } from './check/check-texts.ts'
import { createChecker, createEnvPolicy, RULE_IDS } from './check/create-checker.ts'
import { type EnvFiles, envFilesNear, readEnvFiles } from './check/env-files.ts'
import { factsFor } from './check/facts.ts'
import { messageText } from './check/message-text.ts'
import type { ScanOptions, ScanResult } from './check/scan-options.ts'
import { sortFindings } from './check/sort-findings.ts'
import { textsOf } from './check/texts-of.ts'
import { unignoredFindings } from './check/unignored-findings.ts'
import type { Config } from './config/config.ts'
import { readConfig, readParentConfigs } from './config/read-config.ts'
import { createSettle } from './config/settings.ts'
import type { LocalEnvValue } from './detect/local-env.ts'
import type { EnvPolicy } from './dotenv/env-path.ts'
import { UserError } from './errors.ts'
import type { Allowed, Finding } from './finding.ts'
import type { Fingerprinter } from './fingerprint.ts'
import type { Change } from './git/change.ts'
import { openRepository, type Repository } from './git/repository.ts'
import { fixesFor } from './remedy/fixes-for.ts'

export type { ScanOptions, ScanResult, Summary } from './check/scan-options.ts'

/**
 * Checks what is staged, or what `options` name, and decides what blocks.
 * @param foreign other scanners' exceptions, while `hushkey allow --import` takes them over
 * @throws UserError when it could not check: no repository, a mistake in the config, Git failed, nothing could be read
 */
export async function scan(options: ScanOptions, foreign: readonly Foreign[] = []): Promise<ScanResult> {
  const started = performance.now()
  const repository = await openRepository(options)
  const [{ config, notes }, changes] = await Promise.all([
    readConfig(repository, RULE_IDS, options.config),
    changesOf(repository, options),
  ])
  const policy = await createEnvPolicy(config)
  const envFiles = await envFilesNear(
    repository,
    changes.map(({ path }) => path),
    policy,
  )
  const checker = await createChecker(config, policy, await localValues(repository, config, envFiles), options, foreign)
  const texts =
    options.message === undefined
      ? textsOf(repository, changes, checker.fileBytes)
      : messageText(repository.git, options.message)
  const names = isStaged(options) && (await envNames(repository, config, envFiles))
  const checked = await checkTexts(texts, names ? { ...checker, see: names.see } : checker)
  refuseUnread(checked)
  if (isStaged(options)) checked.findings.push(...unignoredFindings(envFiles, config.salt))
  if (names) checked.findings.push(...(await names.findings()))
  const { findings, allowed } = sortFindings(checked.findings, await createSettle(config), checker.allowlist)
  const fingerprint = isStaged(options) ? checker.fingerprint : null
  const mended = await withFixes(findings, { repository, changes, policy, config, fingerprint })
  const blocking = findings.filter(({ blocks }) => blocks).length
  return {
    findings: mended,
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

interface Context {
  readonly repository: Repository
  readonly changes: readonly Change[]
  readonly policy: EnvPolicy
  readonly config: Config
  /** Recognises a secret in the staged text; null where something else than the index was read. */
  readonly fingerprint: Fingerprinter | null
}

/** The advice is made last, and only if there is something to advise on: it asks Git and the disk. */
async function withFixes(findings: readonly Finding[], context: Context): Promise<Finding[]> {
  if (!findings.length) return []
  const { repository, changes, policy, config, fingerprint } = context
  const [near, advice] = await Promise.all([
    factsFor(repository, findings, changes, policy),
    fingerprint && findings.some(({ blocks }) => blocks)
      ? import('./check/advice-facts.ts').then(({ adviceFacts }) => adviceFacts(repository, findings, fingerprint))
      : {},
  ])
  const facts = { ...near, ...advice }
  const cardOf = createCards(config.customRules)
  return findings.map((finding) => ({ ...finding, fixes: fixesFor(finding, cardOf(finding.rule), facts) }))
}

function isStaged({ range, all, message }: ScanOptions): boolean {
  return range === undefined && message === undefined && !all
}

/** Loaded only where a template says that the project keeps one. */
async function envNames(repository: Repository, { rules, salt }: Config, { templates }: EnvFiles) {
  if (!templates.length || rules['env-name-undocumented'] === 'off') return null
  const { createEnvNames } = await import('./check/env-names.ts')
  return createEnvNames(repository, templates, salt)
}

/** Nothing is passed in silence: where something was to be read and nothing was, the check did not happen (N03). */
function refuseUnread({ files, skipped }: Checked): void {
  if (files > 0 || skipped.every(({ reason }) => /submodule|larger than/.test(reason))) return
  throw new UserError('files are staged, but none of them could be read', 'Run: git status')
}

async function localValues(
  repository: Repository,
  config: Config,
  { local, templates }: EnvFiles,
): Promise<LocalEnvValue[]> {
  if (!config.localEnv || !local.length) return []
  const { readLocalEnv } = await import('./dotenv/read-local-env.ts')
  const [files, published] = await Promise.all([
    readEnvFiles(repository.root, local),
    readEnvFiles(repository.root, templates),
  ])
  return readLocalEnv(files, published)
}

/** Exceptions that this very commit brings are said aloud; Git is asked for the older ones only when some were used. */
async function noteNew(repository: Repository, config: Config, allowed: readonly Allowed[], options: ScanOptions) {
  if (!allowed.length || !isStaged(options)) return []
  const { newExceptions } = await import('./allowlist/new-exceptions.ts')
  return newExceptions(allowed, config, await readParentConfigs(repository, RULE_IDS))
}
