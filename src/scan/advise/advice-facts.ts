import type { Finding } from '../../finding.ts'
import type { Fingerprinter } from '../../fingerprint.ts'
import { terraformProviders } from '../../git/paths/production-files.ts'
import { mayHaveRemoteTips, pushedValues, remoteTips } from '../../git/pushed-value.ts'
import type { Repository } from '../../git/repository.ts'
import type { Spot } from '../../remedy/code/spot.ts'
import type { Facts } from '../../remedy/facts.ts'
import { productionPlace } from '../../remedy/production.ts'
import type { RuleInfo } from '../../rules/rule-info.ts'
import type { Asked } from './ask-for-advice.ts'
import { codeAdvice } from './code-advice.ts'
import { locateSecret } from './locate-secret.ts'

/** What is known when the rest is asked. */
interface Known {
  readonly fingerprint: Fingerprinter
  readonly near: Facts
  readonly ruleInfo: (rule: string) => RuleInfo
}

/** Shorter values stand in many a history by chance. */
const SHORTEST = 8

/**
 * What only blocked commits are worth asking: whether a value is public already, where secrets go in production, and what
 * is to be done in the code.
 */
export async function adviceFacts(
  repository: Repository,
  findings: readonly Finding[],
  asked: Asked,
  { fingerprint, near, ruleInfo }: Known,
): Promise<Pick<Facts, 'isPushed' | 'production' | 'codeAdvice'>> {
  const blocking = findings.filter(({ blocks }) => blocks)
  if (!blocking.length) return {}
  const located = locateAll(blocking, asked, fingerprint)
  const [pushed, production, advice] = await Promise.all([
    located.then((spots) => pushedFingerprints(repository, spots)),
    findProduction(repository, asked),
    located.then((spots) => codeAdvice(repository, spots, near, ruleInfo)),
  ])
  return { isPushed: (finding) => pushed.has(finding.fingerprint), production, codeAdvice: advice }
}

/** The place of each secret in its staged text; null where it is not there as it is. */
async function locateAll(
  findings: readonly Finding[],
  { staged }: Asked,
  fingerprint: Fingerprinter,
): Promise<Map<Finding, Spot | null>> {
  const { texts } = await staged
  const spots = new Map<Finding, Spot | null>()
  for (const finding of findings) {
    const text = finding.line === null ? null : (texts.get(finding.path) ?? null)
    if (text !== null) spots.set(finding, await locateSecret(text, finding, fingerprint))
  }
  return spots
}

async function findProduction(repository: Repository, { tracked }: Asked): Promise<string | null> {
  const files = await tracked
  return productionPlace(files, await terraformProviders(repository, files))
}

async function pushedFingerprints(
  repository: Repository,
  spots: ReadonlyMap<Finding, Spot | null>,
): Promise<Set<string>> {
  if (!spots.size || !(await mayHaveRemoteTips(repository))) return new Set()
  if (!(await remoteTips(repository.git)).length) return new Set()
  const values = new Map<string, string>()
  for (const [finding, spot] of spots) {
    const value = spot?.text.slice(spot.start, spot.end) ?? ''
    if (value.length >= SHORTEST) values.set(value, finding.fingerprint)
  }
  const pushed = await pushedValues(repository, [...values.keys()])
  return new Set([...pushed].map((value) => values.get(value) as string))
}
