import { EXIT, UserError } from '../errors.ts'
import { formatRule } from '../report/format-rule.ts'
import { currentId } from '../rules/renamed.ts'
import { type RuleCard, ruleCards } from '../rules/rule-card.ts'
import type { Command } from './command.ts'

/** `hushkey explain <rule>`: what it is, why it is dangerous, how to mend it; `--why path:line`: why a line was judged so. */
export const explain: Command = async (world, given) => {
  if (given.options.why !== undefined) {
    const { explainLine } = await import('./explain-line.ts')
    return explainLine(world, given.options.why)
  }
  const [id] = given.positionals
  if (id === undefined) throw new UserError('explain needs the id of a rule', 'Run: npx hushkey rules')
  const cards = ruleCards()
  const card = cards.find((rule) => rule.id === currentId(id)) ?? (await unknown(id, cards))
  world.print(formatRule(card, world))
  return EXIT.clean
}

async function unknown(id: string, cards: readonly RuleCard[]): Promise<never> {
  const { nearest } = await import('../config/nearest.ts')
  const guess = nearest(
    id,
    cards.map((card) => card.id),
  )
  throw new UserError(`no rule is called ${id}`, guess ? `Run: npx hushkey explain ${guess}` : 'Run: npx hushkey rules')
}
