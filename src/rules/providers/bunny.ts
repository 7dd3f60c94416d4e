import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const bunny: readonly ShippedRule[] = [
  nearby({
    id: 'bunny-api-key',
    name: 'bunny.net API key',
    risk: 'Manages the zones and their files.',
    near: ['bunny', 'bunnycdn', 'bunny-net', 'b-cdn'],
    shape:
      /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{20}-[0-9a-f]{4}-[0-9a-f]{4}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?/,
    env: 'BUNNY_API_KEY',
    revoke: 'https://dash.bunny.net/account/api-key',
    source: 'https://docs.bunny.net/reference/bunnynet-api-overview',
    entropy: 2.8,
    examples: {
      match: ['BUNNY_API_KEY={=uuid}', "bunny: { accessKey: '{hex:8}-{hex:4}-{hex:4}-{hex:12}-{hex:4}-{hex:4}' }"],
      noMatch: ['BUNNY_API_KEY={hex:12}', 'OTHER_KEY={=uuid}'],
    },
  }),
]
