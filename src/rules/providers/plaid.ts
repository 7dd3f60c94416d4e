import type { ShippedRule } from '../rule.ts'

export const plaid: readonly ShippedRule[] = [
  {
    id: 'plaid-access-token',
    name: 'Plaid access token',
    risk: 'Together with the client id and secret it reads balances and transactions of a bank account.',
    keywords: ['access-sandbox-', 'access-development-', 'access-production-'],
    pattern: /access-(?:sandbox|development|production)-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/g,
    confidence: 'high',
    env: 'PLAID_ACCESS_TOKEN',
    revoke: 'https://dashboard.plaid.com/developers/keys',
    source: 'https://plaid.com/docs/api/tokens/',
    entropy: 2.8,
    examples: {
      match: ['access_token = "access-production-{=uuid}"'],
      noMatch: ['access_token = "access-sandbox-xxxx"', 'public-sandbox-{=uuid}'],
    },
  },
]
