import { EXIT, type ExitCode, UserError } from '../../../errors.ts'
import { runGit } from '../../../git/run-git.ts'
import { fitScreen } from '../../../report/fit-screen.ts'
import { eventsOfOurs } from '../../../setup/hooks/config-hooks.ts'
import { waitingFor } from '../../../setup/hooks/pending-hooks.ts'
import { dependsOn } from '../../../setup/project.ts'
import { tryEverywhere } from '../../../setup/trial/try-everywhere.ts'
import type { Arguments, CommandContext } from '../../command.ts'
import { type DoctorContext, examine } from '../doctor-context.ts'
import { formatLine, formatLines } from '../format-page.ts'
import { failure, type Line, listed, type Verdict } from '../line.ts'
import { announceTrial } from './announce-trial.ts'
import { forColleagues } from './for-colleagues.ts'
import { type HookSteps, readHookSteps } from './hook-steps.ts'
import { trialLine } from './trial-line.ts'

/**
 * `hushkey doctor --trial`: says what runs at a commit, asks, then makes commits in a throw-away clone and says of each
 * whether hushkey did what it should.
 */
export async function trial(cli: CommandContext, given: Arguments): Promise<ExitCode> {
  const context = await examine(cli, given)
  const isJson = given.options.format === 'json'
  const say = isJson ? cli.warn : cli.print
  const hooks = await readHookSteps(context)
  say(fitScreen(await announceTrial(context, hooks)))
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
    add(await trialLine(context, hooks, tried))
  })
  const unarmed = wanted.push ? null : await unarmedPush(context)
  if (unarmed) add({ check: 'trial-push', ...unarmed })
  cli.print(isJson ? formatLines(lines) : await conclusion(context, hooks, lines))
  if (lines.some(({ state }) => state === 'failure')) return EXIT.blocked
  return lines.some(({ state }) => state === 'unknown') ? EXIT.couldNotCheck : EXIT.clean
}

function pushes(hooks: readonly HookSteps[]): boolean {
  return hooks.some(({ hook, steps }) => hook === 'pre-push' && steps.some(({ ours }) => ours))
}

/** Where the settings say that hushkey checks pushes, and Git runs no such hook, there is nothing to try. */
async function unarmedPush({ project, hooks, typed }: DoctorContext): Promise<Verdict | null> {
  const waiting = project && (await waitingFor(project, hooks, 'pre-push').catch(() => null))
  if (!waiting) return null
  const cure = 'command' in waiting.install ? waiting.install.command : typed(waiting.install.hushkey)
  return failure(`a push is not checked: ${waiting.path} asks for it, but Git runs no such hook`, cure)
}

function usesLintStaged({ project }: DoctorContext): boolean {
  return project !== null && dependsOn(project.package, 'lint-staged')
}

async function isAgreed({ cli, typed }: DoctorContext): Promise<boolean> {
  if (cli.ask === null)
    throw new UserError(
      'a trial runs these commands, so somebody has to agree',
      `Run: ${typed('doctor --trial --yes')}`,
    )
  return cli.ask('Run them?')
}

/** What holds now, and for whom. */
async function conclusion(
  context: DoctorContext,
  hooks: readonly HookSteps[],
  lines: readonly Line[],
): Promise<string> {
  const { repository, steps, project } = context
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
  const first = open.length > 0 ? `once ${listed(open)} ${open.length > 1 ? 'are' : 'is'} committed, and ` : ''
  const command = forColleagues(context, hooks)
  const how = command === null ? 'an install.' : `this, in each clone:\n  ${command}`
  return fitScreen(`\nProved here. Colleagues get it ${first}after ${how}\n`)
}
