import { meaningOf } from '../../match/assignment-name.ts'
import type { Match } from '../../types.ts'

/** Names of secrets that no provider issues: whoever runs a program makes them up, and so do its tests and examples. */
const OWN_SECRET =
  /(?:^|-)(?:encryption|encrypt|signing|sign|hmac|jwt|session|cookie|cookies|cipher|totp|otp|hotp|salt|pepper|auth|app|secret|master)-(?:secret|key|token)s?(?:-base)?$|(?:^|-)cookie$|^secret-key(?:-base)?$/
const ISSUED_NAME = /(?:^|-)(?:api|client|access|aws|private|webhook|consumer|account)(?:-|$)/

/**
 * Whether tests and examples make such values up: what a program is given to sign or encrypt with, cookies, the argument of a hash,
 * and passwords that are longer than anybody types.
 */
export function isMadeForTest(secret: string, assignment: Match['assignment']): boolean {
  if (!assignment) return false
  const { words, head } = meaningOf(assignment.name)
  const name = words.join('-')
  if (/^(?:pass|pwd|psw|pw)/.test(head))
    return secret.length > 64 || /hash|bcrypt|argon|scrypt|encrypt/i.test(assignment.literal.wrapper)
  return head === 'cookie' || words.includes('cookie') || (OWN_SECRET.test(name) && !ISSUED_NAME.test(name))
}
