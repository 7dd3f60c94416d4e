import type { ShippedRule } from '../rule.ts'

export const replicate: readonly ShippedRule[] = [
  {
    id: 'replicate-api-token',
    name: 'Replicate API token',
    risk: 'Runs models on the account and its bill.',
    keywords: ['r8_'],
    pattern: /r8_[A-Za-z0-9]{37,40}(?![\w-])/g,
    confidence: 'high',
    env: 'REPLICATE_API_TOKEN',
    revoke: 'https://replicate.com/account/api-tokens',
    source: 'https://replicate.com/docs/topics/security/api-tokens',
    entropy: 3,
    examples: {
      match: ['export REPLICATE_API_TOKEN=r8_{b62:37}'],
      noMatch: ['export REPLICATE_API_TOKEN=r8_{x*37}', 'r8_{b62:20}'],
    },
  },
]
