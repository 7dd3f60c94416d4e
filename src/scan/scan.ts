import type { Foreign } from '../allowlist/import/foreign.ts'
import type { Config } from '../config/config.ts'
import { readParentConfigs, STAGED_CONFIGS } from '../config/read-config.ts'
import { createSettle } from '../config/settings.ts'
import { UserError } from '../errors.ts'
import type { Allowed } from '../finding.ts'
import { changesSinceHead } from '../git/changes/staged-changes.ts'
import { ignoredPaths } from '../git/paths/path-questions.ts'
import { openRepository, type Repository } from '../git/repository.ts'
import { readEarly } from '../git/texts/read-early.ts'
import { ENV_NAME_UNDOCUMENTED } from '../rules/policy.ts'
import { withFixes } from './advise/with-fixes.ts'
import { type EnvFiles, envFilesNear } from './collect/env-files.ts'
import { localValues } from './collect/local-values.ts'
import { type Checked, type Checker, checkTexts } from './decide/check-texts.ts'
import { createChecker, createEnvPolicy, RULE_IDS } from './decide/create-checker.ts'
import { createLowerKnown } from './decide/known-secrets.ts'
import { secretsInNames } from './decide/secrets-in-names.ts'
import { sortFindings } from './decide/sort-findings.ts'
import { unignoredFindings } from './decide/unignored-findings.ts'
import { withoutOwnFiles } from './decide/without-own-files.ts'
import { noteElsewhere, passElsewhere } from './pass-elsewhere.ts'
import { readSettings } from './read-settings.ts'
import type { ScanOptions, ScanResult } from './scan-options.ts'
import { summarise } from './summarise.ts'
import { changesOf } from './targets/list-changes.ts'
import { messageText } from './targets/message-text.ts'
import { textsOf } from './targets/read-texts.ts'
import { tellProgress } from './tell-progress.ts'

/**
 * Checks what is staged, or what `options` name, and decides what blocks.
 * @param foreign other scanners' exceptions, while `hushkey allow --import` takes them over
 * @throws UserError when it could not check: no repository, a mistake in the config, Git failed, nothing could be read
 */
export async function scan(options: ScanOptions, foreign: readonly Foreign[] = []): Promise<ScanResult> {
  if (options.push && options.push.refs.length > 1 && options.config === undefined) {
    const { scanPushed } = await import('./scan-pushed.ts')
    return scanPushed(options, options.push, (part) => scanOne(part, foreign))
  }
  return scanOne(options, foreign)
}

async function scanOne(options: ScanOptions, foreign: readonly Foreign[]): Promise<ScanResult> {
  const started = Date.now() // `performance` would have to be loaded
  const opened = openRepository(options)
  const early = isStaged(options) ? askEarly(options) : null
  try {
    return await check(await opened, options, foreign, early, started)
  } finally {
    early?.blobs.end()
  }
}

async function check(
  repository: Repository,
  options: ScanOptions,
  foreign: readonly Foreign[],
  early: ReturnType<typeof askEarly> | null,
  started: number,
): Promise<ScanResult> {
  const [{ config, notes }, changes] = await Promise.all([
    readSettings(repository, options, early?.blobs.texts),
    changesOf(repository, options, early?.sinceHead),
  ])
  const policy = await createEnvPolicy(config)
  const envFiles = await envFilesNear(repository, changes.map(pathOf), policy)
  const local = await localValues(repository, config, envFiles)
  const checker = {
    ...(await createChecker(config, policy, local, inlineFrom(options), foreign)),
    isIgnored: async (path: string, commit?: string) =>
      commit === undefined
        ? (await ignoredPaths(repository, [path])).has(path)
        : (await import('../git/paths/ignored-in-commit.ts')).isIgnoredInCommit(repository, commit, path),
  }
  const weakened = await watchWeakenings(repository, options, config, checker)
  const names = isStaged(options) ? await envNames(repository, config, envFiles) : null
  const texts =
    options.message === undefined
      ? textsOf(repository, changes, checker.fileBytes, early?.blobs)
      : messageText(repository.git, options.message)
  const told = options.onProgress ? tellProgress(texts, changes.length, options.onProgress) : texts
  const lowerKnown = options.all || options.message !== undefined ? null : createLowerKnown(repository, policy)
  const checked = await checkTexts(told, { ...withSee(checker, names ?? weakened), ...(lowerKnown && { lowerKnown }) })
  refuseUnread(checked)
  const inNames = await secretsInNames(changes, [...checked.findings, ...checked.skipped], checker)
  const besides = isStaged(options)
    ? [...unignoredFindings(envFiles, config.salt), ...((await names?.findings()) ?? [])]
    : []
  const sorted = sortFindings(
    [...inNames.findings, ...(await withoutOwnFiles(checked.findings, changes)), ...besides],
    await createSettle(config),
    checker.allowlist,
  )
  const passed = await passElsewhere(repository, options, sorted.findings)
  const { findings, elsewhere } = passed
  const { allowed } = sorted
  const fingerprint = isStaged(options) ? checker.fingerprint : null
  const isPush = options.push !== undefined
  return inNames.mask({
    findings: await withFixes(findings, { repository, changes, policy, config, fingerprint, isPush, elsewhere }),
    allowed,
    skipped: checked.skipped,
    notes: [
      ...notes,
      ...checker.allowlist.notes(),
      ...(await noteNew(repository, config, allowed, options)),
      ...(findings.length ? noteUnnamed(options) : []),
      ...noteElsewhere(passed),
    ],
    weakenings: await withoutOwnFiles((await weakened?.weakenings(allowed)) ?? [], changes),
    summary: summarise(checked, findings, Math.max(0, Date.now() - started)),
  })
}

/**
 * What Git can be asked before the repository is open: while it answers one question, Node can go on with the next. Where
 * an answer is not wanted after all, as before the first commit, its failure is no news.
 */
function askEarly(options: ScanOptions) {
  const sinceHead = changesSinceHead(options)
  const blobs = readEarly(options, STAGED_CONFIGS)
  for (const answer of [sinceHead, blobs.texts]) answer.catch(() => {})
  return { sinceHead, blobs }
}

function pathOf({ path }: { readonly path: string }): string {
  return path
}

function isStaged({ range, push, all, message }: ScanOptions): boolean {
  return range === undefined && push === undefined && message === undefined && !all
}

/** Comments stand in what the range brings, so that none of them counts where only its base does. */
function inlineFrom(options: ScanOptions): ScanOptions {
  return options.settingsFrom === 'base' ? { ...options, inline: false } : options
}

/** Commits bring settings, entries and comments along with what these allow; that is named in CI and before a push. */
async function watchWeakenings(repository: Repository, options: ScanOptions, config: Config, checker: Checker) {
  if (options.range === undefined && options.push === undefined) return null
  const { createWeakenings } = await import('./weakenings/weakenings.ts')
  return createWeakenings(repository, options, config, checker)
}

function withSee(checker: Checker, watcher: Pick<Checker, 'see'> | null): Checker {
  return watcher?.see ? { ...checker, see: watcher.see } : checker
}

/** Loaded only where a template says that the project keeps one. */
async function envNames(repository: Repository, { rules, salt }: Config, { templates }: EnvFiles) {
  if (!templates.length || rules[ENV_NAME_UNDOCUMENTED.id] === 'off') return null
  const { createEnvNames } = await import('./collect/env-names.ts')
  return createEnvNames(repository, templates, salt)
}

/** A hook without its input: what is found may stand on a branch that nobody meant to push. */
function noteUnnamed({ push }: ScanOptions): string[] {
  if (!push || push.refs.length) return []
  return ['nobody said which refs are pushed, so all branches and tags here were checked']
}

/** Nothing is passed in silence: where something was to be read and nothing was, the check did not happen (N03). */
function refuseUnread({ files, skipped }: Checked): void {
  if (files > 0 || skipped.every(({ reason }) => /submodule|larger than/.test(reason))) return
  throw new UserError('files are staged, but none of them could be read', 'Run: git status')
}

/** Exceptions that this very commit brings are said aloud; Git is asked for the older ones only when some were used. */
async function noteNew(repository: Repository, config: Config, allowed: readonly Allowed[], options: ScanOptions) {
  if (!allowed.length || !isStaged(options)) return []
  const { newExceptions } = await import('../allowlist/new-entries.ts')
  return newExceptions(allowed, config, await readParentConfigs(repository, RULE_IDS))
}
