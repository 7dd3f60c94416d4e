import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const paypal: readonly ShippedRule[] = [
  nearby({
    id: 'paypal-client-secret',
    name: 'PayPal client secret',
    near: ['paypal', 'paypal-rest', 'pp-client'],
    kind: ['secret', 'key', 'password'],
    shape: /E[A-Z][A-Za-z0-9_-]{76,80}/,
    env: 'PAYPAL_CLIENT_SECRET',
    revoke: 'https://developer.paypal.com/dashboard/applications',
    source: 'https://developer.paypal.com/api/rest/authentication/',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    confidence: 'high',
    examples: {
      match: ['PAYPAL_CLIENT_SECRET=EL{b62:78}', "paypal: { client_secret: 'EB{b64url:77}A' }"],
      noMatch: ['PAYPAL_CLIENT_ID=AR{b62:78}', 'PAYPAL_CLIENT_SECRET=your_secret'],
    },
  }),
]
