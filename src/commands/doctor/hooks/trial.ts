import { relative } from 'node:path'
import { EXIT, type ExitCode, UserError } from '../../../errors.ts'
import { runGit } from '../../../git/run-git.ts'
import { callsHushkey } from '../../../setup/hooks/call.ts'
import { eventsOfOurs } from '../../../setup/hooks/config-hooks.ts'
import { HOOK_NAMES } from '../../../setup/hooks/hook-name.ts'
import { waitingFor } from '../../../setup/hooks/pending-hooks.ts'
import { readSteps, type Step, type Steps } from '../../../setup/hooks/steps.ts'
import { dependsOn } from '../../../setup/project.ts'
import { type Tried, tryEverywhere } from '../../../setup/trial/try-everywhere.ts'
import { listWorktrees } from '../../../setup/worktrees/list-worktrees.ts'
import type { Arguments, CommandContext } from '../../command.ts'
import { type DoctorContext, examine } from '../doctor-context.ts'
import { formatLine, formatLines } from '../format-page.ts'
import { failure, type Line, listed, type Verdict } from '../line.ts'
import { findObstacle } from './find-obstacle.ts'
import { obstacleInSteps } from './obstacle-in-steps.ts'
import { huskyInit } from './switched-off.ts'

/**
 * `hushkey doctor --trial`: says what runs at a commit, asks, then makes commits in a throw-away clone and says of each
 * whether hushkey did what it should.
 */
export async function trial(cli: CommandContext, given: Arguments): Promise<ExitCode> {
  const context = await examine(cli, given)
  const isJson = given.options.format === 'json'
  const say = isJson ? cli.warn : cli.print
  const hooks = await hooksOf(context)
  say(await announcement(context, hooks))
  if (!given.options.yes && !(await isAgreed(context))) {
    say('Nothing was run.\n')
    return EXIT.couldNotCheck
  }
  const { repository } = context
  const wanted = {
    partly:
      hooks.some(({ steps }) => steps.some(({ text }) => text.includes('lint-staged'))) || usesLintStaged(context),
    push: eventsOfOurs(context.configHooks).includes('pre-push') || pushes(hooks),
    bare: cli.env.OS !== 'Windows_NT',
  }
  const lines: Line[] = []
  const add = (line: Line) => {
    lines.push(line)
    if (!isJson) cli.print(formatLine(line, cli))
  }
  await tryEverywhere(repository, wanted, { env: cli.env, signal: cli.signal }, async (tried) => {
    add(await lineOf(context, hooks, tried))
  })
  const unarmed = wanted.push ? null : await unarmedPush(context)
  if (unarmed) add({ check: 'trial-push', ...unarmed })
  cli.print(isJson ? formatLines(lines) : await conclusion(context, lines))
  if (lines.some(({ state }) => state === 'failure')) return EXIT.blocked
  return lines.some(({ state }) => state === 'unknown') ? EXIT.couldNotCheck : EXIT.clean
}

interface HookSteps extends Steps {
  readonly hook: (typeof HOOK_NAMES)[number]
}

/** What Git's hooks run here; one whose configuration is broken says so in the trial. */
async function hooksOf({ repository, hooks }: DoctorContext): Promise<HookSteps[]> {
  const read = async (hook: HookSteps['hook']) => {
    const steps = await readSteps(repository.root, hooks, hook).catch(() => null)
    return steps ? [{ ...steps, hook }] : []
  }
  return (await Promise.all(HOOK_NAMES.map(read))).flat()
}

function pushes(hooks: readonly HookSteps[]): boolean {
  return hooks.some(({ hook, steps }) => hook === 'pre-push' && steps.some(({ ours }) => ours))
}

/** Where the settings say that hushkey checks pushes, and Git runs no such hook, there is nothing to try. */
async function unarmedPush({ project, typed }: DoctorContext): Promise<Verdict | null> {
  const waiting = project && (await waitingFor(project, 'pre-push').catch(() => null))
  if (!waiting) return null
  const cure = 'command' in waiting.install ? waiting.install.command : typed(waiting.install.hushkey)
  return failure(`a push is not checked: ${waiting.path} asks for it, but Git runs no such hook`, cure)
}

function usesLintStaged({ project }: DoctorContext): boolean {
  return project !== null && dependsOn(project.package, 'lint-staged')
}

async function announcement(
  { repository, hooks, configHooks }: DoctorContext,
  all: readonly HookSteps[],
): Promise<string> {
  const { main, linked } = await listWorktrees(repository)
  const others = (main === null ? 0 : 1) + linked.length - 1
  const running = configHooks.filter(({ off, events }) => off === null && events.some(isTried))
  const configured = running.flatMap(({ name, scope, command }) => [
    `  hook.${name}.command, in Git's ${scope} configuration`,
    `    ${callsHushkey(command) ? 'hushkey' : shorten(command)}`,
  ])
  const rows = all.flatMap(({ path, steps }) =>
    steps.length > 0
      ? [`  ${path}`, ...steps.filter(isNamed).map(({ text, ours }) => `    ${ours ? 'hushkey' : shorten(text)}`)]
      : [],
  )
  const where = others > 0 ? `, here and in ${others === 1 ? 'the other worktree' : `${others} other worktrees`}` : ''
  const none = [`  nothing: Git has no hooks in ${hooks.path}`]
  return [
    `The trial makes commits in a throw-away clone below ${relative(repository.root, repository.commonDir) || '.git'}${where}. What these hooks run, runs:`,
    ...(rows.length + configured.length > 0 ? [...configured, ...rows] : none),
    '',
  ].join('\n')
}

/** Not what only looks, prints or hands on what Git says, as lines that hushkey itself wrote for its own sake. */
function isNamed({ ours, programs }: Step): boolean {
  return ours || programs === undefined || programs.length > 0
}

function isTried(event: string): boolean {
  return HOOK_NAMES.some((name) => name === event)
}

function shorten(text: string): string {
  return text.length > 72 ? `${text.slice(0, 69)}...` : text
}

async function isAgreed({ cli, typed }: DoctorContext): Promise<boolean> {
  if (cli.ask === null)
    throw new UserError(
      'a trial runs these commands, so somebody has to agree',
      `Run: ${typed('doctor --trial --yes')}`,
    )
  return cli.ask('Run them?\n')
}

const STATES = { proved: 'ok', disproved: 'failure', unknown: 'unknown' } as const

async function lineOf(
  context: DoctorContext,
  hooks: readonly HookSteps[],
  { name, root, outcome }: Tried,
): Promise<Line> {
  const { repository, cli, given } = context
  const isHere = root === repository.root
  const where = isHere ? '' : `${relative(repository.root, root)}: `
  // a program that only terminals find stops every commit there; nothing lands unseen
  if (name === 'trial-gui' && /not found|find node/.test(outcome.text) && !/landed/.test(outcome.text)) {
    const text = /find node/.test(outcome.text)
      ? 'GUI clients find no node: their commits stop'
      : `GUI clients do not find what the hook runs, so their commits stop: ${outcome.text.split(': ').slice(-2).join(': ')}`
    const cure = `Put the folder of it on the PATH of GUI clients, or in ${huskyInit(cli.env)}`
    return { check: name, state: 'warning', text, cure }
  }
  if (name === 'trial-gui' && /landed/.test(outcome.text) && isByConfiguration(context)) {
    const text = `${outcome.text}; there Git is another one, and before 2.54 it runs no hooks of its configuration`
    return { check: name, state: 'failure', text, cure: context.typed('init') }
  }
  const doubt = outcome.kind === 'proved' && isHere ? doubtOf(hooks, name) : null
  if (doubt) return { check: name, state: 'unknown', text: `${outcome.text}, but ${doubt.text}`, cure: doubt.cure }
  const isOpen = outcome.kind === 'disproved' && outcome.remedy === null
  const there = isHere ? context : isOpen ? await examine({ ...cli, cwd: root }, given) : context
  const obstacle = isOpen ? await findObstacle(there) : null
  const text = obstacle ? `${outcome.text} (${obstacle.text})` : outcome.text
  const remedy = obstacle?.remedy ?? outcome.remedy
  const cure =
    remedy !== null && !isHere && /^[a-z]/.test(remedy) ? `In ${relative(repository.root, root)}: ${remedy}` : remedy
  return { check: name, state: STATES[outcome.kind], text: `${where}${text}`, cure }
}

const TRIED: Readonly<Record<string, HookSteps['hook']>> = { 'trial-key': 'pre-commit', 'trial-push': 'pre-push' }

/** What another commit or push than the one of the trial may meet. */
function doubtOf(hooks: readonly HookSteps[], name: string): Verdict | null {
  const tried = hooks.find(({ hook }) => hook === TRIED[name])
  return tried ? obstacleInSteps(tried) : null
}

/** Whether hushkey runs by Git's configuration alone. */
function isByConfiguration({ configHooks, steps }: DoctorContext): boolean {
  const isInFolder = steps !== null && 'steps' in steps && steps.steps.some(({ ours }) => ours)
  return eventsOfOurs(configHooks).includes('pre-commit') && !isInFolder
}

/** What holds now, and for whom. */
async function conclusion({ repository, steps, project }: DoctorContext, lines: readonly Line[]): Promise<string> {
  const failed = lines.filter(({ state }) => state === 'failure').length
  if (failed > 0) return `\nNot protected: ${failed} of ${lines.length} trials went wrong.\n`
  if (lines.some(({ state }) => state === 'unknown')) return '\nCould not tell.\n'
  const paths = [
    steps && 'path' in steps ? steps.path : null,
    project && [project.folder, 'package.json'].filter(Boolean).join('/'),
  ]
  const asked = paths.filter(
    (path): path is string => path !== null && !path.startsWith('.git/') && !path.startsWith('..'),
  )
  const output = asked.length
    ? await runGit(repository.git, ['--literal-pathspecs', 'status', '--porcelain', '--', ...asked])
    : ''
  const open = output
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(3))
  return open.length > 0
    ? `\nProved here. Colleagues get it once ${listed(open)} ${open.length > 1 ? 'are' : 'is'} committed, and after an install.\n`
    : '\nProved here. Colleagues get it after an install.\n'
}
