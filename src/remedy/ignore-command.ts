import { shellQuote } from './shell-quote.ts'

/**
 * The command that adds a line to the root `.gitignore`; null where it cannot be pasted.
 * `echo` of dash and of macOS' sh makes a control character of `\\b`; `printf %s` leaves it alone.
 */
export function ignoreCommand(pattern: string): string | null {
  const quoted = shellQuote(pattern)
  if (quoted === null) return null
  const print = pattern.includes('\\') ? "printf '%s\\n'" : 'echo'
  return `${print} ${quoted} >> .gitignore`
}
