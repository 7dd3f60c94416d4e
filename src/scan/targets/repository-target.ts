import type { Config } from '../../config/config.ts'
import { UserError } from '../../errors.ts'
import type { Change } from '../../git/changes/change.ts'
import { ignoredPaths } from '../../git/paths/path-questions.ts'
import { openRepository, type Repository } from '../../git/repository.ts'
import { ENV_NAME_UNDOCUMENTED } from '../../rules/policy.ts'
import { adviseIn } from '../advise/advise-in.ts'
import { type EnvFiles, envFilesNear } from '../collect/env-files.ts'
import { localValues } from '../collect/local-values.ts'
import { createLowerCertified } from '../decide/certified-keys.ts'
import type { Checked, Checker } from '../decide/checker.ts'
import { createChecker, createEnvPolicy } from '../decide/create-checker.ts'
import { createLowerKnown, createLowerRepeated } from '../decide/known-secrets.ts'
import { unignoredFindings } from '../decide/unignored-findings.ts'
import { withoutOwnFiles } from '../decide/without-own-files.ts'
import { readSettings } from '../read-settings.ts'
import { reportProgress } from '../report-progress.ts'
import type { ScanOptions } from '../scan-options.ts'
import { createDivision } from '../sift/create-division.ts'
import { askEarly, type Early, isStaged } from './ask-early.ts'
import { changesOf } from './list-changes.ts'
import { messageText } from './message-text.ts'
import { textsOf } from './read-texts.ts'
import type { ScanInternals } from './scan-internals.ts'
import type { Target } from './target.ts'

/**
 * What is staged, or the range, push, history, message or tree that `options` name; Git is at hand while `use` runs.
 * @throws UserError when it could not be opened: no repository, a mistake in the config, Git failed
 */
export async function withRepositoryTarget<Result>(
  options: ScanOptions,
  internals: ScanInternals,
  use: (target: Target) => Promise<Result>,
): Promise<Result> {
  const early = internals.early ?? (isStaged(options) ? askEarly(options, internals.repository) : null)
  const opened = early?.repository ?? internals.repository ?? openRepository(options)
  try {
    return await use(await openTarget(await opened, options, internals, early))
  } finally {
    early?.blobs.end()
  }
}

async function openTarget(
  repository: Repository,
  options: ScanOptions,
  { onRead, onLearned, ...internals }: ScanInternals,
  early: Early | null,
): Promise<Target> {
  const [{ config, notes }, changes] = await Promise.all([
    readSettings(repository, options, early?.blobs.texts),
    changesOf(repository, options, early?.sinceHead),
  ])
  const policy = await createEnvPolicy(config)
  const envFiles = await envFilesNear(repository, changes.map(pathOf), policy)
  const local = await localValues(repository, config, envFiles)
  const judge = await createChecker(config, policy, local, inlineFrom(options), internals)
  const weakened = await watchWeakenings(repository, options, config, judge)
  const names = early ? await envNames(repository, config, envFiles) : null
  const see = names?.see ?? weakened?.see
  const comments = weakened && { pending: options.settingsFrom === 'base' }
  const alone = names && { threads: 1 } // they are collected text by text
  const known = { local, comments, tidies: onRead !== undefined }
  const division = createDivision(repository, config, known, { ...internals.division, ...alone })
  const lowerKnown = options.all
    ? createLowerRepeated(repository, policy)
    : createLowerKnown(repository, policy, judge.settle)
  const checker = {
    ...judge,
    isIgnored: isIgnoredIn(repository),
    hunksOf: async (change: Change) =>
      (await import('../../git/texts/hunk-lines.ts')).hunkLines(repository.git, change),
    ...(see && { see }),
    ...(onRead && { onRead }),
    ...(options.message === undefined && { lowerKnown, lowerCertified: createLowerCertified(repository) }),
  }
  const texts =
    options.message === undefined
      ? textsOf(repository, changes, checker.fileBytes, early?.blobs ?? null, division)
      : messageText(repository.git, options.message)
  const unignored = early ? unignoredFindings(envFiles, config.salt) : []
  return {
    checker,
    changes,
    texts: options.onProgress ? reportProgress(texts, changes.length, options.onProgress) : texts,
    findings: async (checked) => {
      refuseUnread(checked)
      const found = await withoutOwnFiles(checked.findings, changes)
      return [...found, ...unignored, ...((await names?.findings()) ?? [])]
    },
    advise: adviseIn({
      repository,
      options,
      changes,
      policy,
      config,
      checker,
      notes,
      weakened,
      isStaged: early !== null,
      envFiles,
      onLearned,
    }),
  }
}

function pathOf({ path }: { readonly path: string }): string {
  return path
}

/** Comments stand in what the range brings, so that none of them counts where only its base does. */
function inlineFrom(options: ScanOptions): ScanOptions {
  return options.settingsFrom === 'base' ? { ...options, inline: false } : options
}

function isIgnoredIn(repository: Repository): NonNullable<Checker['isIgnored']> {
  return async (path, commit) =>
    commit === undefined
      ? (await ignoredPaths(repository, [path])).has(path)
      : (await import('../../git/paths/ignored-in-commit.ts')).isIgnoredInCommit(repository, commit, path)
}

/** Commits bring settings, entries and comments along with what these allow; that is named in CI and before a push. */
async function watchWeakenings(repository: Repository, options: ScanOptions, config: Config, checker: Checker) {
  if (options.range === undefined && (options.push === undefined || options.push.isLocal)) return null
  const { createWeakenings } = await import('../weakenings/weakenings.ts')
  return createWeakenings(repository, options, config, checker)
}

/** Loaded only where a template says that the project keeps one. */
async function envNames(repository: Repository, { rules, salt }: Config, { templates }: EnvFiles) {
  if (!templates.length || rules[ENV_NAME_UNDOCUMENTED.id] === 'off') return null
  const { createEnvNames } = await import('../collect/env-names.ts')
  return createEnvNames(repository, templates, salt)
}

/** Fails closed: where something was to be read and nothing was, the check did not happen (N03). */
function refuseUnread({ files, skipped }: Checked): void {
  if (files > 0 || skipped.every(({ reason }) => /submodule|larger than/.test(reason))) return
  throw new UserError('files are staged, but none of them could be read', 'Run: git status')
}
