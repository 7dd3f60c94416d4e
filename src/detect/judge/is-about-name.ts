import type { Rule } from '../../rules/rule.ts'

/** Whether what a rule matches is a name or an expression and no value: it is no secret itself, and may be shown. */
export function isAboutName({ judge }: Pick<Rule, 'judge'>): boolean {
  return judge === 'public-name' || judge === 'logged-value'
}
