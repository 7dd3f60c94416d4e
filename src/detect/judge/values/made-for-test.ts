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

/** So often a test repeats a value, or lists values under one quoted name, when it has made them up. */
const REPEATED = 3
const LISTED = 10

/** Whether a test holds a value again and again, or many under its name: data that was written for it. */
export function isFixtureData(secret: string, name: string, text: string): boolean {
  return holds(text, secret, REPEATED) || isListed(name, text)
}

/** Whether a file lists many values under one quoted name. */
export function isListed(name: string, text: string): boolean {
  return /^\w+$/.test(name) && (holds(text, `"${name}": "`, LISTED) || holds(text, `"${name}":"`, LISTED))
}

function holds(text: string, part: string, times: number): boolean {
  let at = -1
  for (let left = times; left > 0; left--) {
    at = text.indexOf(part, at + 1)
    if (at < 0) return false
  }
  return true
}
