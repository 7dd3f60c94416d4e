import type { Finding } from '../../finding.ts'
import type { Fingerprinter } from '../../fingerprint.ts'
import { filesNamed, terraformProviders } from '../../git/paths/production-files.ts'
import { mayHaveRemoteTips, pushedValues, remoteTips } from '../../git/pushed-value.ts'
import type { Repository } from '../../git/repository.ts'
import { readStaged } from '../../git/texts/read-staged.ts'
import type { Facts } from '../../remedy/facts.ts'
import { PRODUCTION_FILES, productionPlace } from '../../remedy/production.ts'
import { locateSecret } from './locate-secret.ts'

/** Shorter values stand in many a history by chance. */
const SHORTEST = 8

/** What only blocked commits are worth asking: whether a value is public already, and where secrets go in production. */
export async function adviceFacts(
  repository: Repository,
  findings: readonly Finding[],
  fingerprint: Fingerprinter,
): Promise<Pick<Facts, 'isPushed' | 'production'>> {
  const blocking = findings.filter(({ blocks }) => blocks)
  if (!blocking.length) return {}
  const [pushed, production] = await Promise.all([
    pushedFingerprints(repository, blocking, fingerprint),
    placeOf(repository),
  ])
  return { isPushed: (finding) => pushed.has(finding.fingerprint), production }
}

async function placeOf(repository: Repository): Promise<string | null> {
  const files = await filesNamed(repository, [...PRODUCTION_FILES, '*.tf'])
  return productionPlace(files, await terraformProviders(repository, files))
}

async function pushedFingerprints(
  repository: Repository,
  findings: readonly Finding[],
  fingerprint: Fingerprinter,
): Promise<Set<string>> {
  const inCode = findings.filter(({ line }) => line !== null)
  if (!inCode.length || !(await mayHaveRemoteTips(repository))) return new Set()
  if (!(await remoteTips(repository.git)).length) return new Set()
  const texts = await readStaged(
    repository,
    inCode.map(({ path }) => path),
  )
  const values = new Map<string, string>()
  for (const [at, finding] of inCode.entries()) {
    const spot = await locateSecret((texts[at] ?? '').replace(/^\uFEFF/, ''), finding, fingerprint)
    const value = spot?.text.slice(spot.start, spot.end) ?? ''
    if (value.length >= SHORTEST) values.set(value, finding.fingerprint)
  }
  const pushed = await pushedValues(repository, [...values.keys()])
  return new Set([...pushed].map((value) => values.get(value) as string))
}
