import { groupsOf } from '../config/rule-names.ts'
import { EXIT, UserError } from '../errors.ts'
import { formatRule } from '../report/format-rule.ts'
import { currentId } from '../rules/renamed.ts'
import type { RuleInfo } from '../rules/rule-info.ts'
import { listRuleInfos } from '../shipped-rules/rule-infos.ts'
import type { Command } from './command.ts'

/** `hushkey explain <rule>`: what it is, why it is dangerous, how to fix it; of a provider its rules; `--why path:line`: why a line was judged so. */
export const explain: Command = async (cli, given) => {
  if (given.options.why !== undefined) {
    const { explainLine } = await import('./explain-line.ts')
    return explainLine(cli, given.options.why)
  }
  const [id] = given.positionals
  if (id === undefined) throw new UserError('explain needs the id of a rule', 'Run: npx hushkey rules')
  const cards = listRuleInfos()
  const card = cards.find((rule) => rule.id === currentId(id))
  const family = card ? [] : familyOf(id, cards)
  if (family.length > 0) {
    const { formatRules } = await import('../report/format-rules.ts')
    cli.print(`${formatRules(family)}For the page of one: npx hushkey explain ${family[0]?.id}\n`)
    return EXIT.clean
  }
  cli.print(formatRule(card ?? (await unknown(id, cards)), cli))
  return EXIT.clean
}

/** The rules of a provider or a kind: those whose ids begin with the word, such as `stripe`, `aws` or `env-file`. */
function familyOf(word: string, cards: readonly RuleInfo[]): RuleInfo[] {
  const name = word.toLowerCase()
  return cards.filter(({ id }) => groupsOf(id).includes(name))
}

async function unknown(id: string, cards: readonly RuleInfo[]): Promise<never> {
  const { nearest } = await import('../config/nearest.ts')
  const guess = nearest(
    id,
    cards.map((card) => card.id),
  )
  throw new UserError(`no rule is called ${id}`, guess ? `Run: npx hushkey explain ${guess}` : 'Run: npx hushkey rules')
}
