import type { ShippedRule } from '../rule.ts'

export const duffel: readonly ShippedRule[] = [
  {
    id: 'duffel-access-token',
    name: 'Duffel access token',
    risk: 'Books and cancels flights on the account and reads passengers.',
    keywords: ['duffel_live_', 'duffel_test_'],
    pattern: /duffel_(?:live|test)_[A-Za-z0-9_-]{43}/g,
    confidence: 'high',
    env: 'DUFFEL_ACCESS_TOKEN',
    revoke: 'https://app.duffel.com/',
    source: 'https://duffel.com/docs/api/overview/authentication',
    entropy: 3.5,
    examples: { match: ['DUFFEL_ACCESS_TOKEN=duffel_test_{b62:43}'], noMatch: ['duffel_test_{x*43}'] },
  },
]
