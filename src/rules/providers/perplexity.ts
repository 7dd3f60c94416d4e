import type { ShippedRule } from '../rule.ts'

export const perplexity: readonly ShippedRule[] = [
  {
    id: 'perplexity-api-key',
    name: 'Perplexity API key',
    risk: 'Runs models on the account and its bill.',
    keywords: ['pplx-'],
    pattern: /pplx-[A-Za-z0-9]{40,64}(?![\w-])/g,
    confidence: 'high',
    env: 'PERPLEXITY_API_KEY',
    revoke: 'https://www.perplexity.ai/account/api/keys',
    source: 'https://docs.perplexity.ai/getting-started/quickstart',
    entropy: 3,
    examples: {
      match: ['PERPLEXITY_API_KEY: pplx-{b62:48}', 'Bearer pplx-{hex:56}'],
      noMatch: ['pplx-{x*48}', 'pplx-70b-online'],
    },
  },
]
