import type { ReportingDescriptor } from 'sarif'
import type { Finding } from '../../finding.ts'
import { remedyOf, type Step } from '../../remedy/remedies.ts'
import type { RuleInfo } from '../../rules/rule-info.ts'
import { listRuleInfos } from '../../shipped-rules/rule-infos.ts'
import { howToRevoke } from '../how-to-revoke.ts'

/** How sure we are decides how loudly SARIF says it. */
export const LEVELS = { high: 'error', medium: 'warning', low: 'note' } as const

const PRECISION = { high: 'very-high', medium: 'medium', low: 'low' } as const
/** What GitHub calls critical, high and low. */
const SEVERITY = { high: '9.5', medium: '7.5', low: '3.0' } as const

/** The rules of the findings, each once. One that the project brought has no page. */
export function descriptorsOf(findings: readonly Finding[]): ReportingDescriptor[] {
  const first = new Map(findings.toReversed().map((finding) => [finding.rule, finding]))
  const cards = new Map(listRuleInfos().map((card) => [card.id, card]))
  return [...first.values()]
    .map((finding) => {
      const card = cards.get(finding.rule)
      return card ? descriptor(card) : ownDescriptor(finding)
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

function descriptor(card: RuleInfo): ReportingDescriptor {
  const { id, name, risk, source, confidence } = card
  return {
    id,
    shortDescription: { text: name },
    fullDescription: { text: risk },
    helpUri: source,
    help: helpOf(card),
    ...gravity(confidence),
  }
}

function ownDescriptor({ rule, message, confidence }: Finding): ReportingDescriptor {
  const text = `${message}.`
  const why = { text: 'A rule of this project. Read the value from the environment, and revoke what was pushed.' }
  return { id: rule, shortDescription: { text }, fullDescription: { text }, help: why, ...gravity(confidence) }
}

function gravity(confidence: Finding['confidence']) {
  const tags = ['security', 'secret']
  const properties = { tags, precision: PRECISION[confidence], 'security-severity': SEVERITY[confidence] }
  return { defaultConfiguration: { level: LEVELS[confidence] }, properties }
}

function helpOf(card: RuleInfo): { readonly text: string; readonly markdown: string } {
  const steps = remedyOf(card).steps(card)
  const revoke = howToRevoke(card)
  return {
    text: [card.risk, ...steps.map(inText), ...(revoke ? [revoke] : [])].join(' '),
    markdown: [
      `## ${card.name}`,
      card.risk,
      '### How to fix it',
      steps.map((step) => `1. ${inMarkdown(step)}`).join('\n'),
      ...(revoke ? ['### If it was pushed', revoke] : []),
      `[Where this is documented](${card.source})`,
      '',
    ].join('\n\n'),
  }
}

function inText([words, code]: Step): string {
  return code ? `${words}: ${code}.` : words
}

function inMarkdown([words, code]: Step): string {
  return code ? `${words}: \`${code}\`` : words
}
