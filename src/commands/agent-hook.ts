import { EXIT } from '../errors.ts'
import { scanText } from '../scan/scan.ts'
import type { Command } from './command.ts'

/**
 * `hushkey agent-hook <host>`: answers a coding assistant that asks whether it may run a command. Ends with 0 whatever
 * happens: some assistants take anything else for a refusal of every tool. What cannot be answered passes.
 */
export const agentHook: Command = async (cli, { positionals: [word = 'claude'] }) => {
  try {
    const { answerCall } = await import('../agents/hook/answer-call.ts')
    const { env } = cli
    cli.print(await answerCall(await cli.input(), { word, cwd: env.CLAUDE_PROJECT_DIR || cli.cwd, env, scanText }))
  } catch {
    if (word === 'cursor') cli.print('{"permission":"allow"}')
  }
  return EXIT.clean
}
