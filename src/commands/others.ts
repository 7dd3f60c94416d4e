import type { Command } from './command.ts'

/**
 * What is off the hook's path. The build makes a second program of it, so that a commit does not wait until Node has
 * read it: two thirds of all there is.
 */
export const OTHERS = {
  init: async (): Promise<Command> => (await import('./init.ts')).init,
  fix: async (): Promise<Command> => (await import('./fix.ts')).fix,
  doctor: async (): Promise<Command> => (await import('./doctor.ts')).doctor,
  allow: async (): Promise<Command> => (await import('./allow.ts')).allow,
  explain: async (): Promise<Command> => (await import('./explain.ts')).explain,
  completion: async (): Promise<Command> => (await import('./completion.ts')).completion,
  rules: async (): Promise<Command> => (await import('./rules.ts')).rules,
  agentHook: async (): Promise<Command> => (await import('./agent-hook.ts')).agentHook,
  helpText: async () => (await import('./help.ts')).helpText,
  traced: async () => (await import('./traced.ts')).traced,
} as const
