import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const conjur: readonly ShippedRule[] = [
  nearby({
    id: 'conjur-api-key',
    name: 'CyberArk Conjur API key',
    risk: 'Reads, and often changes, the secrets it was given access to.',
    near: ['conjur'],
    kind: ['key'],
    shape: /[a-z0-9]{48,60}/,
    env: 'CONJUR_AUTHN_API_KEY',
    revoke:
      'https://docs.cyberark.com/conjur-open-source/latest/en/content/developer/conjur_api_rotate_personal_api_key.htm',
    source: 'https://docs.cyberark.com/conjur-open-source/latest/en/content/developer/lp_rest_api.htm',
    examples: {
      match: ['CONJUR_AUTHN_API_KEY={a36:52}'],
      noMatch: ['CONJUR_ACCOUNT={a36:52}', 'CONJUR_AUTHN_API_KEY={a36:9}'],
    },
  }),
]
