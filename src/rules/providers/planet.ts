import type { ShippedRule } from '../rule.ts'

export const planet: readonly ShippedRule[] = [
  {
    id: 'planet-api-key',
    name: 'Planet API key',
    risk: 'Orders satellite images on the quota of the account.',
    keywords: ['plak'],
    pattern: /PLAK[a-f0-9]{32}/g,
    confidence: 'high',
    env: 'PL_API_KEY',
    revoke: 'https://www.planet.com/account/#/user-settings',
    source: 'https://docs.planet.com/develop/authentication/',
    entropy: 2.8,
    examples: { match: ['PL_API_KEY=PLAK{hex:32}'], noMatch: ['PL_API_KEY=PLAK{0*32}'] },
  },
]
