import type { ShippedRule } from '../rule.ts'

export const mintlify: readonly ShippedRule[] = [
  {
    id: 'mintlify-api-key',
    name: 'Mintlify API key',
    risk: 'Starts deployments of the documentation.',
    keywords: ['mint_'],
    pattern: /mint_(?:dsc_)?[A-Za-z0-9]{20,64}/g,
    confidence: 'medium',
    env: 'MINTLIFY_API_KEY',
    revoke: 'https://dashboard.mintlify.com/settings/organization/api-keys',
    source: 'https://www.mintlify.com/docs/api-reference/introduction',
    entropy: 3.5,
    examples: { match: ['MINTLIFY_API_KEY=mint_{b62:24}'], noMatch: ['mint_{x*24}', 'mint_api_key'] },
  },
]
