import type { ShippedRule } from '../rule.ts'

export const togetherAi: readonly ShippedRule[] = [
  {
    id: 'together-api-key',
    name: 'Together AI API key',
    risk: 'Runs models on the account and its bill.',
    keywords: ['tgp_v1_'],
    pattern: /tgp_v1_[A-Za-z0-9_-]{40,50}/g,
    confidence: 'high',
    env: 'TOGETHER_API_KEY',
    revoke: 'https://api.together.ai/settings/api-keys',
    source: 'https://docs.together.ai/docs/quickstart',
    entropy: 3,
    examples: { match: ['TOGETHER_API_KEY=tgp_v1_{b64url:43}'], noMatch: ['tgp_v1_{x*43}'] },
  },
]
