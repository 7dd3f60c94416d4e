import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const viber: readonly ShippedRule[] = [
  nearby({
    id: 'viber-auth-token',
    name: 'Viber bot token',
    near: ['viber'],
    shape: /[a-f0-9]{16}-[a-f0-9]{16}-[a-f0-9]{16}/,
    env: 'VIBER_AUTH_TOKEN',
    revoke: 'https://partners.viber.com/',
    source: 'https://developers.viber.com/docs/api/rest-bot-api/',
    entropy: 2.8,
    examples: {
      match: ['VIBER_AUTH_TOKEN={hex:16}-{hex:16}-{hex:16}'],
      noMatch: ['VIBER_AUTH_TOKEN=xxxx-xxxx'],
    },
  }),
]
