import type { ShippedRule } from '../rule.ts'

export const cashfree: readonly ShippedRule[] = [
  {
    id: 'cashfree-secret-key',
    name: 'Cashfree secret key',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    keywords: ['cfsk_ma_'],
    pattern: /cfsk_ma_(?:prod|test)_[a-f0-9]{32}_[a-f0-9]{8}/g,
    confidence: 'high',
    env: 'CASHFREE_SECRET_KEY',
    revoke: 'https://merchant.cashfree.com/',
    source: 'https://www.cashfree.com/docs/api-reference/authentication',
    entropy: 2.8,
    examples: {
      match: ['CASHFREE_SECRET_KEY=cfsk_ma_test_{hex:32}_{hex:8}'],
      noMatch: ['cfsk_ma_test_{0*32}_{0*8}', 'cfsk_ma_key'],
    },
  },
]
