import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const turbo: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://vercel.com/account/settings/tokens',
    id: 'turbo-remote-cache-token',
    name: 'Turborepo remote cache token',
    near: 'turbo',
    kind: ['token'],
    shape: /(?=[A-Za-z]{0,23}[0-9])[A-Za-z0-9]{24}/,
    env: 'TURBO_TOKEN',
    source: 'https://turborepo.com/docs/core-concepts/remote-caching',
    risk: 'Acts as its owner on the platform that holds the cache: Turborepo uses a whole Vercel account token.',
    examples: {
      match: ['TURBO_TOKEN={b62:24}'],
      noMatch: ['TURBO_TOKEN={lower:24}', 'TURBO_TEAM={b62:24}'],
    },
  }),
]
