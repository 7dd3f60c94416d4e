import type { ShippedRule } from '../rule.ts'

export const rootly: readonly ShippedRule[] = [
  {
    id: 'rootly-api-key',
    name: 'Rootly API token',
    risk: 'Reads and changes incidents, as its scopes allow.',
    keywords: ['rootly_'],
    pattern: /rootly_[0-9a-f]{64}/g,
    confidence: 'high',
    env: 'ROOTLY_API_TOKEN',
    revoke: 'https://rootly.com/account/api_keys',
    source: 'https://docs.rootly.com/api-reference/overview',
    entropy: 2.8,
    examples: { match: ['ROOTLY_API_TOKEN=rootly_{hex:64}'], noMatch: ['rootly_api_token', 'rootly_{0*64}'] },
  },
]
