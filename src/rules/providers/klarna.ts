import type { ShippedRule } from '../rule.ts'

export const klarna: readonly ShippedRule[] = [
  {
    id: 'klarna-api-key',
    name: 'Klarna API key',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    keywords: ['klarna_live_', 'klarna_test_'],
    pattern: /klarna_(?:live|test)_(?:api|onsite_messaging|client)_[A-Za-z0-9_+/=-]{24,200}/g,
    confidence: 'high',
    env: 'KLARNA_API_KEY',
    revoke: 'https://portal.klarna.com/settings/api-keys',
    source: 'https://docs.klarna.com/get-started/authentication/',
    entropy: 3,
    examples: {
      match: ['KLARNA_API_KEY=klarna_test_api_{b62:120}', 'password: klarna_live_api_{b64url:59}A'],
      noMatch: ['klarna_test_api_key', 'klarna_live_api_{x*60}'],
    },
  },
]
