import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const ghost: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://docs.ghost.org/admin-api',
    id: 'ghost-admin-key',
    name: 'Ghost admin API key',
    near: 'ghost',
    shape: /[0-9a-f]{24}:[0-9a-f]{64}/,
    env: 'GHOST_ADMIN_API_KEY',
    source: 'https://docs.ghost.org/admin-api',
    risk: 'Publishes and deletes posts and reads members.',
    entropy: 2.8,
    examples: {
      match: ['GHOST_ADMIN_API_KEY={hex:24}:{hex:64}', "new GhostAdminAPI({ key: '{hex:24}:{hex:64}' })"],
      noMatch: ['GHOST_URL={hex:24}:{hex:64}', 'GHOST_ADMIN_API_KEY={hex:24}'],
    },
  }),
]
