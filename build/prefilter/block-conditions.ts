import type { Rule } from '../../src/rules/rule.ts'
import { predicate, regexp } from './awk.ts'
import { firstLine } from './first-line.ts'
import { anyOf } from './literals.ts'
import { secretLine } from './secret-line.ts'
import { SHELL_CONDITIONS } from './shell-conditions.ts'

/** Rules for what takes several lines start from their keywords in old lines, too; the secret is in an added one. */
export function blockConditions(numbers: ReadonlyMap<Rule, number>): string[] {
  const rules = [...numbers].filter(([{ span }]) => span === 'block')
  const anywhere = SHELL_CONDITIONS.flatMap(({ anyLine = [] }) => anyLine)
  const marks = rules.map(([rule, number]) => {
    const line = firstLine(rule)
    const begins = line ? ` && text ~ ${regexp(line)}` : ''
    return `  if (low ~ ${regexp(anyOf(rule.keywords))}${begins}) is_noted = marks[${number}] = 1`
  })
  const tests = rules.flatMap(([rule, number]) => {
    const line = secretLine(rule)
    return line ? [`  if (number == ${number}) return text ~ ${regexp(line)}`] : []
  })
  return [
    predicate('is_marked', [anyOf(rules.flatMap(([{ keywords }]) => keywords))]),
    predicate('stands_anywhere', [anyOf(anywhere)]),
    'function note_marks(text, low,    is_noted) { # whether any of them may begin on this line',
    ...marks,
    '  return is_noted',
    '}',
    'function holds_secret(number, text) { # or a part of it',
    ...tests,
    '  return 1',
    '}',
  ]
}
