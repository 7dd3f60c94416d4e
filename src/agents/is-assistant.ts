import { detectAgent } from 'std-env'

/** What std-env does not know yet: Claude Code's own children, what several assistants share, and Codex in the cloud. */
const ALSO = ['CLAUDE_CODE_CHILD_SESSION', 'AGENT', 'CODEX_CI']

/**
 * Whether a coding assistant runs this process, by the variables that assistants set. It decides about words alone, never
 * about what stops: the terminals of some editors set them for people, too.
 * @param env the variables of this process
 */
export function isAssistant(env: Readonly<Record<string, string | undefined>>): boolean {
  return ALSO.some((name) => env[name]) || detectAgent().name !== undefined
}
