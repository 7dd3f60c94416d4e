import type { Examples, Rule } from './rule.ts'

const source = 'https://docs.stripe.com/keys'
const revoke = 'https://dashboard.stripe.com/apikeys'

export const stripe: readonly Rule[] = [
  {
    id: 'stripe-secret-key',
    name: 'Stripe secret key',
    risk: 'Reads and moves money: charges, refunds and payouts of the account.',
    keywords: ['sk_live_', 'sk_test_'],
    pattern: /sk_(?:live|test)_[A-Za-z0-9]{16,247}/g,
    confidence: 'high',
    env: 'STRIPE_SECRET_KEY',
    revoke,
    source,
    entropy: 3,
  },
]

export const stripeExamples: Examples = {
  'stripe-secret-key': {
    match: ['const stripe = new Stripe("sk_live_{b62:24}")', 'STRIPE_SECRET_KEY=sk_test_{b62:99}'],
    noMatch: ['sk_live_{x*24}', 'pk_live_{b62:24}', 'STRIPE_SECRET_KEY=sk_live_your_key_here'],
  },
}
