import { resolve } from 'node:path'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Push } from '../git/changes/push.ts'
import type { GitContext } from '../git/run-git.ts'
import type { Occasion } from '../report/look.ts'
import { createLateFingerprints } from '../scan/decide/late-fingerprints.ts'
import type { ScanOptions, ScanResult } from '../scan/scan-options.ts'
import { askEarly, isStaged } from '../scan/targets/ask-early.ts'
import type { Learned, ScanInternals } from '../scan/targets/scan-internals.ts'
import { tidyMemory } from '../scan/tidy-memory.ts'
import type { Arguments, Command, CommandContext } from './command.ts'
import type { Options } from './options.ts'
import type { Shown } from './scan/print-report.ts'

/** `hushkey scan`: what the hook runs. Reads, judges, reports; changes nothing. */
export const scan: Command = async (cli, given) => {
  if (!cli.env.HUSHKEY_TRIAL) return runScan(cli, given)
  const { markTrial } = await import('./mark-trial.ts')
  let exitCode: ExitCode = EXIT.couldNotCheck
  try {
    exitCode = await runScan(cli, given)
    return exitCode
  } finally {
    await markTrial(cli, `${occasionOf(given.options)} ${exitCode}`)
  }
}

/** `pre-commit run --all-files` on a clean index: nothing is staged, and the whole tree is meant. */
async function meansTree({ env, cwd, signal }: CommandContext, { options, positionals }: Arguments): Promise<boolean> {
  if (!env.PRE_COMMIT || env.GIT_INDEX_FILE || positionals.length || occasionOf(options) !== 'commit') return false
  const { tryGit } = await import('../git/run-git.ts')
  return (await tryGit({ cwd, env, signal }, ['diff', '--cached', '--quiet'])).code === 0
}

const runScan: Command = async (cli, given) => {
  const { positionals } = given
  const options = (await meansTree(cli, given)) ? { ...given.options, all: true } : given.options
  const context = { cwd: cli.cwd, env: cli.env, signal: cli.signal }
  const occasion = occasionOf(options)
  const push = occasion === 'push' ? { push: await readPush(cli, positionals) } : {}
  const paths = occasion === 'push' ? [] : positionals
  if (paths.length) {
    const { refuseUnknownPaths } = await import('./refuse-unknown-paths.ts')
    await refuseUnknownPaths(context, paths, options)
  }
  const asked = {
    ...context,
    ...(paths.length ? { paths } : {}),
    ...push,
    ...askedBy(options, cli.cwd),
  }
  if (occasion === 'update') {
    const { scanUpdates } = await import('./scan/scan-updates.ts')
    const updated = await scanUpdates(asked, cli)
    return finish(updated.result, context, cli, options, updated)
  }
  const late = isForScreen(options) ? createLateFingerprints() : null
  const learned: Learned[] = []
  const internals = { ...(late && { late }), onLearned: (one: Learned) => void learned.push(one) }
  const isLong = occasion === 'push' || occasion === 'other'
  const result = await (isLong ? checkLong(asked, internals, cli) : check(asked, internals))
  const staged = learned[0]?.staged ?? null
  return finish(result, context, cli, options, { occasion, look: {}, staged, ...(late && { late }) })
}

/** Whether the report is the text alone, which shows a few findings of many. */
function isForScreen({ output, format = 'text' }: Options): boolean {
  return output === undefined && format === 'text'
}

async function finish(
  result: ScanResult,
  context: GitContext,
  cli: CommandContext,
  options: Options,
  shown: Shown,
): Promise<ExitCode> {
  if (!isForScreen(options) || hasNews(result)) {
    const { printReport } = await import('./scan/print-report.ts')
    await printReport(result, context, cli, options, shown)
  }
  if (!result.summary.blocking && isTyped(cli)) cli.warn(await allIsWell(result))
  return result.summary.blocking ? EXIT.blocked : EXIT.clean
}

const OCCASIONS = {
  range: 'other',
  history: 'other',
  'pre-push': 'push',
  'ref-updates': 'update',
  message: 'message',
  all: 'other',
} as const

/** @throws UserError for two things to look at: one of them would go unseen */
function occasionOf(options: Options): Occasion {
  const [first, second] = (['range', 'history', 'pre-push', 'ref-updates', 'message', 'all'] as const).filter(
    (name) => options[name] !== undefined,
  )
  if (first && second)
    throw new UserError(`--${first} and --${second} are two things to check`, 'Run: npx hushkey scan --help')
  if (first === undefined) return 'commit'
  return OCCASIONS[first]
}

/** Git gives its hook the remote's name and URL as arguments; pre-commit, which reads the refs itself, gives variables. */
async function readPush({ env, input }: CommandContext, [remote]: readonly string[]): Promise<Push> {
  const { parsePush } = await import('../git/changes/push.ts')
  return { remote: remote || env.PRE_COMMIT_REMOTE_NAME || null, refs: parsePush(await input()) }
}

async function check(asked: ScanOptions, internals: ScanInternals): Promise<ScanResult> {
  const early = isStaged(asked) ? askEarly(asked) : null
  const { scan: checkWith } = await import('../scan/scan.ts')
  return checkWith(asked, { ...internals, onRead: tidyMemory(), ...(early && { early }) })
}

/** Tells people at a terminal how far it is. */
async function checkLong(
  asked: ScanOptions,
  internals: ScanInternals,
  { progress }: CommandContext,
): Promise<ScanResult> {
  if (!progress) return check(asked, internals)
  const { startProgress } = await import('./scan/scan-progress.ts')
  const { onProgress, end } = startProgress(progress)
  try {
    return await check({ ...asked, onProgress }, internals)
  } finally {
    end()
  }
}

/** All is well in most commits, and then nothing of the report is loaded. */
function hasNews({ findings, notes, skipped, weakenings }: ScanResult): boolean {
  return findings.length + notes.length + skipped.length + weakenings.length > 0
}

/** Git tells its hooks which index to read. They say nothing when all is well; people who ask want to hear it. */
function isTyped(cli: CommandContext): boolean {
  return !cli.env.GIT_INDEX_FILE && cli.ask !== null
}

async function allIsWell({ summary: { files, addedLines } }: ScanResult): Promise<string> {
  const { plural } = await import('../report/plural.ts')
  return `hushkey: nothing blocks (${plural(files, 'file')}, ${plural(addedLines, 'added line')} checked)\n`
}

function askedBy(
  { range, history, message, all, config, 'no-inline': noInline, 'settings-from': settingsFrom }: Options,
  cwd: string,
): Partial<ScanOptions> {
  return {
    ...(range === undefined ? {} : { range }),
    ...(history ? { history } : {}),
    ...(message === undefined ? {} : { message: resolve(cwd, message) }),
    ...(all ? { all } : {}),
    ...(noInline ? { inline: false } : {}),
    ...(settingsFrom === undefined ? {} : { settingsFrom: settingsFrom as 'head' | 'base' }),
    ...(config === undefined ? {} : { config: resolve(cwd, config) }),
  }
}
