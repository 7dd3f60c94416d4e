import type { ShippedRule } from '../rule.ts'

export const braintree: readonly ShippedRule[] = [
  {
    id: 'braintree-access-token',
    name: 'Braintree or PayPal access token',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    keywords: ['access_token$'],
    pattern: /access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}/g,
    confidence: 'high',
    env: 'BRAINTREE_ACCESS_TOKEN',
    revoke: 'https://www.braintreegateway.com/login',
    source: 'https://developer.paypal.com/braintree/docs/guides/extend/oauth/access-tokens',
    entropy: 2.8,
    examples: {
      match: ["braintree.connect({ accessToken: 'access_token$production${a36:16}${hex:32}' })"],
      noMatch: ['access_token$production$merchant$abcdef', 'access_token$sandbox${x*16}${0*32}'],
    },
  },
]
