import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const zulip: readonly ShippedRule[] = [
  nearby({
    id: 'zulip-api-key',
    name: 'Zulip API key',
    near: ['zulip'],
    shape: 'b62_32',
    env: 'ZULIP_API_KEY',
    revoke: 'https://zulip.com/api/api-keys',
    source: 'https://zulip.com/api/api-keys',
    examples: { match: ['ZULIP_API_KEY={b62:32}'], noMatch: ['ZULIP_API_KEY={x*32}', 'API_KEY={b62:32}'] },
  }),
]
