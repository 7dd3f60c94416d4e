import type { Checksum } from '../rules/rule.ts'
import { checksumVerdict } from './checksum.ts'
import type { Judged, Source } from './detect.ts'
import { shannonEntropy } from './entropy.ts'
import { judgeAssigned } from './judge-assigned.ts'
import { judgePassword } from './judge-password.ts'
import type { Match } from './match.ts'
import { OWN_JUDGES } from './own-judges.ts'
import { placeholderReason } from './placeholder.ts'

/** Decides, from evidence that a reader can follow, whether a match is a finding and how sure that is. */
export function judge(match: Match, source: Source): Judged {
  const own = OWN_JUDGES[match.rule.id]
  if (own) return own(match, source)
  if (match.assignment) return judgeAssigned(match, match.assignment, source)
  return judgeShape(match, source)
}

/** A match of a provider's own format, or of a value near a provider's name. */
function judgeShape(match: Match, source: Source): Judged {
  const { rule, secret } = match
  const placeholder = placeholderReason(secret)
  if (placeholder) return { match, verdict: 'dismissed', evidence: [placeholder] }
  const entropy = shannonEntropy(secret)
  if (rule.entropy !== undefined && entropy < rule.entropy)
    return {
      match,
      verdict: 'dismissed',
      evidence: [`its entropy is ${entropy.toFixed(1)} bits a character, below ${rule.entropy}`],
    }
  const shape = `it has the shape of: ${rule.name}`
  if (rule.checksum) {
    const proof = checksumVerdict(rule.checksum, secret)
    if (proof === 'wrong') return { match, verdict: MADE_UP[rule.checksum], evidence: [shape, 'its checksum is wrong'] }
    if (proof === 'right') return { match, verdict: rule.confidence, evidence: [shape, 'its checksum is right'] }
  }
  if (rule.confidence === 'medium' && isHumanPassword(match)) return judgePassword(match, source, shape)
  return { match, verdict: rule.confidence, evidence: [shape] }
}

/** What a wrong checksum leaves: text of another kind is nothing; a token that nobody issued may still be worth a look. */
const MADE_UP = {
  'github-crc32': 'low',
  'npm-crc32': 'low',
  'nkey-crc16': 'low',
  'aws-account': 'low',
  'jwt-header': 'dismissed',
  'base64-json': 'dismissed',
  luhn: 'dismissed',
} as const satisfies Readonly<Record<Checksum, Judged['verdict']>>

/** Whether the rule captures what a person may have typed, so that its text must be judged as a password is. */
function isHumanPassword({ rule, secret }: Match): boolean {
  return (
    secret.length < 200 &&
    /(?:^|-)(?:password|passwd|passphrase|credentials?|userinfo|basic-auth|login|netrc|dsn|url)(?:-|$)/.test(rule.id)
  )
}
