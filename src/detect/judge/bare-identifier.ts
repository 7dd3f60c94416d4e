import type { Match } from '../types.ts'
import { hasLongWord } from './unclear-key.ts'

/** Behind a value that stands in the midst of a string: `"mysql://…?password=value&ssl=true"`. */
const IN_STRING = /^["'`\\&<]/

/** What names in programs end with that hold a secret: `newToken`, `api_key`. */
export const NAME_ENDS = [
  'token',
  'key',
  'secret',
  'password',
  'passwd',
  'pwd',
  'auth',
  'credential',
  'cookie',
  'nonce',
]

/** Part of a path to a value, of a call or of a list, or the name of a variable. */
const IDENTIFIER = new RegExp(`[._:([{]|(?:${NAME_ENDS.join('|')})s?\\W*$`, 'i')

/**
 * Why a bare value in a programming language is none: without a digit or a long run of letters, `user.apiKey`, `api_key`
 * and `newToken` are names. The hooks' shell knows it, too (build/prefilter/assigned.ts).
 */
export function bareIdentifierReason({ secret, assignment }: Match, isCode: boolean): string | undefined {
  if (!isCode || assignment?.grammar !== 'assignment') return undefined
  const { quote, isDefault, rest } = assignment.literal
  const mayBeName = !quote && !isDefault && !/pass|pwd/i.test(assignment.name) // a password may be typed like that
  if (mayBeName && /^[a-z]+(?:[A-Z]{1,4}[a-z]*)+$/.test(secret) && secret.length < 16 && /^;?\s*$/.test(rest))
    return 'it is an expression or an identifier of code'
  const mayBeSecret = quote || isDefault || IN_STRING.test(rest) || /\d/.test(secret) || hasLongWord(secret)
  return mayBeSecret || !IDENTIFIER.test(secret) ? undefined : 'it is an expression or an identifier of code'
}
