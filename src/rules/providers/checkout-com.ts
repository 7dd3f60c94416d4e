import type { ShippedRule } from '../rule.ts'

export const checkoutCom: readonly ShippedRule[] = [
  {
    id: 'checkout-com-secret-key',
    name: 'Checkout.com secret key',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    keywords: ['sk_'],
    pattern:
      /sk_(?:sbox_[a-z0-9]{26}[A-Za-z0-9*#$=]?|(?:test_)?[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})/g,
    confidence: 'high',
    env: 'CHECKOUT_SECRET_KEY',
    revoke: 'https://dashboard.checkout.com/settings/developers/keys',
    source: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
    entropy: 2.8,
    examples: {
      match: ['CKO_SECRET_KEY=sk_sbox_{a36:26}', "new Checkout('sk_test_{=uuid}')"],
      noMatch: ['CKO_PUBLIC_KEY=pk_sbox_{a36:26}', 'sk_sbox_{x*26}', 'task_{=uuid}'],
    },
  },
]
