import type { ShippedRule } from '../rule.ts'

export const cartesia: readonly ShippedRule[] = [
  {
    id: 'cartesia-api-key',
    name: 'Cartesia API key',
    risk: 'Spends the voice quota and uses cloned voices of the account.',
    keywords: ['sk_car_'],
    pattern: /sk_car_[A-Za-z0-9_-]{20,64}/g,
    confidence: 'high',
    env: 'CARTESIA_API_KEY',
    revoke: 'https://play.cartesia.ai/keys',
    source: 'https://docs.cartesia.ai/get-started/make-an-api-request',
    entropy: 3,
    examples: { match: ['CARTESIA_API_KEY=sk_car_{b62:22}'], noMatch: ['CARTESIA_API_KEY=sk_car_{x*22}'] },
  },
]
