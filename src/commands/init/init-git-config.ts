import { EXIT, type ExitCode, UserError } from '../../errors.ts'
import type { Repository } from '../../git/repository.ts'
import { OCCASIONS } from '../../setup/hooks/hook-name.ts'
import { readHooksFolder } from '../../setup/hooks/hooks-folder.ts'
import { type ConfigHookPlan, planConfigHooks, type WantedConfigHook } from '../../setup/hooks/plan-config-hooks.ts'
import { writeConfigHooks } from '../../setup/hooks/write-config-hooks.ts'
import { runWith } from '../../setup/managers/package-manager.ts'
import { findProject, type Project } from '../../setup/project.ts'
import { quoteForShell } from '../../shell-quote.ts'
import type { Arguments, CommandContext } from '../command.ts'
import { listed } from '../doctor/line.ts'
import { hookNames } from './hook-names.ts'
import { tryCommit } from './try-commit.ts'

/** `hushkey init --git-config`: this clone's own configuration of Git runs hushkey, in every worktree. */
export async function initGitConfig(
  cli: CommandContext,
  { options }: Arguments,
  repository: Repository,
): Promise<ExitCode> {
  const project = await findProject(repository, cli.cwd)
  const names = hookNames(options.hooks ?? 'pre-commit,pre-push')
  const plan = await planConfigHooks({ project, hooks: await readHooksFolder(repository) }, names)
  if (options['dry-run']) {
    cli.print(plan.wanted.flatMap(commandsFor).join('') || 'Nothing to change.\n')
    return EXIT.clean
  }
  await writeConfigHooks(repository, plan.wanted)
  cli.print(describe(project, plan))
  const isTried = names.includes('pre-commit') && !options['no-trial']
  return isTried ? tryCommit(cli) : EXIT.clean
}

/** What does the same by hand, a line each. */
export function commandsFor({ name, event, command }: WantedConfigHook): string[] {
  return [
    `git config hook.${name}.command ${quoteForShell(command)}\n`,
    `git config --add hook.${name}.event ${event}\n`,
  ]
}

function describe(project: Project, { wanted, present, shared }: ConfigHookPlan): string {
  const notes = [
    ...(shared === null ? [] : [`${shared} runs hushkey in every worktree already.`]),
    ...present.flatMap(({ off }) =>
      off ? [`It is switched off by ${off.key} in the ${off.scope} configuration.`] : [],
    ),
  ]
  if (wanted.length === 0)
    return [
      `Nothing to change${present.length > 0 ? ": Git's configuration runs hushkey already" : ''}.`,
      ...notes,
      '',
    ].join('\n')
  const when = listed(
    wanted.map(({ event }) => OCCASIONS[event]),
    9,
  )
  const rows = wanted.map(
    ({ name, event, isNet }) => `  hook.${name}  ${event}${isNet ? ", where husky's hook does not run" : ''}`,
  )
  const isNet = wanted.some((hook) => hook.isNet)
  const reach = isNet
    ? "It is the net for worktrees without husky's hooks, such as those of coding agents."
    : 'It runs before the hooks folder, so before lint-staged.'
  const colleagues = `Only this clone has it. Elsewhere: ${runWith(project.manager, 'hushkey init --git-config')}`
  return [
    `hushkey is set up for each ${when}, through Git's own configuration.`,
    ...rows,
    reach,
    ...notes,
    colleagues,
    '',
  ].join('\n')
}

/** @throws UserError for options that say something else */
export function refuseBesideGitConfig({ options }: Arguments): void {
  for (const name of ['uninstall', 'prepare', 'yes', 'strict', 'agents'] as const)
    if (options[name] !== undefined && options[name] !== false)
      throw new UserError(`--git-config and --${name} do not go together`, 'Run: npx hushkey init --help')
}
