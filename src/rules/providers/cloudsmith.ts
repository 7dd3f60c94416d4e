import type { ShippedRule } from '../rule.ts'

export const cloudsmith: readonly ShippedRule[] = [
  {
    id: 'cloudsmith-api-key',
    name: 'Cloudsmith API key',
    risk: 'Reads and publishes packages as its owner.',
    keywords: ['csa_'],
    pattern: /csa_[A-Za-z0-9]{32,64}/g,
    confidence: 'medium',
    env: 'CLOUDSMITH_API_KEY',
    revoke: 'https://docs.cloudsmith.com/accounts-and-teams/api-key',
    source: 'https://docs.cloudsmith.com/accounts-and-teams/api-key',
    entropy: 3,
    examples: { match: ['CLOUDSMITH_API_KEY=csa_{b62:40}'], noMatch: ['csa_{b62:8}', 'csa_{x*40}'] },
  },
]
