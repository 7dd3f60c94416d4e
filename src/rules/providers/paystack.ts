import type { ShippedRule } from '../rule.ts'

export const paystack: readonly ShippedRule[] = [
  {
    id: 'paystack-secret-key',
    name: 'Paystack secret key',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    keywords: ['sk_live_', 'sk_test_'],
    pattern: /(?:paystack|PAYSTACK|Paystack)[^\n\r]{0,60}?(?<secret>sk_(?:live|test)_[a-f0-9]{40})/g,
    confidence: 'high',
    env: 'PAYSTACK_SECRET_KEY',
    revoke: 'https://dashboard.paystack.com/#/settings/developers',
    source: 'https://paystack.com/docs/api/authentication/',
    entropy: 2.8,
    examples: {
      match: ['PAYSTACK_SECRET_KEY=sk_live_{hex:40}', "Paystack('sk_test_{hex:40}')"],
      noMatch: ['PAYSTACK_PUBLIC_KEY=pk_live_{hex:40}', 'STRIPE_SECRET_KEY=sk_live_{hex:40}'],
    },
  },
]
