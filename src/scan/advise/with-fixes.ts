import type { Config } from '../../config/config.ts'
import type { BareFinding, Finding } from '../../finding.ts'
import type { Fingerprinter } from '../../fingerprint.ts'
import type { Repository } from '../../git/repository.ts'
import type { Facts } from '../../remedy/facts.ts'
import { fixesFor } from '../../remedy/fixes-for.ts'
import type { Asked } from './ask-for-advice.ts'
import { createRuleInfos } from './rule-infos.ts'

/** What the advice is made from. */
export interface AdviceContext {
  readonly repository: Repository
  readonly config: Config
  readonly facts: Facts
  readonly asked: Asked
  /** Recognises a secret in the staged text; null where something else than the index was read. */
  readonly fingerprint: Fingerprinter | null
  /** Whether a push is checked: its commits can still be made anew. */
  readonly isPush?: boolean
  /** Commits of the push that another remote has already: no rewriting takes back what they hold. */
  readonly elsewhere?: ReadonlySet<string>
}

/** Adds the fixes. */
export async function withFixes(findings: readonly Finding[], context: AdviceContext): Promise<Finding[]> {
  const { repository, config, facts: near, asked, fingerprint, isPush, elsewhere } = context
  const ruleInfo = createRuleInfos(config.customRules)
  const [advice, places] = await Promise.all([
    fingerprint && findings.some(({ blocks }) => blocks)
      ? import('./advice-facts.ts').then(({ adviceFacts }) =>
          adviceFacts(repository, findings, asked, { fingerprint, near, ruleInfo }),
        )
      : {},
    isPush
      ? import('./commit-places.ts').then(async ({ commitPlaces }) => ({
          commitPlace: await commitPlaces(repository, findings),
        }))
      : {},
  ])
  const isPushed = ({ commit }: BareFinding) => commit !== undefined && (elsewhere?.has(commit) ?? false)
  const facts = {
    ...near,
    fixCommand: fingerprint ? 'npx hushkey fix' : null,
    ...(elsewhere?.size ? { isPushed } : {}),
    ...advice,
    ...places,
  }
  return findings.map((finding) => ({ ...finding, fixes: fixesFor(finding, ruleInfo(finding.rule), facts) }))
}
