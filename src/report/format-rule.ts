import { readFromEnv } from '../remedy/read-from-env.ts'
import type { RuleCard } from '../rules/rule-card.ts'
import { createPaint } from './paint.ts'
import { wrap } from './wrap.ts'

const MEANING = {
  high: 'high: it blocks; the format is the provider’s own, or the thing cannot be anything else',
  medium: 'medium: it blocks; the value was judged to be a secret',
  low: 'low: it is a warning and lets the commit pass',
} as const

/** The page of one rule: what it is, what a thief can do, how to mend it, where to revoke it. */
export function formatRule(card: RuleCard, { color, columns }: { color: boolean; columns: number }): string {
  const paint = createPaint(color)
  const width = Math.min(columns, 80)
  const paragraph = (text: string) => wrap(text, width, '  ')
  const parts = [
    `${paint.strong(card.id)}\n${paragraph(card.name)}\n`,
    `${paint.strong('Why it is dangerous')}\n${paragraph(card.risk)}\n`,
    `${paint.strong('Confidence')}\n${paragraph(MEANING[card.confidence])}\n`,
    ...(card.publishable ? [`${paint.strong('Why it is only a warning')}\n${paragraph(card.publishable)}\n`] : []),
    `${paint.strong('How to mend it')}\n${howToMend(card).map(paragraph).join('')}\n`,
    `${paint.strong('If it ever left this machine')}\n${paragraph(howToRevoke(card))}\n`,
    `${paint.strong('Where this is documented')}\n  ${card.source}\n`,
  ]
  return parts.join('')
}

function howToMend({ id, env }: RuleCard): string[] {
  if (id.startsWith('env-file') || id === 'key-file')
    return [
      'Take it out of the commit: git restore --staged -- <file>',
      'Ignore it in .gitignore, name its keys in .env.example.',
      'npx hushkey fix does all of it.',
    ]
  return [
    `Put the value into .env:         ${env}=<the value>`,
    `Ignore that file:                .env in .gitignore`,
    `Name the key for others:         ${env}= in .env.example`,
    `Read it in code, for example:    ${readFromEnv('a.js', env)}`,
    'npx hushkey fix does it for you.',
  ]
}

function howToRevoke({ revoke }: RuleCard): string {
  if (!revoke)
    return 'Change it wherever it is used, then change it here: new one first, switch, then disable the old one.'
  return `Make a new one, switch to it, then revoke the old one: ${revoke}`
}
