/** The assistants whose hooks hushkey knows, by the word in their configuration. */
export type Host = 'claude' | 'codex' | 'copilot' | 'cursor' | 'devin'

/** What an assistant gave its hook, as JSON. */
export type Payload = Readonly<Record<string, unknown>>

/** Who asks, and how the answer has to look. */
export interface Asker {
  /** Whose file would be the assistant's own. */
  readonly host: Host
  readonly style: 'claude' | 'copilot' | 'both' | 'cursor' | 'devin'
}

const WORDS: readonly Host[] = ['claude', 'codex', 'copilot', 'cursor', 'devin']

/** Where each has its hooks, from the root of the project; the first is what `init --agents` writes. */
export const HOOK_FILES: Readonly<Record<Host, string>> = {
  claude: '.claude/settings.json',
  codex: '.codex/hooks.json',
  copilot: '.github/hooks/hushkey.json',
  cursor: '.cursor/hooks.json',
  devin: '.devin/hooks.v1.json',
}

/**
 * Who asks: several assistants run the file of another as well (Claude Code's above all), so the payload counts more than
 * the word behind the command.
 */
export function askerOf(payload: Payload, word: string): Asker {
  if ('cursor_version' in payload) return { host: 'cursor', style: 'cursor' }
  if ('toolName' in payload) return { host: 'copilot', style: 'copilot' }
  const transcript = payload.transcript_path
  if (typeof transcript === 'string' && transcript.includes('github.copilot-chat'))
    return { host: 'copilot', style: 'claude' }
  if ('hookEventName' in payload) return { host: 'copilot', style: 'claude' } // VS Code's own agent
  if ('turn_id' in payload) return { host: 'codex', style: 'claude' }
  if (word === 'claude' && 'hook_event_name' in payload && typeof transcript !== 'string')
    return { host: 'copilot', style: 'both' }
  const host = WORDS.find((known) => known === word) ?? 'claude'
  return { host, style: host === 'codex' ? 'claude' : host }
}

/** What lets the call go on: nothing, but for Cursor, which blocks for anything that is no JSON. */
export function passFor({ style }: Asker): string {
  return style === 'cursor' ? '{"permission":"allow"}' : ''
}

/** @param reason is shown to the model, and to the user where there is a place for that */
export function refuseFor({ style }: Asker, reason: string): string {
  const copilot = { permissionDecision: 'deny', permissionDecisionReason: reason }
  const claude = { hookSpecificOutput: { hookEventName: 'PreToolUse', ...copilot } }
  switch (style) {
    case 'claude':
      return JSON.stringify(claude)
    case 'copilot':
      return JSON.stringify(copilot)
    case 'both':
      return JSON.stringify({ ...copilot, ...claude })
    case 'cursor':
      return JSON.stringify({ permission: 'deny', user_message: `hushkey: ${reason}`, agent_message: reason })
    case 'devin':
      return JSON.stringify({ decision: 'block', reason })
  }
}
