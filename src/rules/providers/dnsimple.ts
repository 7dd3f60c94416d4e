import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const dnsimple: readonly ShippedRule[] = [
  nearby({
    id: 'dnsimple-token',
    name: 'DNSimple token',
    risk: 'Changes the domains of the account and where they lead.',
    near: ['dnsimple'],
    kind: ['token'],
    shape: /(?:dnsimple_[ua]_)?[A-Za-z0-9]{30,44}/,
    env: 'DNSIMPLE_TOKEN',
    revoke: 'https://dnsimple.com/user',
    source: 'https://developer.dnsimple.com/v2/',
    examples: {
      match: ['DNSIMPLE_TOKEN={b62:32}', "dnsimple: { token: 'dnsimple_a_{b62:32}' }"],
      noMatch: ['DNSIMPLE_TOKEN={b62:12}', 'DNSIMPLE_ACCOUNT={b62:32}'],
    },
  }),
]
