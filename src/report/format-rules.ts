import type { RuleInfo } from '../rules/rule-info.ts'

/** The list of some rules, a line each, with their number. */
export function formatRules(cards: readonly RuleInfo[]): string {
  const width = cards.reduce((most, { id }) => Math.max(most, id.length), 0)
  const rows = cards.map(({ id, confidence, name }) => `${id.padEnd(width)}  ${confidence.padEnd(6)}  ${name}\n`)
  return `${rows.join('')}${cards.length} ${cards.length === 1 ? 'rule' : 'rules'}\n`
}
