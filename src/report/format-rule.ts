import { remedyOf, type Step } from '../remedy/remedies.ts'
import type { RuleInfo } from '../rules/rule-info.ts'
import { howToRevoke } from './how-to-revoke.ts'
import { createPaint } from './paint.ts'
import { wrap } from './wrap.ts'

const MEANING = {
  high: 'high: it blocks; the format is the provider’s own, or the thing cannot be anything else',
  medium: 'medium: it blocks; the value was judged to be a secret',
  low: 'low: it is a warning and lets the commit pass',
} as const

/** The page of one rule: what it is, what a thief can do, how to fix it, where to revoke it. */
export function formatRule(card: RuleInfo, { color, columns }: { color: boolean; columns: number }): string {
  const paint = createPaint(color)
  const width = Math.min(columns, 80)
  const paragraph = (text: string) => wrap(text, width, '  ')
  const parts = [
    `${paint.strong(card.id)}\n${paragraph(card.name)}\n`,
    `${paint.strong('Why it is dangerous')}\n${paragraph(card.risk)}\n`,
    `${paint.strong('Confidence')}\n${paragraph(MEANING[card.confidence])}\n`,
    ...(card.publishable ? [`${paint.strong('Why it is only a warning')}\n${paragraph(card.publishable)}\n`] : []),
    `${paint.strong('How to fix it')}\n${remedyOf(card).steps(card).map(step).map(paragraph).join('')}\n`,
    `${paint.strong('If it ever left this machine')}\n${paragraph(howToRevoke(card))}\n`,
    `${paint.strong('Where this is documented')}\n  ${card.source}\n`,
  ]
  return parts.join('')
}

function step([words, code]: Step): string {
  return code ? `${words}:`.padEnd(32) + code : words
}
