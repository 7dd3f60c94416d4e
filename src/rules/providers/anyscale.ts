import type { ShippedRule } from '../rule.ts'

export const anyscale: readonly ShippedRule[] = [
  {
    id: 'anyscale-api-key',
    name: 'Anyscale API key',
    risk: 'Runs clusters and models on the account and its bill.',
    keywords: ['esecret_', 'aph0_'],
    pattern: /(?:esecret|aph0)_[A-Za-z0-9_]{20,60}/g,
    confidence: 'high',
    env: 'ANYSCALE_API_KEY',
    revoke: 'https://console.anyscale.com/api-keys',
    source: 'https://docs.anyscale.com/administration/cli-tokens',
    entropy: 3,
    examples: { match: ['ANYSCALE_API_KEY: "esecret_{a36:26}"'], noMatch: ['esecret_{x*26}', 'esecret_key'] },
  },
]
