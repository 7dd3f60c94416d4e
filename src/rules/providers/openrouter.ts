import type { ShippedRule } from '../rule.ts'

export const openrouter: readonly ShippedRule[] = [
  {
    id: 'openrouter-api-key',
    name: 'OpenRouter API key',
    risk: 'Runs models on the account and its bill.',
    keywords: ['sk-or-v'],
    pattern: /sk-or-v\d-[a-f0-9]{64}/g,
    confidence: 'high',
    env: 'OPENROUTER_API_KEY',
    revoke: 'https://openrouter.ai/settings/keys',
    source: 'https://openrouter.ai/docs/api-reference/authentication',
    entropy: 2.8,
    examples: {
      match: ['"Authorization": "Bearer sk-or-v1-{hex:64}"'],
      noMatch: ['"Authorization": "Bearer sk-or-v1-{x*64}"', 'sk-or-v1-{hex:20}'],
    },
  },
]
