import type { ShippedRule } from '../rule.ts'

export const omise: readonly ShippedRule[] = [
  {
    id: 'omise-secret-key',
    name: 'Omise (Opn) secret key',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    keywords: ['skey_'],
    pattern: /skey_(?:test_|prod_)?[a-z0-9]{17,20}(?![\w-])/g,
    confidence: 'high',
    env: 'OMISE_SECRET_KEY',
    revoke: 'https://dashboard.omise.co/keys',
    source: 'https://docs.opn.ooo/api-authentication',
    entropy: 3,
    examples: {
      match: ['OMISE_SECRET_KEY=skey_test_{a36:19}'],
      noMatch: ['OMISE_PUBLIC_KEY=pkey_test_{a36:19}', 'diskey_test_{a36:19}', 'skey_test_{x*19}'],
    },
  },
]
