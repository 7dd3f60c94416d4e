import { EXIT } from '../errors.ts'
import { printable } from '../printable.ts'
import type { Command } from './command.ts'
import { allowlist } from './doctor/allowlist.ts'
import { assistants } from './doctor/assistants.ts'
import { ci } from './doctor/ci.ts'
import { config } from './doctor/config.ts'
import { type Check, examine } from './doctor/doctor-context.ts'
import { envExample } from './doctor/env/env-example.ts'
import { envExampleValues } from './doctor/env/env-example-values.ts'
import { envIgnored } from './doctor/env/env-ignored.ts'
import { envMode } from './doctor/env/env-mode.ts'
import { envStages } from './doctor/env/env-stages.ts'
import { envTracked } from './doctor/env/env-tracked.ts'
import { history } from './doctor/env/history.ts'
import { formatLines, formatPage } from './doctor/format-page.ts'
import { hookInstalled } from './doctor/hooks/hook-installed.ts'
import { hookOrder } from './doctor/hooks/hook-order.ts'
import { hookReached } from './doctor/hooks/hook-reached.ts'
import { hooksPath } from './doctor/hooks/hooks-path.ts'
import { nodeFound } from './doctor/hooks/node-found.ts'
import { otherClients } from './doctor/hooks/other-clients.ts'
import { otherHooks } from './doctor/hooks/other-hooks.ts'
import { strict } from './doctor/hooks/strict.ts'
import { submodules } from './doctor/hooks/submodules.ts'
import { switchedOff } from './doctor/hooks/switched-off/switched-off.ts'
import { trial } from './doctor/hooks/trial.ts'
import { worktrees } from './doctor/hooks/worktrees.ts'
import type { Line } from './doctor/line.ts'

/** In the order of the page; the names are permanent. */
const CHECKS: Readonly<Record<string, Check>> = {
  'hook-installed': hookInstalled,
  'hook-reached': hookReached,
  'hook-order': hookOrder,
  'other-hooks': otherHooks,
  'hooks-path': hooksPath,
  strict,
  'other-clients': otherClients,
  worktrees,
  submodules,
  'switched-off': switchedOff,
  'node-found': nodeFound,
  'env-ignored': envIgnored,
  'env-tracked': envTracked,
  'env-mode': envMode,
  'env-example': envExample,
  'env-example-values': envExampleValues,
  'env-stages': envStages,
  config,
  allowlist,
  history,
  ci,
  assistants,
}

/** `hushkey doctor`: says whether each commit is really checked, and what around it is not as it should be. */
export const doctor: Command = async (cli, given) => {
  if (given.options.trial) return trial(cli, given)
  const context = await examine(cli, given)
  const lines: Line[] = []
  for (const [check, look] of Object.entries(CHECKS)) {
    for (const { state, text, cure } of [await look(context)].flat())
      lines.push({ check, state, text: printable(text), cure: cure && printable(cure) })
  }
  const { format = 'text' } = given.options
  cli.print(format === 'json' ? formatLines(lines) : formatPage(lines, cli))
  if (lines.some(({ state }) => state === 'failure')) return EXIT.blocked
  return lines.some(({ state }) => state === 'unknown') ? EXIT.couldNotCheck : EXIT.clean
}
