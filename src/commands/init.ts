import { relative } from 'node:path'
import { EXIT, type ExitCode } from '../errors.ts'
import { openRepository, type Repository } from '../git/repository.ts'
import { fitScreen } from '../report/fit-screen.ts'
import { assistantWords, planAssistants } from '../setup/assistants/plan-assistants.ts'
import { formatChange } from '../setup/files/change.ts'
import { makeExecutable } from '../setup/files/make-executable.ts'
import { type HookName, OCCASIONS } from '../setup/hooks/hook-name.ts'
import { readHooksFolder } from '../setup/hooks/hooks-folder.ts'
import { planNets } from '../setup/hooks/plan-config-hooks.ts'
import { install } from '../setup/install.ts'
import { prepare } from '../setup/managers/prepare.ts'
import { otherClients } from '../setup/other-clients.ts'
import { pendingFiles } from '../setup/pending-files.ts'
import type { Plan } from '../setup/plan.ts'
import { findProject, type Project } from '../setup/project.ts'
import { installStrict, planStrict } from '../setup/strict/strict-hooks.ts'
import { isStrict } from '../setup/strict/strict-mark.ts'
import { armWorktrees } from '../setup/worktrees/arm-worktrees.ts'
import type { Arguments, Command, CommandContext } from './command.ts'
import { listed } from './doctor/line.ts'
import { findTeamEnvFiles, type TeamEnvFiles } from './init/find-team-env-files.ts'
import { formatTable } from './init/format-table.ts'
import { commandsFor, initGitConfig, refuseBesideGitConfig } from './init/init-git-config.ts'
import { namingUndo } from './init/naming-undo.ts'
import { nextCommit } from './init/next-commit.ts'
import { isNothing, type Offers, offer, rowsOf } from './init/offer.ts'
import { planOffers } from './init/offers.ts'
import { planInit } from './init/plan-init.ts'
import { prefersGitConfig } from './init/prefers-git-config.ts'
import { setUpAssistants } from './init/set-up-assistants.ts'
import { askAboutEnvFiles, type Decision, settleEnvFiles } from './init/settle-env-files.ts'
import { takeBack } from './init/take-back.ts'
import { tryCommit } from './init/try-commit.ts'

/** `hushkey init`: makes each commit and each push of this project run the check, through what the project uses for hooks already. */
export const init: Command = async (cli, given) => {
  const { options } = given
  const context = { cwd: cli.cwd, env: cli.env, signal: cli.signal }
  if (options['git-config']) refuseBesideGitConfig(given)
  if (options.prepare) return registerQuietly(cli, options.strict ?? false)
  const repository = await openRepository(context)
  if (options.uninstall) return takeBack(fitted(cli), repository, options['dry-run'] ?? false)
  return namingUndo(repository, cli.warn, () => setUp(cli, given, repository))
}

async function setUp(cli: CommandContext, given: Arguments, repository: Repository): Promise<ExitCode> {
  const { options } = given
  if (options['git-config']) return initGitConfig(cli, given, repository)
  return setUpHooks(options['dry-run'] ? cli : fitted(cli), given, repository)
}

/** The same with screens of 80 columns. */
function fitted(cli: CommandContext): CommandContext {
  return { ...cli, print: (text) => cli.print(fitScreen(text)) }
}

async function setUpHooks(cli: CommandContext, given: Arguments, repository: Repository): Promise<ExitCode> {
  const { options } = given
  assistantWords(options.agents ?? '') // before anything is written
  const project = await findProject(repository, cli.cwd)
  const hooks = await readHooksFolder(repository)
  const { plan, names } = await planInit({ project, hooks }, options.hooks)
  const team = await findTeamEnvFiles(repository)
  const nets = plan.manager === 'husky' ? await planNets(project, names.filter(isNetted)) : []
  if (options['dry-run']) {
    const folder = plan.register === null ? hooks.path : `${plan.register}/_`
    const hook = options.strict ? await planStrict(project, folder) : null
    const agents = options.agents === undefined ? [] : (await planAssistants(project, options.agents)).changes
    const shown = { ...plan, changes: [...plan.changes, ...(hook ? [hook] : []), ...agents] }
    show(cli, shown, options.yes ? { changes: await planOffers(project, team.committed), nets } : NO_OFFERS)
    await settleEnvFiles(cli, project, team.undecided, undefined)
    return EXIT.clean
  }
  if (await prefersGitConfig(cli, given, project, plan)) return initGitConfig(cli, given, repository)
  const answers = await askFirst(cli, project, team, nets, options.yes ?? false)
  await install(repository, { ...plan, hooks })
  cli.print(describe(plan, names))
  const now = await readHooksFolder(repository)
  const husky = /^(.*)\/_$/.exec(now.path)?.[1]
  const armed = husky === undefined ? [] : await armWorktrees(repository, husky)
  if (options.strict || (await isStrict(repository))) cli.print(describeStrict(await installStrict(project)))
  if (armed.length > 0) cli.print(`Also in ${listed(armed.map((root) => relative(repository.root, root)))}.\n`)
  const made = await makeExecutable(repository, now, names)
  if (made.length > 0) cli.print(`${listed(made)} could not be run: now executable.\n`)
  for (const { name, net } of await otherClients(repository))
    cli.print(`${name} runs no Git hooks, so its commits are not checked; ${net}.\n`)
  const settled = await settleEnvFiles(cli, project, team.undecided, answers.envFiles)
  await install(repository, { changes: settled.changes, register: null, hooks })
  const committed = team.committed.filter((path) => !settled.untracked.includes(path))
  const offers = { changes: await planOffers(project, committed), nets }
  await offer(cli, project, offers, answers.offers)
  await setUpAssistants(cli, repository, project, options.agents)
  const pending = await pendingFiles(project)
  if (pending.length > 0) cli.print(nextCommit(pending, { root: repository.root, cwd: cli.cwd }, FOR_EVERYBODY))
  const arm = plan.unarmed?.hooks.includes('pre-commit') ? plan.unarmed.command : null
  return options['no-trial'] || !names.includes('pre-commit') ? EXIT.clean : tryCommit(cli, arm)
}

function describeStrict(written: readonly string[]): string {
  if (written.length === 0) return ''
  return `Each update of a branch is checked too, whatever makes it: ${listed(written, 2)}.\n`
}

async function registerQuietly(cli: CommandContext, strict: boolean): Promise<ExitCode> {
  const warning = await prepare({ cwd: cli.cwd, env: cli.env, signal: cli.signal }, strict)
  if (warning) cli.warn(`hushkey: ${warning}\n`)
  return EXIT.clean
}

function show(cli: CommandContext, { changes, register, notes, unarmed }: Plan, offers: Offers): ExitCode {
  const all = [...changes, ...offers.changes].map((change) => `${formatChange(change)}\n`)
  if (register !== null) all.push(`git config core.hooksPath ${register}/_   (by husky)\n`)
  if (unarmed) all.push(`${unarmed.command}   (by you)\n`)
  if (offers.nets.length > 0) all.push(offers.nets.flatMap(commandsFor).join(''))
  cli.print(all.length > 0 ? [...all, ...notes.map((note) => `${note}\n`)].join('\n') : 'Nothing to change.\n')
  return EXIT.clean
}

function describe(plan: Plan, names: readonly HookName[]): string {
  const { manager, changes, register, notes, unarmed } = plan
  const armed = names.filter((name) => !unarmed?.hooks.includes(name))
  const isSetUp =
    armed.length > 0
      ? `hushkey is set up for each ${occasions(armed)}, through ${manager}.`
      : `hushkey is in the settings of ${manager}, which Git does not run yet.`
  const waiting = unarmed
    ? [`Not checked yet: each ${occasions(unarmed.hooks)}. To make Git run it:`, `  ${unarmed.command}`]
    : []
  if (changes.length === 0 && register === null)
    return [`Nothing to change${unarmed ? ' in files' : ''}: ${isSetUp}`, ...waiting, ...notes, ''].join('\n')
  const done = [...changes.map(({ path, why }) => [path, why] as const)]
  if (register !== null) done.push(['core.hooksPath', `${register}/_ in this clone, by husky`])
  return [isSetUp, ...formatTable(done), ...waiting, ...notes, ''].join('\n')
}

function occasions(names: readonly HookName[]): string {
  return listed(
    names.map((name) => OCCASIONS[name]),
    9,
  )
}

const FOR_EVERYBODY = { first: [], why: 'so that everybody gets it', message: 'Check commits with hushkey' }

const NO_OFFERS: Offers = { changes: [], nets: [] }

/** The hooks for which a net is offered. */
function isNetted(name: HookName): boolean {
  return name === 'pre-commit' || name === 'pre-push'
}

interface Answers {
  readonly envFiles: Decision | undefined
  readonly offers: boolean
}

/** All questions come before anything is written: whoever leaves at one of them finds everything as it was. */
async function askFirst(
  cli: CommandContext,
  project: Project,
  { undecided, committed }: TeamEnvFiles,
  nets: Offers['nets'],
  yes: boolean,
): Promise<Answers> {
  if (yes) return { envFiles: undefined, offers: true }
  const envFiles = await askAboutEnvFiles(cli, undecided)
  if (cli.ask === null) return { envFiles, offers: false }
  const untracked = envFiles === 'untrack' ? undecided.map(({ path }) => path) : []
  const kept = committed.filter((path) => !untracked.includes(path))
  const offers = { changes: await planOffers(project, kept), nets }
  const question = `Also write these?\n${rowsOf(offers).join('\n')}\n`
  return { envFiles, offers: !isNothing(offers) && (await cli.ask(question)) }
}
