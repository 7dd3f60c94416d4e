import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const ipinfo: readonly ShippedRule[] = [
  nearby({
    id: 'ipinfo-token',
    name: 'IPinfo token',
    near: ['ipinfo', 'ipinfo.io'],
    kind: ['key', 'token', 'json?token'],
    shape: /[a-f0-9]{14}/,
    env: 'IPINFO_TOKEN',
    revoke: 'https://ipinfo.io/account/token',
    source: 'https://ipinfo.io/developers',
    risk: 'Spends the quota of the account.',
    entropy: 2.2,
    examples: {
      match: ['IPINFO_TOKEN={hex:14}', 'https://ipinfo.io/json?token={hex:14}'],
      noMatch: ['IPINFO_TOKEN={0*14}', 'TOKEN={hex:14}'],
    },
  }),
]
