import type { Judged, Source } from './detect.ts'
import { shannonEntropy } from './entropy.ts'
import type { Match } from './match.ts'
import { OWN_JUDGES } from './own-judges.ts'
import { isPlaceholder } from './placeholder.ts'

/** Decides, from evidence that a reader can follow, whether a match is a finding and how sure that is. */
export function judge(match: Match, _source: Source): Judged {
  const { rule, secret } = match
  const own = OWN_JUDGES[rule.id]
  if (own) return own(match, _source)
  if (isPlaceholder(secret)) return { match, verdict: 'dismissed', evidence: ['it is a placeholder'] }
  const entropy = shannonEntropy(secret)
  if (rule.entropy !== undefined && entropy < rule.entropy)
    return {
      match,
      verdict: 'dismissed',
      evidence: [`its entropy is ${entropy.toFixed(1)} bits, below ${rule.entropy}`],
    }
  return { match, verdict: rule.confidence, evidence: [`it has the shape of a ${rule.name}`] }
}
