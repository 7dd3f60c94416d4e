/** The three exit codes; scripts rely on them (see `hushkey --help`). */
export const EXIT = { clean: 0, blocked: 1, couldNotCheck: 2 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/**
 * A failure that the user can act on. It is shown as its one sentence and the cure, without a stack.
 * Anything else that is thrown is an internal error and is shown with its stack.
 * Neither ever quotes scanned text, so `JSON.parse` messages and the like must not be passed on.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  /** The command or the edit that fixes it, or null where the sentence says it all. */
  readonly cure: string | null

  constructor(message: string, cure: string | null = null, options?: ErrorOptions) {
    super(message, options)
    this.cure = cure
  }
}

/** Whether this is a `UserError`, also one of the other program (see `commands/others.ts`), which has its own class. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError'
}

export function interrupted(): UserError {
  return new UserError('interrupted before it was done', 'Run the command again.')
}
