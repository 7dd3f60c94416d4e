import type { RuleInfo } from '../rules/rule-info.ts'

/** What to do once a secret left the machine. */
export function howToRevoke({ revoke }: RuleInfo): string {
  if (!revoke)
    return 'Change it wherever it is used, then change it here: new one first, switch, then disable the old one.'
  return `Make a new one, switch to it, then revoke the old one: ${revoke}`
}
