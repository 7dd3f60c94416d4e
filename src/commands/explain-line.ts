import { EXIT, type ExitCode, UserError } from '../errors.ts'
import { formatWhy } from '../report/format-why.ts'
import { whyLine } from '../scan/targets/why-line.ts'
import type { CommandContext } from './command.ts'

/** `hushkey explain --why path:line`: what was seen on a staged line, and what spoke for and against each. */
export async function explainLine(cli: CommandContext, place: string): Promise<ExitCode> {
  const [, path, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? []
  if (!path || !line)
    throw new UserError(`${place} is no place in a file`, 'Write it as path:line, for example src/pay.ts:12')
  const judged = await whyLine({ cwd: cli.cwd, env: cli.env, signal: cli.signal }, path, Number(line))
  cli.print(formatWhy(judged, path, Number(line)))
  return EXIT.clean
}
