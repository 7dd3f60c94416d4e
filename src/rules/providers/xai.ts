import type { ShippedRule } from '../rule.ts'

export const xai: readonly ShippedRule[] = [
  {
    id: 'xai-api-key',
    name: 'xAI (Grok) API key',
    risk: 'Runs models on the account and its bill.',
    keywords: ['xai-'],
    pattern: /xai-[A-Za-z0-9]{70,90}(?![\w-])/g,
    confidence: 'high',
    env: 'XAI_API_KEY',
    revoke: 'https://console.x.ai/',
    source: 'https://docs.x.ai/docs/tutorial',
    entropy: 3.5,
    examples: { match: ['XAI_API_KEY="xai-{b62:80}"'], noMatch: ['XAI_API_KEY="xai-{x*80}"', 'xai-org'] },
  },
]
