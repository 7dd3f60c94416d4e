import type { ShippedRule } from '../rule.ts'

export const sumup: readonly ShippedRule[] = [
  {
    id: 'sumup-secret-key',
    name: 'SumUp secret API key',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    keywords: ['sup_sk_'],
    pattern: /sup_sk_[A-Za-z0-9]{30,40}/g,
    confidence: 'high',
    env: 'SUMUP_API_KEY',
    revoke: 'https://me.sumup.com/settings/api-keys',
    source: 'https://developer.sumup.com/tools/authorization/api-keys',
    entropy: 3.5,
    examples: { match: ['SUMUP_API_KEY=sup_sk_{b62:32}'], noMatch: ['sup_sk_{x*32}', 'sup_pk_{b62:32}'] },
  },
]
