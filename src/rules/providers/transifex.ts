import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const transifex: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://app.transifex.com/user/settings/api/',
    id: 'transifex-api-token',
    name: 'Transifex API token',
    near: ['tx-token', 'transifex-token', 'transifex-api-token', 'transifex-key'],
    kind: [],
    shape: /1\/[0-9a-f]{40}/,
    env: 'TX_TOKEN',
    source: 'https://developers.transifex.com/reference/api-authentication',
    entropy: 2.8,
    examples: {
      match: ['TX_TOKEN=1/{hex:40}', 'transifex_token: 1/{hex:40}'],
      noMatch: ['TX_TOKEN=1/{hex:8}', 'KEY=1/{hex:40}'],
    },
  }),
]
