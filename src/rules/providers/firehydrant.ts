import type { ShippedRule } from '../rule.ts'

export const firehydrant: readonly ShippedRule[] = [
  {
    id: 'firehydrant-api-key',
    name: 'FireHydrant bot token',
    risk: 'Reads and changes incidents and runbooks.',
    keywords: ['fhb-'],
    pattern: /fhb-[0-9a-f]{32}/g,
    confidence: 'high',
    env: 'FIREHYDRANT_API_KEY',
    revoke: 'https://app.firehydrant.io/organizations/bots',
    source: 'https://docs.firehydrant.com/docs/api-keys',
    entropy: 2.8,
    examples: { match: ['FIREHYDRANT_API_KEY=fhb-{hex:32}'], noMatch: ['fhb-{hex:8}', 'fhb-{0*32}'] },
  },
]
