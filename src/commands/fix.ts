import { existsSync } from 'node:fs'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import { type FileChange, isSafe, type Plan } from '../fix/change.ts'
import { openRepository, type Repository } from '../git/repository.ts'
import { printable } from '../printable.ts'
import type { Arguments, Command, World } from './command.ts'
import { formatPlan } from './fix/format-plan.ts'
import { type Gathered, gather } from './fix/gather.ts'
import { refuseUnknownPaths } from './refuse-unknown-paths.ts'

/** `hushkey fix`: shows what would fix the staged findings, and after a yes mends them. */
export const fix: Command = async (world, given) => {
  const { options } = given
  if (options.undo) return undo(world, given)
  await refuseHalfDone(world)
  await refuseUnknownPaths({ cwd: world.cwd, env: world.env, signal: world.signal }, given.positionals)
  const gathered = await gather(world, given)
  const { planFix } = await import('../fix/plan/plan-fix.ts')
  const asks = !options.yes && !options['dry-run'] && world.ask !== null
  const shows = !options.yes && !asks
  const code = options.code || asks || shows
  const plan = await planFix({ ...gathered.context, code }, gathered.findings)
  world.print(await formatPlan(plan, gathered.findings, world.color))
  if (!plan.changes.length) return nothingToDo(world, gathered)
  if (options['dry-run']) return exitCode(gathered)
  if (shows) return sayHow(world, gathered, plan)
  const chosen = asks
    ? await choosePart(world, plan, () => planFix({ ...gathered.context, code: false }, gathered.findings))
    : plan
  if (!chosen) return exitCode(gathered)
  await apply(world, gathered.repository, chosen)
  return report(world, given, chosen)
}

/** Asks for each group by itself: what is harmless, then the code. @returns null where nothing is to be done */
async function choosePart(world: World, plan: Plan, planSafe: () => Promise<Plan>): Promise<Plan | null> {
  const isAsked = async (question: string) => (await world.ask?.(question)) === true
  if (plan.changes.every(isSafe)) return (await isAsked('Apply this?')) ? plan : null
  const safe = await planSafe()
  if (!safe.changes.length) return (await isAsked('Apply this, changes of code too?')) ? plan : null
  if (!(await isAsked(`Apply the safe part (${listed(safe.changes)})?`))) return null
  return (await isAsked('Change the code too?')) ? plan : safe
}

async function apply(world: World, repository: Repository, plan: Plan): Promise<void> {
  const [{ stepsOf }, { runSteps }, { clearRecord }] = await Promise.all([
    import('../fix/apply/apply-plan.ts'),
    import('../fix/apply/run-steps.ts'),
    import('../fix/apply/record.ts'),
  ])
  await runSteps(await stepsOf(repository, plan), world.signal, {
    nothingWritten: async () => void (await clearRecord(repository).catch(() => false)), // the first failure says more
    remedy: 'To take it back: npx hushkey fix --undo',
    warn: world.warn,
  })
}

/** A fix that was stopped midway has the only record of what was: it must not be written over. */
async function refuseHalfDone(world: World): Promise<void> {
  const { readRecord } = await import('../fix/apply/record.ts')
  const record = await readRecord(await openRepository(world))
  if (record && !record.done)
    throw new UserError('the last fix was stopped midway', 'Run: npx hushkey fix --undo, then npx hushkey fix')
}

async function undo(world: World, { positionals }: Arguments): Promise<ExitCode> {
  if (positionals.length) throw new UserError('--undo takes the whole fix back, no single path', 'Leave the path out.')
  const [{ readRecord, undoFolder }, { undoSteps }, { runSteps }] = await Promise.all([
    import('../fix/apply/record.ts'),
    import('../fix/apply/undo.ts'),
    import('../fix/apply/run-steps.ts'),
  ])
  const repository = await openRepository(world)
  const record = await readRecord(repository)
  if (!record) {
    world.print('There is no fix to undo.\n')
    return EXIT.clean
  }
  await runSteps(await undoSteps(repository, record), world.signal, {
    nothingWritten: async () => {},
    remedy: 'The rest is as the fix left it. To go on: npx hushkey fix --undo',
    warn: world.warn,
  })
  if (existsSync(undoFolder(repository)))
    world.warn(`hushkey: ${undoFolder(repository)} holds copies of old files and could not be removed: remove it\n`)
  world.print(`Files and index are as they were before the fix: ${listed(record.changes)}\n`)
  return EXIT.clean
}

function nothingToDo(world: World, gathered: Gathered): ExitCode {
  if (!gathered.findings.length) world.print('Nothing to fix: nothing that is staged needs it.\n')
  return exitCode(gathered)
}

function exitCode({ result }: Gathered): ExitCode {
  return result.summary.blocking ? EXIT.blocked : EXIT.clean
}

function sayHow(world: World, gathered: Gathered, plan: Plan): ExitCode {
  const all = plan.changes.every(isSafe) ? '' : ' --code'
  world.print(`Nothing is changed yet. To apply it: npx hushkey fix --yes${all}\n`)
  return exitCode(gathered)
}

async function report(world: World, given: Arguments, plan: Plan): Promise<ExitCode> {
  const { result } = await gather(world, given)
  const { blocking } = result.summary
  const done = `Done: ${listed(plan.changes)}. To take it back: npx hushkey fix --undo\n`
  world.print(done)
  for (const text of plan.loads) world.print(`${printable(text)}\n`)
  if (!blocking) world.print('Nothing that is staged stops the commit any more.\n')
  else world.print(`${blocking === 1 ? 'One finding' : `${blocking} findings`} left, see above.\n`)
  return blocking ? EXIT.blocked : EXIT.clean
}

function listed(changes: readonly Pick<FileChange, 'path'>[]): string {
  return changes.map(({ path }) => printable(path)).join(', ')
}
