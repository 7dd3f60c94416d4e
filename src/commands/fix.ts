import { existsSync } from 'node:fs'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import { type FileChange, isSafe, type Plan } from '../fix/change.ts'
import { openRepository, type Repository } from '../git/repository.ts'
import { printable, printableLines } from '../printable.ts'
import { scan } from '../scan/scan.ts'
import type { Arguments, Command, CommandContext } from './command.ts'
import { formatPlan } from './fix/format-plan.ts'
import { type Gathered, gather, scanOptions } from './fix/gather.ts'
import { whatWasDone } from './fix/what-was-done.ts'
import { refuseUnknownPaths } from './refuse-unknown-paths.ts'

/** Of the plan that was carried out whole. */
const NOTHING_STOPS = 'Nothing that is staged stops the commit any more.\nNow commit again.\n'

const NOTHING_LEFT =
  'No tracked file holds anything more that would stop a commit.\nNow commit this. What was committed before stays in the history: revoke it.\n'

/** `hushkey fix`: shows what would fix the staged findings, and after a yes fixes them. */
export const fix: Command = async (cli, given) => {
  const { options } = given
  if (options.undo) return undo(cli, given)
  const where = { cwd: cli.cwd, env: cli.env, signal: cli.signal }
  const repository = await openRepository(where)
  await refuseHalfDone(repository)
  await refuseUnknownPaths(where, given.positionals)
  const gathered = await gather(cli, given, repository)
  const { context, findings } = gathered
  if (!context) return nothingToDo(cli, gathered, options.all)
  const { planFix } = await import('../fix/plan/plan-fix.ts')
  const asks = !options.yes && !options['dry-run'] && cli.ask !== null
  const shows = !options.yes && !asks
  const code = options.code || asks || shows
  const plan = await planFix({ ...context, code }, findings)
  cli.print(await formatPlan(plan, findings, cli.color))
  if (!plan.changes.length) return nothingToDo(cli, gathered, options.all)
  if (options['dry-run']) return exitCode(gathered)
  if (shows) return sayHow(cli, gathered, plan, options.all)
  const chosen = asks ? await choosePart(cli, plan, () => planFix({ ...context, code: false }, findings)) : plan
  if (!chosen) {
    cli.print('Nothing was changed.\n')
    return exitCode(gathered)
  }
  await apply(cli, repository, chosen)
  return report(cli, given, chosen)
}

/** Asks for each group by itself: what is harmless, then the code. @returns null where nothing is to be done */
async function choosePart(cli: CommandContext, plan: Plan, planSafe: () => Promise<Plan>): Promise<Plan | null> {
  const isAsked = async (question: string) => (await cli.ask?.(question)) === true
  if (plan.changes.every(isSafe)) return (await isAsked('Apply this?')) ? plan : null
  const safe = await planSafe()
  if (!safe.changes.length) return (await isAsked('Apply this, changes of code too?')) ? plan : null
  if (!(await isAsked(`Apply the safe part (${listed(safe.changes)})?`))) return null
  return (await isAsked('Change the code too?')) ? plan : safe
}

async function apply(cli: CommandContext, repository: Repository, plan: Plan): Promise<void> {
  const [{ stepsOf }, { runSteps }, { clearRecord }] = await Promise.all([
    import('../fix/apply/apply-plan.ts'),
    import('../fix/apply/run-steps.ts'),
    import('../fix/apply/record.ts'),
  ])
  await runSteps(await stepsOf(repository, plan), cli.signal, {
    nothingWritten: async () => void (await clearRecord(repository).catch(() => false)), // the first failure says more
    remedy: 'To take it back: npx hushkey fix --undo',
    warn: cli.warn,
  })
}

/** A fix that was stopped midway has the only record of what was: it must not be written over. */
async function refuseHalfDone(repository: Repository): Promise<void> {
  const { readRecord } = await import('../fix/apply/record.ts')
  const record = await readRecord(repository)
  if (record && !record.done)
    throw new UserError('the last fix was stopped midway', 'Run: npx hushkey fix --undo, then npx hushkey fix')
}

async function undo(cli: CommandContext, { positionals }: Arguments): Promise<ExitCode> {
  if (positionals.length) throw new UserError('--undo takes the whole fix back, no single path', 'Leave the path out.')
  const [{ readRecord, undoFolder }, { undoSteps }, { runSteps }] = await Promise.all([
    import('../fix/apply/record.ts'),
    import('../fix/apply/undo.ts'),
    import('../fix/apply/run-steps.ts'),
  ])
  const repository = await openRepository(cli)
  const record = await readRecord(repository)
  if (!record) {
    cli.print('There is no fix to undo.\n')
    return EXIT.clean
  }
  await runSteps(await undoSteps(repository, record), cli.signal, {
    nothingWritten: async () => {},
    remedy: 'The rest is as the fix left it. To go on: npx hushkey fix --undo',
    warn: cli.warn,
  })
  if (existsSync(undoFolder(repository)))
    cli.warn(`hushkey: ${undoFolder(repository)} holds copies of old files and could not be removed: remove it\n`)
  cli.print(`Files and index are as they were before the fix: ${listed(record.changes)}\n`)
  return EXIT.clean
}

function nothingToDo(cli: CommandContext, gathered: Gathered, isAll: boolean | undefined): ExitCode {
  const what = isAll ? 'no tracked file' : 'nothing that is staged'
  if (!gathered.findings.length) cli.print(`Nothing to fix: ${what} needs it.\n`)
  return exitCode(gathered)
}

function exitCode({ result }: Gathered): ExitCode {
  return result.summary.blocking ? EXIT.blocked : EXIT.clean
}

function sayHow(cli: CommandContext, gathered: Gathered, plan: Plan, isAll: boolean | undefined): ExitCode {
  const more = `${isAll ? ' --all' : ''}${plan.changes.every(isSafe) ? '' : ' --code'}`
  cli.print(`Nothing is changed yet. To apply it: npx hushkey fix --yes${more}\n`)
  return exitCode(gathered)
}

async function report(cli: CommandContext, given: Arguments, plan: Plan): Promise<ExitCode> {
  const { blocking } = (await scan(scanOptions(cli, given))).summary
  cli.print(whatWasDone(plan))
  for (const text of plan.loads) cli.print(`${printableLines(text)}\n`)
  if (!blocking) cli.print(given.options.all ? NOTHING_LEFT : NOTHING_STOPS)
  else cli.print(`${blocking === 1 ? 'One finding' : `${blocking} findings`} left, see above.\n`)
  return blocking ? EXIT.blocked : EXIT.clean
}

function listed(changes: readonly Pick<FileChange, 'path'>[]): string {
  return changes.map(({ path }) => printable(path)).join(', ')
}
