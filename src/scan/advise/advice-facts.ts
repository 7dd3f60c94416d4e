import type { Finding } from '../../finding.ts'
import type { Fingerprinter } from '../../fingerprint.ts'
import { filesNamed, terraformProviders } from '../../git/paths/production-files.ts'
import { mayHaveRemoteTips, pushedValues, remoteTips } from '../../git/pushed-value.ts'
import type { Repository } from '../../git/repository.ts'
import { readStaged } from '../../git/texts/read-staged.ts'
import type { Spot } from '../../remedy/code/spot.ts'
import type { Facts } from '../../remedy/facts.ts'
import { PRODUCTION_FILES, productionPlace } from '../../remedy/production.ts'
import type { RuleInfo } from '../../rules/rule-info.ts'
import { codeAdvice } from './code-advice.ts'
import { locateSecret } from './locate-secret.ts'

/** Shorter values stand in many a history by chance. */
const SHORTEST = 8

/**
 * What only blocked commits are worth asking: whether a value is public already, where secrets go in production, and what
 * is to be done in the code.
 */
export async function adviceFacts(
  repository: Repository,
  findings: readonly Finding[],
  fingerprint: Fingerprinter,
  near: Facts,
  ruleInfo: (rule: string) => RuleInfo,
): Promise<Pick<Facts, 'isPushed' | 'production' | 'codeAdvice'>> {
  const blocking = findings.filter(({ blocks }) => blocks)
  if (!blocking.length) return {}
  const located = locateAll(repository, blocking, fingerprint)
  const [pushed, production, advice] = await Promise.all([
    located.then((spots) => pushedFingerprints(repository, spots)),
    findProduction(repository),
    located.then((spots) => codeAdvice(repository, spots, near, ruleInfo)),
  ])
  return { isPushed: (finding) => pushed.has(finding.fingerprint), production, codeAdvice: advice }
}

/** The place of each secret in its staged text; null where it is not there as it is. */
async function locateAll(
  repository: Repository,
  findings: readonly Finding[],
  fingerprint: Fingerprinter,
): Promise<Map<Finding, Spot | null>> {
  const inCode = findings.filter(({ line }) => line !== null)
  const paths = [...new Set(inCode.map(({ path }) => path))] // a file may hold thousands
  const texts = (await readStaged(repository, paths)).map((text) => text?.replace(/^\uFEFF/, '') ?? null)
  const textOf = new Map(paths.map((path, at) => [path, texts[at] ?? null]))
  const spots = new Map<Finding, Spot | null>()
  for (const finding of inCode) {
    const text = textOf.get(finding.path) ?? null
    if (text !== null) spots.set(finding, await locateSecret(text, finding, fingerprint))
  }
  return spots
}

async function findProduction(repository: Repository): Promise<string | null> {
  const files = await filesNamed(repository, [...PRODUCTION_FILES, '*.tf'])
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
