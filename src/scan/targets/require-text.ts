import { UserError } from '../../errors.ts'

/**
 * Checks what a caller of the public API gave: without types, anything may come.
 * @throws UserError for anything but a string; the sentence names the argument and its type, never the value
 */
export function requireText(value: unknown, name: string, remedy: string | null = null): void {
  if (typeof value === 'string') return
  throw new UserError(`${name} must be a string, not ${typeOf(value)}`, remedy)
}

/** @throws UserError for anything but an object with options */
export function requireOptions(value: unknown, name: string): void {
  if (typeof value === 'object' && value !== null) return
  throw new UserError(`${name} must be an object with options, not ${typeOf(value)}`)
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
