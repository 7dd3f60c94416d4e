import { EXIT, type ExitCode, UserError } from '../../errors.ts'
import { commandsBeside } from '../../setup/hooks/commands-beside.ts'
import { configHookCommands } from '../../setup/hooks/config-hook-commands.ts'
import { runWith } from '../../setup/managers/package-manager.ts'
import { type Outcome, TRY_AGAIN } from '../../setup/trial/outcome.ts'
import { tryHere } from '../../setup/trial/try-here.ts'
import type { CommandContext } from '../command.ts'
import { type DoctorContext, examine } from '../doctor/doctor-context.ts'
import { findObstacle } from '../doctor/hooks/find-obstacle.ts'
import { obstacleInSteps } from '../doctor/hooks/obstacle-in-steps.ts'
import { listed } from '../doctor/line.ts'
import { formatOutcome } from './format-outcome.ts'

/**
 * Ends `init` with a commit of a made-up key in a throw-away clone, where hushkey is all that would run. Says one of three
 * things: that it was stopped by hushkey, that it was not and why, or that this could not be told.
 * @param arm the command that makes Git run the hooks, where it does not yet
 */
export async function tryCommit(cli: CommandContext, arm: string | null = null): Promise<ExitCode> {
  const context = await examine(cli, { options: {}, positionals: [] })
  const { repository, steps, project } = context
  const full = project ? runWith(project.manager, 'hushkey doctor --trial') : 'npx hushkey doctor --trial'
  if (steps instanceof UserError) return tell(cli, { kind: 'unknown', text: steps.message, remedy: full })
  const beside = steps && (await commandsBeside(repository.root, steps))
  if (beside) return notTried(context, beside.path, beside.commands, full)
  const configured = await configHookCommands(repository.git)
  if (configured.length > 0) return notTried(context, "Git's configuration", configured, full)
  const outcome = await tryHere(repository, { env: cli.env, signal: cli.signal })
  const doubt = steps && outcome.kind === 'proved' ? obstacleInSteps(steps) : null
  if (doubt) return tell(cli, { kind: 'unknown', text: `${outcome.text}, but ${doubt.text}`, remedy: doubt.cure })
  const found = outcome.kind === 'disproved' && outcome.remedy === null ? await findObstacle(context) : null
  const obstacle = found && { ...found, remedy: arm ?? found.remedy }
  if (obstacle || outcome.kind !== 'unknown') return tell(cli, obstacle ?? outcome)
  cli.print(formatOutcome({ ...outcome, remedy: full }, outcome.remedy === TRY_AGAIN))
  return EXIT.clean
}

/** Where other commands run as well, they are not run unasked. */
async function notTried(
  context: DoctorContext,
  path: string,
  commands: readonly string[],
  full: string,
): Promise<ExitCode> {
  const obstacle = await findObstacle(context)
  if (obstacle) return tell(context.cli, obstacle)
  const short = commands.map((command) => (command.length > 40 ? `${command.slice(0, 37)}...` : command))
  const text = `${path} also runs ${listed(short, 2)}`
  return tell(context.cli, { kind: 'unknown', text, remedy: full })
}

function tell(cli: CommandContext, outcome: Outcome): ExitCode {
  cli.print(formatOutcome(outcome))
  return outcome.kind === 'disproved' ? EXIT.blocked : EXIT.clean
}
