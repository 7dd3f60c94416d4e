import type { ShippedRule } from '../rule.ts'

export const imgix: readonly ShippedRule[] = [
  {
    id: 'imgix-api-key',
    name: 'imgix API key',
    risk: 'Manages the sources and purges the images of the account.',
    keywords: ['ak_'],
    pattern: /ak_[0-9a-f]{64}(?![\w-])/g,
    confidence: 'medium',
    env: 'IMGIX_API_KEY',
    revoke: 'https://dashboard.imgix.com/api-keys',
    source: 'https://docs.imgix.com/apis/management',
    entropy: 2.8,
    examples: { match: ['Authorization: Bearer ak_{hex:64}'], noMatch: ['ak_{hex:20}', 'ak_{x*64}'] },
  },
]
