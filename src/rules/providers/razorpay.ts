import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const razorpay: readonly ShippedRule[] = [
  nearby({
    id: 'razorpay-key-secret',
    name: 'Razorpay key secret',
    near: ['razorpay', 'razor-pay'],
    kind: ['secret'],
    shape: 'b62_24',
    env: 'RAZORPAY_KEY_SECRET',
    revoke: 'https://dashboard.razorpay.com/app/website-app-settings/api-keys',
    source: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    examples: {
      match: ['RAZORPAY_KEY_SECRET={b62:24}', "razorpay: { key_secret: '{b62:24}' }"],
      noMatch: ['RAZORPAY_KEY_ID=rzp_test_{b62:14}', 'RAZORPAY_KEY_SECRET={x*24}'],
    },
  }),
  {
    id: 'razorpay-key-id',
    name: 'Razorpay key id',
    risk: 'Names the account; it opens nothing without the key secret.',
    keywords: ['rzp_live_', 'rzp_test_'],
    pattern: /rzp_(?:live|test)_[A-Za-z0-9]{14}/g,
    confidence: 'low',
    env: 'RAZORPAY_KEY_ID',
    revoke: 'https://dashboard.razorpay.com/app/website-app-settings/api-keys',
    source: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
    publishable: 'The key id stands in the checkout page; only the key secret is secret.',
    entropy: 2.5,
    examples: { match: ["key: 'rzp_live_{b62:14}'"], noMatch: ["key: 'rzp_live_{x*14}'"] },
  },
]
