import type { ShippedRule } from '../rule.ts'

export const helicone: readonly ShippedRule[] = [
  {
    id: 'helicone-api-key',
    name: 'Helicone API key',
    risk: 'Reads logged prompts and answers and spends the stored provider keys.',
    keywords: ['sk-helicone-'],
    pattern: /sk-helicone-(?:[a-z]{2}-)?(?:[a-z0-9]{7}-){3}[a-z0-9]{7}/g,
    confidence: 'high',
    env: 'HELICONE_API_KEY',
    revoke: 'https://us.helicone.ai/settings/api-keys',
    source: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
    entropy: 3,
    examples: {
      match: ['"Helicone-Auth": "Bearer sk-helicone-{a36:7}-{a36:7}-{a36:7}-{a36:7}"'],
      noMatch: ['sk-helicone-{x*7}-{x*7}-{x*7}-{x*7}'],
    },
  },
]
