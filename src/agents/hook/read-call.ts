import type { Payload } from './hosts.ts'
import { objectOf, textOf } from './payload.ts'

/** What an assistant is about to do, as far as hushkey cares. */
export interface ShellCall {
  readonly command: string
  /** The folder in which it runs; null where nobody says. */
  readonly cwd: string | null
  readonly isPowerShell: boolean
}

const SHELLS = /^(?:bash|shell|powershell|pwsh|exec|run_in_terminal|run_shell_command|runTerminalCommand)$/i

/** The folder that a call speaks of; null where nobody says. */
export function folderOf(payload: Payload): string | null {
  const roots = Array.isArray(payload.workspace_roots) ? payload.workspace_roots : []
  return textOf(payload.cwd) || textOf(roots[0]) || null
}

/** The command line of a call; null for a call of anything else. */
export function readShellCall(payload: Payload): ShellCall | null {
  const tool = textOf(payload.tool_name) ?? textOf(payload.toolName)
  const input = objectOf(payload.tool_input) ?? objectOf(payload.toolArgs)
  const cwd = folderOf(payload)
  if (tool === null && textOf(payload.command) !== null && 'cursor_version' in payload)
    return { command: textOf(payload.command) as string, cwd, isPowerShell: false }
  const command = textOf(input?.command)
  if (tool === null || !SHELLS.test(tool) || command === null) return null
  return { command, cwd, isPowerShell: /^(?:powershell|pwsh)$/i.test(tool) }
}
