import { nearest } from '../config/nearest.ts'
import { quote } from '../config/quote.ts'
import { EXIT, UserError } from '../errors.ts'
import type { Command } from './command.ts'
import { bashScript } from './completion/bash.ts'
import { fishScript } from './completion/fish.ts'
import { powershellScript } from './completion/powershell.ts'
import { SHELLS } from './completion/table.ts'
import { zshScript } from './completion/zsh.ts'

const SCRIPTS: ReadonlyMap<string, () => string> = new Map([
  ['bash', bashScript],
  ['zsh', zshScript],
  ['fish', fishScript],
  ['powershell', powershellScript],
])

/** `hushkey completion bash|zsh|fish|powershell`: a script for that shell, made from the table of options. */
export const completion: Command = async (cli, { positionals: [shell = ''] }) => {
  const script = SCRIPTS.get(shell)
  if (!script) throw unknownShell(shell)
  cli.print(script())
  return EXIT.clean
}

function unknownShell(shell: string): UserError {
  const known = `one of ${SHELLS.join(', ')}`
  if (!shell) return new UserError(`completion needs the name of a shell, ${known}`, 'Run: npx hushkey completion bash')
  return new UserError(
    `there are no completions for ${quote(shell)}, only for ${SHELLS.join(', ')}`,
    `Run: npx hushkey completion ${nearest(shell, SHELLS) ?? 'bash'}`,
  )
}
