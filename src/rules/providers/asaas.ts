import type { ShippedRule } from '../rule.ts'

export const asaas: readonly ShippedRule[] = [
  {
    id: 'asaas-access-token',
    name: 'Asaas access token',
    risk: 'Reads and moves money: payments, refunds and customers of the account.',
    keywords: ['$aact_'],
    pattern: /\$aact_[A-Za-z0-9_+/=:]{80,240}/g,
    confidence: 'high',
    env: 'ASAAS_ACCESS_TOKEN',
    revoke: 'https://www.asaas.com/customerApiAccessToken/index',
    source: 'https://docs.asaas.com/docs/authentication-2',
    entropy: 3.5,
    examples: {
      match: ["access_token: '$aact_prod_{b62:160}'"],
      noMatch: ["access_token: '$aact_{x*160}'", "'$aact_token'"],
    },
  },
]
