import type { BareFinding, Fix } from '../finding.ts'
import type { RuleInfo } from '../rules/rule-info.ts'
import type { CodeAdvice, Facts } from './facts.ts'
import { remedyOf } from './remedies.ts'
import { repack } from './repack.ts'
import { rewriteCommit } from './rewrite-commit.ts'
import { variableFor } from './variable-for.ts'

/** The fixes of a finding, made for its file and this repository, in the order in which to take them. */
export function fixesFor(finding: BareFinding, rule: RuleInfo, facts: Facts): Fix[] {
  const ways = fixFinding(finding, rule, facts)
  // What keeps an env file is "env.allow": an entry for its fingerprint would say nothing of its lines.
  const mayBeKept = ways.some(({ kind }) => kind === 'keep')
  return [
    ...alreadyPublic(finding, rule, facts),
    ...ways,
    ...revoke(rule, finding),
    ...inProduction(finding, rule, facts),
    ...(mayBeKept ? [] : allow(finding)),
  ]
}

/** First of all: what a remote has, others have, and no edit takes it back. */
function alreadyPublic(finding: BareFinding, rule: RuleInfo, { isPushed }: Facts): Fix[] {
  const revoke = pageOf(rule, finding)
  if (!isPushed?.(finding)) return []
  return [
    { kind: 'public', text: `a pushed commit holds it: ${revoke ? `revoke it now, ${revoke}` : 'replace it now'}` },
  ]
}

function inProduction(finding: BareFinding, rule: RuleInfo, { production, templateFor, codeAdvice }: Facts): Fix[] {
  const { path, browser, line, inMessage } = finding
  if (!production || browser || inMessage || line === null || path === templateFor(path) || rule.remedy) return []
  const advice = codeAdvice?.(finding)
  if (advice?.remedy.kind === 'backend' || isStored(advice)) return []
  return [{ kind: 'production', text: production.replace('NAME', advice?.variable ?? variableFor(finding, rule)) }]
}

/** Whether the value goes to another store than an env file. */
function isStored(advice: CodeAdvice | undefined): boolean {
  if (advice?.remedy.kind === 'replace') return advice.remedy.replacement.store !== undefined
  return advice?.remedy.kind === 'by-hand' && (advice.remedy.isElsewhere ?? false)
}

function fixFinding(finding: BareFinding, rule: RuleInfo, facts: Facts): Fix[] {
  const { commit, inMessage } = finding
  const { commitPlace, isPushed } = facts
  const rewrite = commit && commitPlace && !isPushed?.(finding) ? [rewriteCommit(finding, commitPlace(commit))] : []
  if (inMessage) return rewrite
  const ways = finding.inside ? repack(finding, facts) : remedyOf(rule).fixes(finding, rule, facts)
  if (ways[0]?.kind === 'keep') return ways // the commit is fine as it is
  return rewrite.length ? [...rewrite, ...ways.filter(({ kind }) => kind !== 'unstage' && kind !== 'untrack')] : ways
}

/** The page where to revoke it; null where the name says that the value is of another provider. */
function pageOf({ nameHas, revoke }: RuleInfo, { name }: BareFinding): string | null {
  const isElsewhere = nameHas !== undefined && name?.includes('_') && !name.toUpperCase().includes(nameHas)
  return isElsewhere ? null : revoke
}

function revoke(rule: RuleInfo, finding: BareFinding): Fix[] {
  const page = pageOf(rule, finding)
  return page ? [{ kind: 'revoke', text: page }] : []
}

function allow({ fingerprint, confidence }: BareFinding): Fix[] {
  if (!fingerprint || confidence === 'low') return []
  return [
    {
      kind: 'allow',
      text: 'false alarm? accept it, with a reason',
      command: `npx hushkey allow ${fingerprint} --reason "..."`,
    },
  ]
}
