import type { ShippedRule } from '../rule.ts'

export const shippo: readonly ShippedRule[] = [
  {
    id: 'shippo-api-token',
    name: 'Shippo API token',
    risk: 'Buys postage on the account and reads addresses of customers.',
    keywords: ['shippo_live_', 'shippo_test_'],
    pattern: /shippo_(?:live|test)_[a-f0-9]{40}/g,
    confidence: 'high',
    env: 'SHIPPO_API_KEY',
    revoke: 'https://apps.goshippo.com/settings/api',
    source: 'https://docs.goshippo.com/docs/guides_general/authentication/',
    entropy: 2.8,
    examples: { match: ['ShippoToken shippo_test_{hex:40}'], noMatch: ['shippo_test_{0*40}'] },
  },
]
