import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const gocardless: readonly ShippedRule[] = [
  nearby({
    id: 'gocardless-access-token',
    name: 'GoCardless access token',
    near: ['gocardless', 'go-cardless', 'gc-access'],
    shape: /(?:live|sandbox)_[A-Za-z0-9_-]{40}/,
    env: 'GOCARDLESS_ACCESS_TOKEN',
    revoke: 'https://manage.gocardless.com/developers/access-tokens',
    source: 'https://developer.gocardless.com/getting-started/api/making-your-first-request/',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    confidence: 'high',
    examples: {
      match: ['GOCARDLESS_ACCESS_TOKEN=live_{b62:40}', 'GC_ACCESS_TOKEN: "sandbox_{b62:40}"'],
      noMatch: ['GOCARDLESS_ACCESS_TOKEN=live_{x*40}', 'id: live_{b62:40}'],
    },
  }),
]
