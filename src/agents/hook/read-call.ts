import type { Payload } from './hosts.ts'

/** What an assistant is about to do, as far as hushkey cares. */
export interface ShellCall {
  readonly command: string
  /** The folder in which it runs; null where nobody says. */
  readonly cwd: string | null
  readonly isPowerShell: boolean
}

const SHELLS = /^(?:bash|shell|powershell|pwsh|exec|run_in_terminal|run_shell_command|runTerminalCommand)$/i

/** The command line of a call; null for a call of anything else. */
export function readShellCall(payload: Payload): ShellCall | null {
  const tool = text(payload.tool_name) ?? text(payload.toolName)
  const input = objectOf(payload.tool_input) ?? objectOf(payload.toolArgs)
  const roots = Array.isArray(payload.workspace_roots) ? payload.workspace_roots : []
  const cwd = text(payload.cwd) || text(roots[0]) || null
  if (tool === null && text(payload.command) !== null && 'cursor_version' in payload)
    return { command: text(payload.command) as string, cwd, isPowerShell: false }
  const command = text(input?.command)
  if (tool === null || !SHELLS.test(tool) || command === null) return null
  return { command, cwd, isPowerShell: /^(?:powershell|pwsh)$/i.test(tool) }
}

/** Some give the arguments as an object, some as its JSON text. */
function objectOf(value: unknown): Record<string, unknown> | null {
  if (typeof value === 'string') {
    try {
      return objectOf(JSON.parse(value) as unknown)
    } catch {
      return null
    }
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
