import type { RuleInfo } from '../rules/rule-info.ts'

/** These advise before anything has left the machine. */
const NOTHING_LEFT: readonly RuleInfo['remedy'][] = ['ignore-env-file', 'name-in-template']

/** What to do once a secret left the machine; null where the rule finds none. */
export function howToRevoke({ remedy, revoke }: RuleInfo): string | null {
  if (NOTHING_LEFT.includes(remedy)) return null
  if (!revoke)
    return 'Change it wherever it is used, then change it here: new one first, switch, then disable the old one.'
  return `Make a new one, switch to it, then revoke the old one: ${revoke}`
}
