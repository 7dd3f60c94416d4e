import { EXIT } from '../errors.ts'
import { printableJson } from '../printable.ts'
import { formatRules } from '../report/format-rules.ts'
import type { RuleInfo } from '../rules/rule-info.ts'
import { listRuleInfos } from '../shipped-rules/rule-infos.ts'
import type { Command, CommandContext } from './command.ts'

/** `hushkey rules`: every rule, a line each; `--format json` for programs. */
export const rules: Command = async (cli, { options, positionals }) => {
  const cards = listRuleInfos().filter(({ id, name }) =>
    positionals.every((word) => `${id} ${name}`.toLowerCase().includes(word)),
  )
  if (!cards.length && options.format !== 'json') await pointOut(positionals, cli)
  cli.print(options.format === 'json' ? printableJson(cards.map(entry)) : formatRules(cards))
  return EXIT.clean
}

function entry({ id, name, confidence, env, revoke, source, publishable }: RuleInfo) {
  return { id, name, confidence, env, revoke, source, ...(publishable ? { publishable } : {}) }
}

/** A word that no rule has may be a slip of the keyboard. */
async function pointOut(words: readonly string[], { warn }: CommandContext): Promise<void> {
  const { nearest } = await import('../config/nearest.ts')
  const known = new Set(listRuleInfos().flatMap(({ id }) => [id, id.split('-')[0] as string]))
  const guesses = words.map((word) => nearest(word, [...known]) ?? word)
  if (guesses.some((guess, at) => guess !== words[at])) warn(`Did you mean: npx hushkey rules ${guesses.join(' ')}\n`)
}
