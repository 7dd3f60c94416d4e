import { remedyOf, type Step } from '../remedy/remedies.ts'
import type { RuleInfo } from '../rules/rule-info.ts'
import { howToRevoke } from './how-to-revoke.ts'
import { createPaint } from './paint.ts'
import { wrap } from './wrap.ts'

const MEANING = {
  high: 'high: it blocks; the format is the provider’s own',
  medium: 'medium: it blocks; the value was judged to be a secret',
  low: 'low: it is a warning and lets the commit pass',
} as const

/** A provider's format is one thing that cannot be anything else; a policy judges no value. */
function meaningOf({ confidence, isGeneric }: RuleInfo): string {
  return confidence === 'high' && isGeneric ? 'high: it blocks; it cannot be anything else' : MEANING[confidence]
}

/** The page of one rule: what it is, what a thief can do, how to fix it, where to revoke it. */
export function formatRule(card: RuleInfo, { color, columns }: { color: boolean; columns: number }): string {
  const paint = createPaint(color)
  const width = Math.min(columns, 80)
  const paragraph = (text: string) => wrap(text, width, '  ')
  const revoke = howToRevoke(card)
  const parts = [
    `${paint.strong(card.id)}\n${paragraph(card.name)}\n`,
    `${paint.strong('Why it is dangerous')}\n${paragraph(card.risk)}\n`,
    `${paint.strong('Confidence')}\n${paragraph(meaningOf(card))}\n`,
    ...(card.publishable ? [`${paint.strong('Why it is not reported')}\n${paragraph(card.publishable)}\n`] : []),
    `${paint.strong('How to fix it')}\n${remedyOf(card).steps(card).map(step).map(paragraph).join('')}\n`,
    ...(revoke ? [`${paint.strong('If it ever left this machine')}\n${paragraph(revoke)}\n`] : []),
    `${paint.strong('Where this is documented')}\n  ${card.source}\n`,
  ]
  return parts.join('')
}

function step([words, code]: Step): string {
  return code ? `${`${words}:`.padEnd(31)} ${code}` : words
}
